import { posix } from 'node:path';
import { sitePath } from '../../model/index.ts';
import { frameId } from './ids.ts';
import type { View } from './view.ts';

/** Makes something when it is first asked for under a name, and gives the same again afterwards. */
export type Once = <Value>(name: string | object, make: () => Value) => Value;

/** What a page has in common with others. */
type Shared = (view: View) => Once;

/** The ids in the frame of a page, which depend on the page's own anchors. */
const frameIds = ['content', 'menu', 'search', 'contact'];

/** Pages come in reading order, so those of one folder are near each other. */
const maxPlaces = 50;

/**
 * Gives each page what its frame has in common with those of other pages: all content pages of a folder but the
 * home page, since their links are relative to it.
 */
export function toShared(): Shared {
  const places = new Map<string, Once>();
  return (view) => {
    const key = keyOf(view);
    const known = places.get(key) ?? toOnce();
    places.delete(key);
    places.set(key, known);
    for (const [oldest] of places) if (places.size > maxPlaces) places.delete(oldest);
    return known;
  };
}

function keyOf({ page }: View): string {
  if (page.kind === 'home' || page.kind === 'generated') return page.id;
  return [posix.dirname(sitePath(page.id)), ...frameIds.map((id) => frameId(page, id))].join('\0');
}

function toOnce(): Once {
  const made = new Map<string | object, unknown>();
  return <Value>(name: string | object, make: () => Value): Value => {
    if (!made.has(name)) made.set(name, make());
    return made.get(name) as Value; // a name is always asked for with the same function
  };
}

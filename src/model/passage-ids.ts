import type { Html, PhrasingContent, Root } from 'mdast';
import { walk } from './walk.ts';

/** The id in a comment at the end of a passage. */
interface PassageId {
  readonly id: string;
  /** Whether it can be an anchor: lower-case words joined by hyphens. */
  readonly isValid: boolean;
}

/** The id that a comment such as `<!-- id: who-pays -->` gives to the passage that it ends; undefined for other ones. */
export function passageIdIn({ value }: Pick<Html, 'value'>): PassageId | undefined {
  const [, id] = /^<!--\s*id\s*:\s*(.*?)\s*-->$/is.exec(value.trim()) ?? [];
  if (id === undefined) return undefined;
  return { id, isValid: /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) };
}

/** The ids of a page's passages by their comments; of two with one id the first counts. */
export function passageIds(tree: Root): ReadonlyMap<Html, string> {
  const ids = new Map<Html, string>();
  const taken = new Set<string>();
  walk(tree, (node) => {
    if (node.type !== 'html') return;
    const { id = '', isValid } = passageIdIn(node) ?? {};
    if (isValid !== true || taken.has(id)) return;
    taken.add(id);
    ids.set(node, id);
  });
  return ids;
}

/** The id of a passage of a page, by the content of its paragraph; undefined if it has none. */
export function passageIdOf(tree: Root, content: readonly PhrasingContent[]): string | undefined {
  const last = content.at(-1);
  return last?.type === 'html' && passageIdIn(last) ? passageIds(tree).get(last) : undefined;
}

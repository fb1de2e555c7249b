import { trailTo, type Corpus, type NavigationNode } from '../model/index.ts';
import type { Field } from './change.ts';
import { diffed, fieldOf } from './word-diff.ts';

/** Says of a page that both corpora have whether it has another place in the navigation. */
export type PlaceFields = (before: string, after: string) => Field[];

/** Compares two navigations: who stands below whom, and in which order. */
export function placesOf(
  before: Corpus,
  after: Corpus,
  nameOf: (page: string) => string,
): PlaceFields {
  const moved = movedIn(before, after, nameOf);
  return (from, to) => {
    const one = trailTo(before, from);
    const other = trailTo(after, to);
    const parents = [one, other].map((trail) => trail.at(-2)?.page.id);
    const isElsewhere =
      (one.length === 0) !== (other.length === 0) ||
      (parents[0] === undefined ? undefined : nameOf(parents[0])) !== parents[1];
    if (!isElsewhere && !moved.has(to)) return [];
    return fieldOf('Place in the menu', placeIn(before, one), placeIn(after, other));
  };
}

/** The pages that no longer stand in the same order among those beside them; as few as can be said. */
function movedIn(before: Corpus, after: Corpus, nameOf: (page: string) => string): Set<string> {
  const moved = new Set<string>();
  const groups = new Map(groupsOf(before.navigation, '', nameOf));
  for (const [parent, ids] of groupsOf(after.navigation, '', (id) => id)) {
    const earlier = (groups.get(parent) ?? []).filter((id) => ids.includes(id));
    const later = ids.filter((id) => earlier.includes(id));
    for (const { how, values } of diffed(earlier, later))
      if (how === 'inserted') for (const id of values) moved.add(id);
  }
  return moved;
}

/** The pages below each page, `''` for those at the top. */
function groupsOf(
  nodes: readonly NavigationNode[],
  parent: string,
  nameOf: (page: string) => string,
): [parent: string, ids: string[]][] {
  return [
    [parent, nodes.map(({ page }) => nameOf(page.id))],
    ...nodes.flatMap(({ page, children }) => groupsOf(children, nameOf(page.id), nameOf)),
  ];
}

/** Where a page stands, in words: `Section › after Other`. */
function placeIn(corpus: Corpus, trail: readonly NavigationNode[]): string {
  const node = trail.at(-1);
  if (!node) return 'none';
  const beside = trail.at(-2)?.children ?? corpus.navigation;
  const previous = beside[beside.indexOf(node) - 1];
  const order = previous ? `after “${previous.label}”` : 'first';
  return [...trail.slice(0, -1).map(({ label }) => label), order].join(' › ');
}

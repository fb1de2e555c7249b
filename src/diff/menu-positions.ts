import { trailTo, type Corpus, type NavigationNode } from '../model/index.ts';
import { arrayDiff } from './array-diff.ts';
import type { Field } from './change.ts';
import { fieldDiff } from './word-diff.ts';

/** The position in the menu as a field, if that of a page differs. */
export type PositionFields = (before: string, after: string) => Field[];

/** Compares two navigations: the parent of each page, and its order among its siblings. */
export function menuPositions(
  before: Corpus,
  after: Corpus,
  nameOf: (page: string) => string,
): PositionFields {
  const moved = movedIn(before, after, nameOf);
  return (from, to) => {
    const one = trailTo(before, from);
    const other = trailTo(after, to);
    const [oldParent, newParent] = [one, other].map((trail) => trail.at(-2)?.page.id);
    const isElsewhere =
      (one.length === 0) !== (other.length === 0) ||
      (oldParent === undefined ? undefined : nameOf(oldParent)) !== newParent;
    if (!isElsewhere && !moved.has(to)) return [];
    return fieldDiff('Position in the menu', positionIn(before, one), positionIn(after, other));
  };
}

/** The pages whose order among their siblings changed; as few as possible. */
function movedIn(before: Corpus, after: Corpus, nameOf: (page: string) => string): Set<string> {
  const moved = new Set<string>();
  const groups = new Map(siblingsOf(before.navigation, '', nameOf));
  for (const [parent, ids] of siblingsOf(after.navigation, '', (id) => id)) {
    const earlier = (groups.get(parent) ?? []).filter((id) => ids.includes(id));
    const later = ids.filter((id) => earlier.includes(id));
    for (const { how, values } of arrayDiff(earlier, later))
      if (how === 'inserted') for (const id of values) moved.add(id);
  }
  return moved;
}

/** The pages below each page, `''` for those at the top. */
function siblingsOf(
  nodes: readonly NavigationNode[],
  parent: string,
  nameOf: (page: string) => string,
): [parent: string, ids: string[]][] {
  return [
    [parent, nodes.map(({ page }) => nameOf(page.id))],
    ...nodes.flatMap(({ page, children }) => siblingsOf(children, nameOf(page.id), nameOf)),
  ];
}

/** A position in words: `Section › after “Other”`. */
function positionIn(corpus: Corpus, trail: readonly NavigationNode[]): string {
  const node = trail.at(-1);
  if (!node) return 'none';
  const siblings = trail.at(-2)?.children ?? corpus.navigation;
  const previous = siblings[siblings.indexOf(node) - 1];
  const order = previous ? `after “${previous.label}”` : 'first';
  return [...trail.slice(0, -1).map(({ label }) => label), order].join(' › ');
}

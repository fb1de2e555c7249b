import type { Node, Parent } from 'unist';
import { convert, type Test } from 'unist-util-is';

/** What a visitor returns: nothing, where to go on, or how, as in unist-util-visit-parents. */
type Result = boolean | 'skip' | number | readonly [boolean | 'skip', number?] | null | undefined;

type Visitor = (node: Node, parents: Parent[], index: number | undefined) => Result;

/** Visitors on the way down and up. */
interface Visitors {
  readonly enter?: Visitor | null;
  readonly exit: Visitor;
}

/** The children that are walked, with the parents that they share. */
interface Level {
  readonly node: Parent;
  readonly above: Level | undefined;
  /** Made for the first visitor that is called. */
  parents?: Parent[];
}

export const CONTINUE = true;
export const EXIT = false;
export const SKIP = 'skip';

/**
 * Walks a tree as `visitParents` of unist-util-visit-parents does, whose place it takes in the bundle. That one makes
 * a function with a name of its own for each node, for stack traces, and a list of parents for each parent: every
 * rule walks every page, which is a fifth of the time of a check. `tests/slow/scripts` compares the two.
 */
export function visitParents(
  tree: Node,
  ...args:
    | readonly [test: Test, visitor: Visitor | Visitors, isReverse?: boolean | null]
    | readonly [visitor: Visitor | Visitors, isReverse?: boolean | null]
): void {
  const hasTest =
    typeof args[1] === 'function' || (typeof args[1] === 'object' && args[1] !== null);
  const [test, visitor, isReverse] = (hasTest ? args : [undefined, ...args]) as [
    Test,
    Visitor | Visitors,
    boolean?,
  ]; // see above
  const { enter, exit } = typeof visitor === 'function' ? { enter: visitor } : { ...visitor };
  const matches = toMatcher(test);
  const step = isReverse === true ? -1 : 1;
  walk(tree, undefined, undefined);

  /** The index of the sibling to go on with; `false` to stop, undefined for the next one. */
  function walk(
    node: Node,
    index: number | undefined,
    level: Level | undefined,
  ): number | false | undefined {
    const isMatch = matches(node, index, level?.node);
    let [next, isSkipped]: [number | undefined, boolean] = [undefined, false];
    if (enter && isMatch) {
      const result = enter(node, parentsAt(level), index);
      const [action, to] = toAction(result);
      if (action === EXIT) return EXIT;
      isSkipped = action === SKIP;
      next = to;
    }
    if (!isSkipped && 'children' in node && node.children) {
      const parent = node as Parent; // it has children
      const below: Level = { node: parent, above: level };
      let at = step < 0 ? parent.children.length - 1 : 0;
      for (let child = parent.children[at]; child; child = parent.children[at]) {
        const to = walk(child, at, below);
        if (to === EXIT) return EXIT;
        at = to ?? at + step;
      }
    }
    if (!exit || !isMatch) return next;
    const [action, to] = toAction(exit(node, parentsAt(level), index));
    return action === EXIT ? EXIT : (to ?? next);
  }
}

/** Whether a node passes a test: types are by far the most frequent ones. */
function toMatcher(
  test: Test,
): (node: Node, index: number | undefined, parent: Parent | undefined) => boolean {
  if (test === undefined || test === null) return () => true;
  if (typeof test === 'string') return ({ type }) => type === test;
  if (Array.isArray(test) && test.every((each) => typeof each === 'string')) {
    const types: ReadonlySet<string> = new Set(test);
    return ({ type }) => types.has(type);
  }
  return convert(test);
}

/** The ancestors of nodes of a level, which visitors may keep. */
function parentsAt(level: Level | undefined): Parent[] {
  if (!level) return [];
  return (level.parents ??= [...parentsAt(level.above), level.node]);
}

function toAction(result: Result): readonly [action: unknown, next?: number | undefined] {
  if (typeof result === 'number') return [CONTINUE, result];
  return typeof result === 'object' && result !== null ? result : [result];
}

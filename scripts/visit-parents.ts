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
  /** The ancestors of the node that is walked. */
  const above: Parent[] = [];
  /** A copy for visitors, which may keep it: siblings share one. */
  let copy: Parent[] | undefined;
  walk(tree, undefined);

  /** The index of the sibling to go on with; `false` to stop, undefined for the next one. Most nodes have no visitor. */
  function walk(node: Node, index: number | undefined): number | false | undefined {
    const isMatch = matches(node, index, above.at(-1));
    if (!isMatch) return walkBelow(node);
    const entered = enter ? enter(node, (copy ??= [...above]), index) : undefined;
    const action = actionOf(entered);
    if (action === EXIT) return EXIT;
    if (action !== SKIP && walkBelow(node) === EXIT) return EXIT;
    if (!exit) return nextOf(entered);
    const left = exit(node, (copy ??= [...above]), index);
    return actionOf(left) === EXIT ? EXIT : (nextOf(left) ?? nextOf(entered));
  }

  /** `false` to stop. */
  function walkBelow(node: Node): false | undefined {
    if (!('children' in node) || !node.children) return undefined;
    const parent = node as Parent; // it has children
    above.push(parent);
    copy = undefined;
    let at = step < 0 ? parent.children.length - 1 : 0;
    for (let child = parent.children[at]; child; child = parent.children[at]) {
      const to = walk(child, at);
      if (to === EXIT) return EXIT;
      at = to ?? at + step;
    }
    above.pop();
    copy = undefined;
    return undefined;
  }
}

/** Whether a node passes a test: types are by far the most frequent ones. */
function toMatcher(
  test: Test,
): (node: Node, index: number | undefined, parent: Parent | undefined) => boolean {
  if (test === undefined || test === null) return () => true;
  if (typeof test === 'string') return ({ type }) => type === test;
  if (Array.isArray(test) && test.every((each) => typeof each === 'string'))
    return ({ type }) => test.includes(type);
  return convert(test);
}

function actionOf(result: Result): unknown {
  return typeof result === 'object' && result !== null ? result[0] : result;
}

function nextOf(result: Result): number | undefined {
  if (typeof result === 'number') return result;
  return typeof result === 'object' && result !== null ? result[1] : undefined;
}

import fc from 'fast-check';
import type { Node, Parent } from 'unist';
import { visitParents as upstream } from 'unist-util-visit-parents';
import { expect, test } from 'vitest';
import { visitParents } from '../../../scripts/visit-parents.ts';

/** Either function, without its overloads. */
type Visit = (tree: unknown, matcher: unknown, visitor: unknown, isReverse?: boolean) => void;

const ours = visitParents as Visit;
const theirs = upstream as unknown as Visit;

interface Branch {
  readonly type: string;
  readonly children?: readonly Branch[];
}

const type = fc.constantFrom('list', 'item', 'text');
const { tree } = fc.letrec<{ tree: Branch }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.record({ type }),
    fc.record({ type, children: fc.array(tie('tree'), { maxLength: 4 }) }),
  ),
}));
const isOfTest = fc.constantFrom(
  undefined,
  'item',
  ['item', 'text'],
  { type: 'list' },
  (_node: Node, index?: number) => index === 1,
  ['list', (_node: Node, _index?: number, parent?: Parent) => parent?.type === 'item'],
);
/** What visitors return, one after the other. */
const results = fc.array(
  fc.constantFrom(
    undefined,
    undefined,
    undefined,
    true,
    null,
    'skip',
    false,
    2,
    [true, 3],
    ['skip'],
  ),
);
const way = fc.constantFrom('enter', 'exit', 'both');

/** Every call of a visitor: the node, those above it, and its index. */
function callsOf(
  visit: Visit,
  given: {
    readonly root: Branch;
    readonly matcher: unknown;
    readonly returned: readonly unknown[];
    readonly direction: string;
    readonly isReverse: boolean;
  },
): readonly unknown[] {
  const calls: unknown[] = [];
  const toVisitor =
    (when: string) =>
    (node: Node, parents: Parent[], index?: number): never => {
      calls.push([when, node, [...parents], index]);
      const result = given.returned[calls.length];
      // On the way up, `skip` is no answer, and an index that goes back would never end.
      const isUp = result === 'skip' || Array.isArray(result);
      const isBack = typeof result === 'number' && (given.isReverse || (index ?? 0) >= result);
      return (isBack || (when === 'exit' && isUp) ? undefined : forward(result)) as never;
    };
  const forward = (result: unknown): unknown =>
    Array.isArray(result) && result.length > 1 ? [result[0], calls.length + 3] : result;
  const [enter, exit] = [toVisitor('enter'), toVisitor('exit')];
  const visitors = { enter: given.direction === 'both' ? enter : undefined, exit };
  const visitor = given.direction === 'enter' ? enter : visitors;
  visit(given.root, given.matcher, visitor, given.isReverse);
  return calls;
}

test('visits the same nodes with the same parents as unist-util-visit-parents', () => {
  fc.assert(
    fc.property(
      tree,
      isOfTest,
      results,
      way,
      fc.boolean(),
      (root, matcher, returned, direction, isReverse) => {
        const given = { root, matcher, returned, direction, isReverse };
        expect(callsOf(ours, given)).toEqual(callsOf(theirs, given));
      },
    ),
    { numRuns: 3_000 },
  );
});

test('walks children that a visitor replaces', () => {
  const seen = (visit: Visit): readonly string[] => {
    const root = { type: 'root', children: [{ type: 'old' }, { type: 'last' }] };
    const types: string[] = [];
    visit(root, undefined, (node: Node) => {
      types.push(node.type);
      if (node.type === 'old') root.children.splice(0, 1, { type: 'new' }, { type: 'more' });
      return node.type === 'old' ? 0 : undefined;
    });
    return types;
  };
  expect(seen(ours)).toEqual(['root', 'old', 'new', 'more', 'last']);
  expect(seen(theirs)).toEqual(seen(ours));
});

import fc from 'fast-check';
import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { corpusOfTrees } from './random-pages.ts';
import { anyTree } from './random-tree.ts';
import { editionsOf, verdictsOf } from '../diff/redline/editions.ts';

/** Two states of a page: the later one has some blocks of the earlier one, and others. */
const anyStates = fc
  .tuple(anyTree, anyTree, fc.nat(3), fc.nat(3), fc.boolean())
  .map(([before, other, kept, from, isTail]): readonly [Root, Root] => {
    const old = before.children.slice(isTail ? kept : 0, isTail ? undefined : kept);
    const children = [...old, ...other.children.slice(from)];
    return [before, { ...other, children: isTail ? children.reverse() : children }];
  });

/** Lines without their formatting, since a break or a space may have any. */
function words(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace(/\{[^{}]*\}/g, ''));
}

test('pages of every structure, with any characters, have a redline that gives both texts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStates, { minLength: 1, maxLength: 4 }), async (pages) => {
      const before = await corpusOfTrees(pages.map(([earlier]) => earlier));
      const after = await corpusOfTrees(pages.map(([, later]) => later));
      const { given, expected } = verdictsOf(await editionsOf(before, after), false);
      expect(given.map(words)).toEqual(expected.map(words));
    }),
    { seed: 20, numRuns: 60 },
  );
});

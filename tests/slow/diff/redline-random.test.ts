import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editionsOfFiles, verdictsOf } from '../../diff/redline/editions.ts';
import { anyPair } from '../../diff/redline/random.ts';

test('accepting all changes gives the later edition, rejecting them the earlier one', async () => {
  await fc.assert(
    fc.asyncProperty(anyPair(2, 5), async ({ before, after }) => {
      const { given, expected } = verdictsOf(await editionsOfFiles(before, after));
      expect(given).toEqual(expected);
    }),
    { seed: 20, numRuns: 100 },
  );
});

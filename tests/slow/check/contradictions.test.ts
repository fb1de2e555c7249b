import { expect, test } from 'vitest';
import { claimsIn, contradictionsIn, figureWordsOf } from '../../../src/check/figures/index.ts';
import { corpusOf, folderOf } from '../../corpus-of.ts';

test('thousands of sentences with one noun are compared in a moment', async () => {
  const words = figureWordsOf(await corpusOf(folderOf({})));
  const items = Array.from(
    { length: 4000 },
    (_, index) =>
      `Plan ${'abcdefghij'[index % 10] ?? ''}${index} gives its members ${10 + (index % 60)} days for each of its gardens.`,
  ).flatMap((prose) => claimsIn({ kind: 'paragraph', prose }, words));
  expect(items).toHaveLength(4000);
  expect(contradictionsIn(items, () => false).size).toBe(0);
});

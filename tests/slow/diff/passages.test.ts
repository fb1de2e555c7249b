import { expect, test } from 'vitest';
import { changeOfPage } from '../../diff/change-of.ts';

test('a page of 20,000 different words is compared in time', async () => {
  const words = (word: string): string =>
    Array.from({ length: 200 }, (_, line) =>
      Array.from({ length: 100 }, (_each, index) => `${word}${line * index}`).join(' '),
    ).join('\n\n');
  const { pages } = await changeOfPage(words('a'), words('b'));
  expect(pages[0]?.passages).toHaveLength(400);
});

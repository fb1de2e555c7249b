import { expect, test } from 'vitest';
import { paperOf, papers, textWidthTwip } from '../../../src/render/word/paper.ts';

test('what a reference document says of its paper counts, the rest is that of the toolkit', () => {
  const facts = { widthTwip: 10_000, marginsTwip: { left: 900 }, edgesTwip: {} };
  const { a4 } = papers;
  expect(paperOf({ language: 'de' }, facts)).toEqual({
    ...a4,
    widthTwip: 10_000,
    marginsTwip: { ...a4.marginsTwip, left: 900 },
  });
});

test('lines are about as long on A4 as on US Letter', () => {
  const [letter, a4] = [textWidthTwip(papers.letter), textWidthTwip(papers.a4)];
  expect(Math.abs(letter - a4) / letter).toBeLessThan(0.02);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editionsOfFiles, type Editions } from '../diff/redline/editions.ts';
import { anyPair } from '../diff/redline/random.ts';
import { pandocTexts } from './redline-judges.ts';

/**
 * Pairs without footnotes: pandoc puts the words of a paragraph that is joined with the next one into the first footnote
 * there. It joins no headings, either.
 */
const pairs = fc.sample(anyPair(1, 3, false), { seed: 20, numRuns: 200 });
const size = 10;
const batches = Array.from({ length: pairs.length / size }, (_, index) => index * size);

describe('tracked changes between random handbooks', () => {
  test.each(batches)('give pandoc both texts: the ten pairs from %i', async (from) => {
    const made: Editions[] = [];
    for (const { before, after } of pairs.slice(from, from + size))
      made.push(await editionsOfFiles(before, after, 'https://example.org/1'));
    const [redlines, heads, bases] = [
      made.map(({ redline }) => redline),
      made.map(({ head }) => head),
      made.map(({ base }) => base),
    ];
    const accepted = await pandocTexts([...redlines, ...heads], 'accept');
    const rejected = await pandocTexts([...redlines, ...bases], 'reject');
    expect(accepted).toHaveLength(2 * size);
    expect(rejected).toHaveLength(2 * size);
    for (let at = 0; at < size; at += 1) {
      const name = `pair ${from + at}`;
      expect([name, accepted[at]]).toEqual([name, accepted[at + size]]);
      expect([name, rejected[at]]).toEqual([name, rejected[at + size]]);
    }
  });
});

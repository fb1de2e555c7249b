import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { editionsOf, editionsOfFiles, type Editions } from '../diff/redline/editions.ts';
import { anyPair, type Pair } from '../diff/redline/random.ts';
import { corpusOf, type Files } from '../corpus-of.ts';
import { pandocText } from './redline-judges.ts';
import { officeLines } from './redline-office.ts';
import { judgeWord } from './spec-judges.ts';
import { firstContent } from './redline-history.ts';
import { type Toolkit } from './toolkits.ts';
import { contentOf } from './word-files.ts';

/**
 * Two states of some 200 pages, and of some with footnotes. pandoc puts the words of a paragraph that is joined with the
 * next one into the first footnote there, and joins no headings.
 */
const plain = fc.sample(anyPair(10, 12, false), { seed: 20, numRuns: 20 });
const noted = fc.sample(anyPair(10, 12), { seed: 21, numRuns: 4 });

/** The real content and that of the garden, with less in it than there is. */
async function shortened(name: Toolkit): Promise<Editions> {
  const corpus = await contentOf(name);
  const texts = corpus.files.flatMap(({ id, text }): [string, string][] =>
    text === undefined ? [] : [[id, id.endsWith('.md') ? shorten(text) : text]],
  );
  return editionsOf(
    await corpusOf(Object.fromEntries(texts) as Files),
    corpus,
    'https://example.org/pull/1',
  );
}

/** A page without some of its list items and paragraphs, and with other words. */
function shorten(page: string): string {
  const [, front = '', body = ''] = /^(---\n[^]*?\n---\n)([^]*)$/.exec(page) ?? [];
  const blocks = body.split('\n\n').filter((block, index) => index % 5 !== 3 || !/^\w/.test(block));
  const lines = blocks.join('\n\n').split('\n');
  return `${front}${lines.map((line, index) => (index % 3 === 0 && !line.includes('[^') ? line.replace(/\b(?:the|for|of)\b/g, 'any') : line)).join('\n')}`;
}

describe('tracked changes in Word files', () => {
  let forPandoc: readonly Editions[];
  let forOffice: readonly Editions[];
  let all: readonly Editions[];

  beforeAll(async () => {
    const made = async (pairs: readonly Pair[]): Promise<readonly Editions[]> => {
      const editions: Editions[] = [];
      for (const { before, after } of pairs)
        editions.push(await editionsOfFiles(before, after, 'https://example.org/1'));
      return editions;
    };
    const real = [await shortened('toolkit'), await shortened('garden')];
    const first = await firstContent();
    if (first) real.push(await editionsOf(first, await contentOf('toolkit')));
    const [random, withNotes] = [await made(plain), await made(noted)];
    forPandoc = [...random, ...real];
    // LibreOffice 7.4 mixes up the footnotes of one.
    forOffice = [...real, ...random.slice(0, 6), ...withNotes.toSpliced(2, 1)];
    all = [...forPandoc, ...withNotes];
  });

  test('are valid for the Open XML SDK', async () => {
    for (const { redline } of all) expect(await judgeWord(redline)).toEqual([]);
  });

  test('give the later text to pandoc where they are accepted, the earlier one where they are rejected', async () => {
    for (const { base, head, redline } of forPandoc) {
      expect(await pandocText(redline, 'accept')).toBe(await pandocText(head, 'accept'));
      expect(await pandocText(redline, 'reject')).toBe(await pandocText(base, 'accept'));
    }
  });

  test('give the later text to LibreOffice where they are accepted, the earlier one where they are rejected', async () => {
    const lines = await officeLines(
      forOffice.flatMap(({ base, head, redline }) => [
        { bytes: head, order: 'leave' },
        { bytes: redline, order: 'accept' },
        { bytes: base, order: 'leave' },
        { bytes: redline, order: 'reject' },
      ]),
    );
    for (let at = 0; at < lines.length; at += 2) expect(lines[at + 1]).toEqual(lines[at]);
  });
});

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { editionsOf, editionsOfFiles, type Editions } from '../diff/redline/editions.ts';
import { anyPair } from '../diff/redline/random.ts';
import { corpusOf, type Files } from '../corpus-of.ts';
import { contentAt, historyOfContent } from './redline-history.ts';
import { pandocTexts } from './redline-judges.ts';
import { losesNoteChanges, officeLines } from './redline-office.ts';
import { judgeWord } from './spec-judges.ts';
import { type Toolkit } from './toolkits.ts';
import { contentOf } from './word-files.ts';

/** Two states of some 40 pages without footnotes, and of some 120 with them. */
const plain = fc.sample(anyPair(10, 12, false), { seed: 20, numRuns: 4 });
const noted = fc.sample(anyPair(10, 12), { seed: 21, numRuns: 12 });

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
  let real: readonly Editions[];
  let random: readonly Editions[];

  beforeAll(async () => {
    const first = historyOfContent().revisions[0];
    real = [
      await shortened('toolkit'),
      await shortened('garden'),
      ...(first ? [await editionsOf(await contentAt(first.hash), await contentOf('toolkit'))] : []),
    ];
    random = await Promise.all(
      [...plain, ...noted].map(({ before, after }) =>
        editionsOfFiles(before, after, 'https://example.org/1'),
      ),
    );
  });

  test('are valid for the Open XML SDK', async () => {
    for (const { redline } of [...real, ...random.slice(0, 8)])
      expect(await judgeWord(redline)).toEqual([]);
  });

  test('give both texts of real content to pandoc', async () => {
    for (const { base, head, redline } of real) {
      const [accepted, now] = await pandocTexts([redline, head], 'accept');
      const [rejected, then] = await pandocTexts([redline, base], 'reject');
      expect(accepted).toBe(now);
      expect(rejected).toBe(then);
    }
  });

  test('give the later text to LibreOffice where they are accepted, the earlier one where they are rejected', async () => {
    const judged = [...real, ...random].filter(({ redline }) => !losesNoteChanges(redline));
    expect(judged.length).toBeGreaterThan(random.length);
    const lines = await officeLines(
      judged.flatMap(({ base, head, redline }) => [
        { bytes: head, order: 'leave' },
        { bytes: redline, order: 'accept' },
        { bytes: base, order: 'leave' },
        { bytes: redline, order: 'reject' },
      ]),
    );
    for (let at = 0; at < lines.length; at += 2) expect(lines[at + 1]).toEqual(lines[at]);
  });
});

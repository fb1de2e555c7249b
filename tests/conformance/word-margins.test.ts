import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAssets } from '../../src/cli/assets.ts';
import { renderWord } from '../../src/render/word/index.ts';
import { paperFactsOf } from '../../src/render/word/reference-doc/paper.ts';
import { paperOf, type Paper } from '../../src/render/word/paper.ts';
import { referenceOf } from '../render/word/reference-of.ts';
import { templates, templateWith } from '../render/word/templates.ts';
import { root, run, toPdfs } from './tools.ts';
import { names } from './toolkits.ts';
import { contentOf } from './word-files.ts';

let folder: string;
const cases = templates.flatMap(([name, page, hasHeaders]) =>
  names.map((toolkit) => ({ name, page, hasHeaders, toolkit })),
);
const papers = new Map<string, Paper>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pathways-margins-'));
  const files: string[] = [];
  for (const [index, { page, hasHeaders, toolkit }] of cases.entries()) {
    const reference = await templateWith(page, hasHeaders);
    const corpus = await contentOf(toolkit);
    const { outputs } = await renderWord(
      corpus,
      openAssets(root),
      ['toolkit'],
      referenceOf(reference),
    );
    const path = join(folder, `${index}.docx`);
    writeFileSync(path, outputs[0]?.bytes ?? new Uint8Array());
    papers.set(path, paperOf(corpus.site, paperFactsOf(reference)));
    files.push(path);
  }
  toPdfs(files, folder);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(cases)('LibreOffice keeps the $toolkit inside the margins of $name', (each) => {
  const path = join(folder, `${cases.indexOf(each)}.docx`);
  const pdf = join(folder, basename(path).replace('.docx', '.pdf'));
  const words = wordsOf(pdf);
  expect(words.length).toBeGreaterThan(50);
  const paper = papers.get(path);
  expect(paper).toBeDefined();
  // Where text runs from right to left, LibreOffice 7 hangs the signs of lists out, which Word does not. Full stops and
  // commas of Japanese hang beyond the end of a line.
  const isSign = ({ text }: Placed): boolean =>
    /[、。]$/.test(text) || (each.toolkit === 'hebrew' && /^[\d.•–]+$/.test(text));
  if (paper) expect(words.filter((word) => !isSign(word) && isOutside(word, paper))).toEqual([]);
});

test('a word outside is seen', () => {
  for (const paper of papers.values()) {
    const edge = (paper.widthTwip - paper.marginsTwip.right) / 20;
    expect(isOutside({ text: 'in', left: edge - 20, right: edge }, paper)).toBe(false);
    expect(isOutside({ text: 'out', left: edge - 20, right: edge + 2 }, paper)).toBe(true);
  }
});

/** A word with its left and right edge, in points. */
interface Placed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

function wordsOf(pdf: string): readonly Placed[] {
  const word = /<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)" yMax="[\d.-]+">([^<]*)</g;
  return [...run('pdftotext', ['-bbox', pdf, '-']).matchAll(word)].map(
    ([, left, right, text = '']) => ({ text, left: Number(left), right: Number(right) }),
  );
}

/** A point of tolerance: italics lean over the edge of the text. */
function isOutside({ left, right }: Placed, { widthTwip, marginsTwip }: Paper): boolean {
  const from = (marginsTwip.left + marginsTwip.gutter) / 20 - 1;
  const to = (widthTwip - marginsTwip.right) / 20 + 1;
  return left < from || right > to;
}

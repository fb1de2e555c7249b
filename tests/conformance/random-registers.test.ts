import fc from 'fast-check';
import mammoth from 'mammoth';
import { parse } from 'parse5';
import { beforeAll, expect, test } from 'vitest';
import { openAssets } from '../../src/cli/assets.ts';
import type { Finding } from '../../src/model/index.ts';
import { render } from '../../src/render/index.ts';
import { corpusOf } from '../corpus-of.ts';
import { folderOfLines, hostileLines, plainLines, type Lines } from './random-registers.ts';
import { blocksOf, toTree } from './spec-html-text.ts';
import { judgeHtml, judgeWord } from './spec-judges.ts';
import { toRendition, type Rendition } from './spec-pages.ts';
import { toLine } from './spec-reading.ts';
import { root } from './tools.ts';

const lines = fc.sample(hostileLines, { seed: 30, numRuns: 60 });
const plain = { isFrame: () => false, isPlain: true };

let rendition: Rendition;

beforeAll(async () => {
  rendition = await toRendition(await corpusOf(folderOfLines(lines)));
});

test('texts of any characters pass the schemas of front matter and registries', () => {
  // Control characters, and marks that happen to be Markdown or HTML, are named; the texts are kept all the same.
  const others = rendition.corpus.findings.filter(
    ({ message }) => !/is plain text|invisible control character/.test(message),
  );
  expect(others).toEqual([]);
  expect(rendition.corpus.pages.size).toBe(lines.length + 1);
});

test('a web page shows its title, description, steps, works and contacts as they are', () => {
  const lost = lines.map((each, index) => {
    const blocks = blocksOf(parse(rendition.site[`page-${index}.html`] ?? ''), plain);
    return textsOf(each).filter((text) => !blocks.some((block) => block.includes(text)));
  });
  expect(lost.filter((texts) => texts.length > 0)).toEqual([]);
});

test('the Word file shows them too', async () => {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(rendition.word) });
  const text = blocksOf(toTree(value), plain).join('\n');
  expect(lines.flatMap(textsOf).filter((each) => !text.includes(each))).toEqual([]);
});

test('the Nu Html Checker and the Open XML SDK find no fault with either', async () => {
  expect(await judgeHtml(rendition.site)).toEqual([]);
  expect(await judgeWord(rendition.word)).toEqual([]);
});

test('a checklist of any characters is made, or says which of them it cannot print', async () => {
  const assets = openAssets(root);
  const documents: Record<string, string> = {};
  const files: Uint8Array[] = [];
  const samples = [
    ...fc.sample(fc.array(hostileLines, { minLength: 1, maxLength: 4 }), { seed: 31, numRuns: 8 }),
    ...fc.sample(fc.array(plainLines, { minLength: 1, maxLength: 4 }), { seed: 32, numRuns: 8 }),
  ];
  for (const [index, sample] of samples.entries()) {
    const made = await render(await corpusOf(folderOfLines(sample)), assets, {
      formats: ['checklist'],
    });
    for (const { path, bytes } of made.outputs) {
      if (path.endsWith('.html')) documents[`${index}.html`] = new TextDecoder().decode(bytes);
      if (path.endsWith('.docx')) files.push(bytes);
    }
    expect(made.outputs.length === 0).toBe(made.findings.some(isError));
  }
  expect(files.length).toBeGreaterThanOrEqual(8);
  expect(await judgeHtml(documents)).toEqual([]);
  expect((await Promise.all(files.map(judgeWord))).flat()).toEqual([]);
});

function textsOf({
  title,
  description,
  step,
  resource,
  publisher,
  contact,
  purpose,
  subject,
}: Lines): string[] {
  const all = [title, description, step, resource, publisher, contact, purpose, subject];
  return all.map((text) => toLine([{ text, marks: '' }]));
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { corpusOf, findingsOf, folderOf } from '../corpus-of.ts';

const font = readFileSync('tests/fixtures/hebrew/fonts/NotoSansHebrew-Regular.ttf');

/** A folder whose theme has one family of fonts. */
async function themed(family: string, files: Readonly<Record<string, Uint8Array>> = {}) {
  const folder = folderOf({}, files);
  const site = `${String(folder['site.yaml'])}theme: {fonts: [${family}]}\n`;
  return corpusOf({ ...folder, 'site.yaml': site });
}

test('a family has the name that its file says, or one of the theme', async () => {
  const own = await themed('{regular: fonts/a.ttf}', { 'fonts/a.ttf': font });
  const given = await themed('{regular: fonts/a.ttf, name: Arial}', { 'fonts/a.ttf': font });
  expect([own, given].map(({ fonts }) => fonts.map(({ name }) => name))).toEqual([
    ['Noto Sans Hebrew'],
    ['Arial'],
  ]);
  expect(own.findings).toEqual([]);
});

test('a font that is not there has a message with its place and the nearest file', async () => {
  const corpus = await themed('{regular: fonts/b.ttf}', { 'fonts/a.ttf': font });
  expect(findingsOf(corpus)).toEqual([
    'site.yaml:10:27 font-usable `fonts/b.ttf` is not in the content folder. Did you mean `fonts/a.ttf`?',
  ]);
  expect(corpus.fonts).toEqual([]);
});

test('a font that cannot be used is left out, with what to use instead', async () => {
  const corpus = await themed('{regular: fonts/a.ttf, bold: fonts/b.otf}', {
    'fonts/a.ttf': font,
    'fonts/b.otf': Buffer.from('wOF2'),
  });
  expect(findingsOf(corpus)).toEqual(['site.yaml:10:46 font-usable `fonts/b.otf` is a web font']);
  expect(corpus.findings[0]?.help).toBe(
    'Download the font as a `.ttf` or `.otf` file: PDF files need one.',
  );
  expect(corpus.fonts.map(({ files }) => Object.keys(files))).toEqual([['regular']]);
});

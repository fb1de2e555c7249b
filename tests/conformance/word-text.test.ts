import { beforeAll, describe, expect, test } from 'vitest';
import { toolkitPath, type Corpus } from '../../src/model/index.ts';
import { expectedLines, noteLines } from './word-expected.ts';
import { names } from './toolkits.ts';
import { bytesOf, contentOf, withPart } from './word-files.ts';
import { linesOf, pagesOf, readWord, type Reading } from './word-reading.ts';

describe.each(names)('the Word file of the %s, read by mammoth', (name) => {
  let corpus: Corpus;
  let reading: Reading;

  beforeAll(async () => {
    corpus = await contentOf(name);
    reading = await readWord(bytesOf(name, toolkitPath(corpus)));
  });

  test('gives mammoth nothing to complain about', () => {
    expect(reading.complaints).toEqual([]);
  });

  test('holds every page once, in the order of the navigation', () => {
    const titles = [...corpus.pages.values()].map((page) => page.meta.title);
    expect(pagesOf(reading).map(([title]) => title?.text)).toEqual(titles);
  });

  test('says on each page what its Markdown says, word for word, and nothing else', () => {
    expect(linesOf(reading)).toEqual(expectedLines(corpus));
  });

  test('has the notes of every page under their numbers, with the text that the Markdown has', () => {
    const all = [...corpus.pages.values()];
    const numbers = all.flatMap((page) => page.notes.map(({ number }) => String(number)));
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
    expect(reading.paragraphs.flatMap(({ carried }) => carried)).toEqual(numbers);
    for (const page of all)
      for (const note of page.notes) {
        const read = reading.notes.get(String(note.number)) ?? [];
        expect(read.map(({ text }) => text)).toEqual(noteLines(corpus, page, note));
      }
  });
});

test.each([
  ['a missing word', 'A plot is a with a path around it.'],
  ['an added word', 'A plot is a bed with a long path around it.'],
  ['words in another order', 'A plot is a path with a bed around it.'],
])('%s is seen', async (_, changed) => {
  const corpus = await contentOf('garden');
  const original = 'A plot is a bed with a path around it.';
  const file = bytesOf('garden', toolkitPath(corpus));
  const broken = withPart(file, 'word/document.xml', (xml) => xml.replace(original, changed));
  const read = linesOf(await readWord(broken));
  const expected = expectedLines(corpus);
  expect(read).not.toEqual(expected);
  expect(read.flat().filter((line) => !expected.flat().includes(line))).toEqual([changed]);
});

test('a changed note is seen', async () => {
  const corpus = await contentOf('garden');
  const broken = withPart(bytesOf('garden', toolkitPath(corpus)), 'word/footnotes.xml', (xml) =>
    xml.replace('Soil Board', 'Spoil Board'),
  );
  const { notes } = await readWord(broken);
  expect(notes.get('2')?.map(({ text }) => text)).toEqual([
    'Spoil Board. "Lead in City Soil." 2018.',
  ]);
});

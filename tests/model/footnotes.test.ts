import { expect, test } from 'vitest';
import { corpusOf, folderOf, pageText, pathway } from '../corpus-of.ts';

const numbers = async (pages: Record<string, string>): Promise<string[]> => {
  const corpus = await corpusOf(folderOf(pages));
  return [...corpus.pages.values()].flatMap((page) =>
    page.notes.map(
      (note) => `${page.id} ${note.identifier} ${note.number} ${note.references.length}`,
    ),
  );
};

test('notes are numbered through the toolkit in the order of the navigation, not of the files', async () => {
  const pages = {
    'b.md': pathway('One[^x].\n\n[^x]: X.', { title: 'B' }),
    'a.md': pathway('Two[^y] three[^x].\n\n[^x]: X.\n\n[^y]: Y.', { title: 'A' }),
  };
  expect(await numbers(pages)).toEqual(['b.md x 1 1', 'a.md y 2 1', 'a.md x 3 1']);
});

test('a note cited twice has one number, and one that nothing cites has none', async () => {
  const body = 'One[^a], again[^a], two[^b].\n\n[^b]: B.\n\n[^a]: A.\n\n[^c]: C.';
  expect(await numbers({ 'p.md': pathway(body) })).toEqual(['p.md a 1 2', 'p.md b 2 1']);
});

test('a note cited only in a note comes after those of the body', async () => {
  const body = 'One[^a], two[^b].\n\n[^a]: A[^c].\n\n[^b]: B.\n\n[^c]: C[^a].';
  expect(await numbers({ 'p.md': pathway(body) })).toEqual([
    'p.md a 1 2',
    'p.md b 2 1',
    'p.md c 3 1',
  ]);
});

test('of two definitions with one label the first counts', async () => {
  const corpus = await corpusOf(
    folderOf({ 'p.md': pathway('A[^a].\n\n[^a]: First.\n\n[^a]: Second.') }),
  );
  const [note] = corpus.pages.get('p.md')?.notes ?? [];
  expect(note?.definition.position?.start.line).toBe(13);
});

test('a page whose front matter is wrong leaves the numbers of the others in order', async () => {
  const pages = {
    'a.md': pageText('One[^a].\n\n[^a]: A.', { kind: 'page' }),
    'b.md': pathway('Two[^b].\n\n[^b]: B.'),
  };
  expect(await numbers(pages)).toEqual(['b.md b 1 1']);
});

test('a note cited only in a cell beyond those of the head is not shown, and gets no number', async () => {
  const body = '| a |\n| - |\n| b | c[^x] |\n\nd[^y]\n\n[^x]: X.\n\n[^y]: Y.';
  expect(await numbers({ 'p.md': pathway(body) })).toEqual(['p.md y 1 1']);
});

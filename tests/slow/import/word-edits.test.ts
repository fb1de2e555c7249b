import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { outsideChanges } from '../../../src/import/word/outside-changes.ts';
import { corpusOf, folderOf, pathway, type Files } from '../../corpus-of.ts';
import { importInto, wordOf } from '../../import/trip.ts';
import { movePlaces } from '../../../src/import/index.ts';

/** What becomes of the content when its Word file comes back with other XML. */
async function bringBack(files: Files, edit: (xml: string) => string) {
  const corpus = await corpusOf(files);
  const parts = unzipSync(await wordOf(corpus));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const edited = edit(xml);
  expect(edited).not.toBe(xml);
  const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(edited) });
  const { files: changed, changes } = await importInto(corpus, bytes);
  return {
    textOf: (path: string) =>
      changed.find(({ file }) => file === path)?.after ?? String(files[path]),
    left: changes.flatMap(({ before, outcome, reason }) =>
      outcome === 'applied' ? [] : [`${before}: ${reason}`],
    ),
  };
}

const toFolder = (body: string, more: Files = {}): Files =>
  folderOf({ 'a.md': pathway(body) }, more);

/** Changes the first paragraph with a text, as XML. */
const inParagraph =
  (text: string, change: (paragraph: string) => string) =>
  (xml: string): string => {
    const found = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)].find(([paragraph]) =>
      paragraph.replace(/<[^>]*>/g, '').includes(text),
    );
    return found ? xml.replace(found[0], change(found[0])) : xml;
  };
const plain = (text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const followedBy = (text: string) => (paragraph: string) => paragraph + plain(text);

test('bold that was taken off a heading is named', async () => {
  const { left } = await bringBack(
    toFolder('## One two\n\nText.'),
    inParagraph('One two', (paragraph) =>
      paragraph.replace(/<w:r>(?=(?:(?!<w:r>).)*One two)/, '<w:r><w:rPr><w:b w:val="0"/></w:rPr>'),
    ),
  );
  expect(left).toEqual(['One two: Markdown has no way to take bold off words whose style is bold']);
});

test('a second paragraph of a cell is a second line', async () => {
  const { textOf, left } = await bringBack(
    toFolder('| A | B |\n| --- | --- |\n| one | two |\n| three | four |'),
    inParagraph('two', followedBy('and a half')),
  );
  expect(left).toEqual([]);
  expect(textOf('a.md')).toContain('| one | two<br>and a half |\n| three | four |');
});

test.each([
  ['First', '- First\n\n  New.\n\n- Second\n  - Inner\n- Third'],
  ['Second', '- First\n- Second\n\n  New.\n\n  - Inner\n- Third'],
  ['Inner', '- First\n- Second\n  - Inner\n\n  New.\n\n- Third'],
  ['Third', '- First\n- Second\n  - Inner\n- Third\n\nNew.'],
])('a paragraph after the item %s of a list leaves the list in one piece', async (item, body) => {
  const { textOf, left } = await bringBack(
    toFolder('- First\n- Second\n  - Inner\n- Third\n\nEnd.'),
    inParagraph(item, followedBy('New.')),
  );
  expect(left).toEqual([]);
  expect(textOf('a.md')).toContain(`\n${body}\n\nEnd.`);
});

const entry = (id: string, title: string): string =>
  `${id}:\n  title: ${title}\n  publisher: The Press\n  year: 2018\n  url: https://example.org/${id}\n  urlKind: document\n`;
const entries = entry('guide', 'The Guide') + entry('atlas', 'The Atlas') + entry('map', 'The Map');

test.each([
  ['Guide', '[atlas, map]'],
  ['Atlas', '[guide, map]'],
  ['Map', '[guide, atlas]'],
])('the resource %s goes from a list in brackets', async (title, list) => {
  const files = folderOf(
    { 'a.md': pathway('Text.', { resources: '[guide, atlas, map]' }) },
    { 'resources.yaml': entries },
  );
  const { textOf, left } = await bringBack(
    files,
    inParagraph(`The ${title}`, () => ''),
  );
  expect(left).toEqual([]);
  expect(textOf('a.md')).toContain(`\nresources: ${list}\n`);
});

test('resources that follow each other at the end of a list in brackets go together', async () => {
  const files = folderOf(
    { 'a.md': pathway('Text.', { resources: '[guide, atlas, map]' }) },
    { 'resources.yaml': entries },
  );
  const remove = (title: string) => inParagraph(`The ${title}`, () => '');
  const { textOf, left } = await bringBack(files, (xml) => remove('Atlas')(remove('Map')(xml)));
  expect(left).toEqual([]);
  expect(textOf('a.md')).toContain('\nresources: [guide]\n');
});

test('a title that was changed among the resources by publisher goes to resources.yaml', async () => {
  const { textOf, left } = await bringBack(
    toFolder('Text.', { 'resources.yaml': entries }),
    (xml) => {
      const at = xml.lastIndexOf('The Atlas');
      return `${xml.slice(0, at)}The Great Atlas${xml.slice(at + 'The Atlas'.length)}`;
    },
  );
  expect(left).toEqual([]);
  expect(textOf('resources.yaml')).toContain('title: The Great Atlas\n');
});

test('what was left in a line is told at that line, where those around it have changed', () => {
  const { changes } = movePlaces(
    { changes: [{ ...left, file: 'a.md', offset: 'One.\n\nTwo.\n\nThree'.length }], comments: [] },
    () => 'One.\n\nTwo.\n\nThree.\n\nFour.\n',
    () => 'Uno.\n\nDos, due.\n\nTres.\n\nFour.\n',
  );
  expect(changes[0]?.offset).toBe('Uno.\n\nDos, due.\n\n'.length);
});

const left = {
  kind: 'format',
  outcome: 'left',
  page: '',
  paragraph: '',
  before: '',
  after: '',
} as const;

test('running heads that a reference document divides are no change, and another word in them is', () => {
  const changesOf = (...heads: readonly string[]) => {
    const empty = { body: [], notes: new Map(), contents: [], comments: [], colors: new Set() };
    const more = { texts: [], properties: new Map(), authors: [], tracked: 0 };
    const before = { ...empty, ...more, heads: ['The Handbook\tPart One', 'Page 1'] } as never;
    return outsideChanges(before, { ...empty, ...more, heads } as never);
  };
  expect(changesOf('The Handbook', 'Part One', 'Page 1')).toEqual([]);
  expect(changesOf('The Handbook\tPart One', 'Page 1')).toEqual([]);
  expect(changesOf('The Handbook', 'Part Two', 'Page 1').map(({ after }) => after)).toContain(
    'Part Two',
  );
});

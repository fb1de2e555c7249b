import { beforeAll, expect, test } from 'vitest';
import { pageText } from '../corpus-of.ts';
import { cases } from './spec-gfm-cases.ts';
import { noteCases } from './spec-gfm-notes.ts';
import { judgeHtml, judgeWord } from './spec-judges.ts';
import { readMarkdown } from './spec-markdown-text.ts';
import {
  corpusOfBodies,
  differencesOf,
  pathOf,
  toRendition,
  type Difference,
  type Rendition,
} from './spec-pages.ts';
import { blocksOf, findAll, hasClass, toTree } from './spec-html-text.ts';
import { toNote } from './spec-reading.ts';
import { readWord } from './spec-word-text.ts';

const all = { ...cases, ...noteCases };
const sources = pageText('', {
  title: 'Sources',
  kind: 'references',
  description: 'Every note of the toolkit in one place, described in enough characters.',
  reviewed: '2019-04-03',
});

let rendition: Rendition;
let differences: readonly Difference[] = [];

beforeAll(async () => {
  const bodies = Object.entries(all).map(([title, { markdown }]) => [title, markdown]);
  rendition = await toRendition(
    await corpusOfBodies(Object.fromEntries(bodies), { 'sources.md': sources }),
  );
  differences = await differencesOf(rendition, Object.keys(all));
});

test.each(Object.entries(all))('%s: says what GitHub says, in all forms', (title, { says }) => {
  const tree = rendition.corpus.pages.get(pathOf(title))?.tree;
  expect(tree && readMarkdown(tree)).toEqual({ blocks: [], notes: [], links: [], ...says });
  expect(differences.filter((each) => each.title === title)).toEqual([]);
});

test('the page of references says every note again, by its number', async () => {
  const byPath = new Map(Object.entries(all).map(([title, { says }]) => [pathOf(title), says]));
  const notes = [...rendition.corpus.pages.keys()].flatMap((path) => byPath.get(path)?.notes ?? []);
  const isFrame = (node: Parameters<typeof hasClass>[0]): boolean =>
    hasClass(node, 'note-reference') || hasClass(node, 'cited');
  const web = findAll(toTree(rendition.site['sources.html'] ?? ''), (node) =>
    hasClass(node, 'all-notes'),
  ).flatMap((list) => findAll(list, ({ nodeName }) => nodeName === 'li'));
  expect(web.map((note) => toNote(blocksOf(note, { isFrame, isNote: true })))).toEqual(notes);
  const word = (await readWord(rendition.word)).get('Sources');
  expect(toNote(word?.blocks ?? [])).toBe(notes.filter((note) => note !== '').join(' '));
});

test('the Nu Html Checker and the Open XML SDK find no fault', async () => {
  expect(await judgeHtml(rendition.site)).toEqual([]);
  expect(await judgeWord(rendition.word)).toEqual([]);
});

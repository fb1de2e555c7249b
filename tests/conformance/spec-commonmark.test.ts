import { sitePath } from '../../src/model/index.ts';
import { visit } from 'unist-util-visit';
import { beforeAll, expect, test } from 'vitest';
import { examples, toBatches, type Example } from './spec-examples.ts';
import { judgeHtml, judgeWord } from './spec-judges.ts';
import { toOutline } from './spec-outline.ts';
import {
  corpusOfBodies,
  differencesOf,
  pathOf,
  toRendition,
  type Difference,
  type Rendition,
} from './spec-pages.ts';

const renditions = new Map<string, Rendition>();
const differences: Difference[] = [];
const words: Uint8Array[] = [];

beforeAll(async () => {
  for (const bodies of toBatches(examples)) {
    const rendition = await toRendition(await corpusOfBodies(bodies));
    words.push(rendition.word);
    for (const title of Object.keys(bodies)) renditions.set(title, rendition);
    differences.push(...(await differencesOf(rendition, Object.keys(bodies))));
  }
});

test('the specification has 652 examples, and each became a page', () => {
  expect(examples).toHaveLength(652);
  expect(examples.filter(({ title }) => htmlOf(title) === '')).toEqual([]);
});

test.each([...new Set(examples.map(({ section }) => section))])(
  'what the Markdown says under %s, web page and Word file say',
  (section) => {
    const titles = examples.flatMap((each) => (each.section === section ? [each.title] : []));
    expect(differences.filter(({ title }) => titles.includes(title))).toEqual([]);
  },
);

/** Examples of which the web page makes something else than the specification, and why. */
const otherwise: Readonly<Record<string, string>> = {
  'Example 79': 'headings without words are left out: a screen reader would stop at nothing',
  ...Object.fromEntries(
    [572, 573, 576, 577, 584, 585, 586, 588, 589, 591].map((number) => [
      `Example ${number}`,
      'the title of an image is its caption: a tooltip would be lost on paper',
    ]),
  ),
};

test('a web page has the structure that the specification asks for', () => {
  const found = examples
    .filter(({ title }) => !(title in otherwise))
    .map((example) => ({ title: example.title, ours: oursOf(example), theirs: theirsOf(example) }));
  expect(found.filter(({ ours, theirs }) => ours !== theirs)).toEqual([]);
});

test('every exception is one', () => {
  const same = examples.filter((each) => oursOf(each) === theirsOf(each)).map(({ title }) => title);
  expect(Object.keys(otherwise).filter((title) => same.includes(title))).toEqual([]);
});

test('the Nu Html Checker finds no fault with any of the pages', async () => {
  const documents = examples.map(({ title }) => [sitePath(pathOf(title)), htmlOf(title)]);
  expect(await judgeHtml(Object.fromEntries(documents))).toEqual([]);
});

test('the Open XML SDK finds no fault with the Word files', async () => {
  expect((await Promise.all(words.map(judgeWord))).flat()).toEqual([]);
});

function htmlOf(title: string): string {
  return renditions.get(title)?.site[sitePath(pathOf(title))] ?? '';
}

function oursOf({ title }: Example): string {
  const [, rest = ''] = htmlOf(title).split('<div class="text">');
  return toOutline(rest.split(/<\/div>\s*<\/article>/)[0] ?? '');
}

/** The specification's own HTML without what an author wrote as HTML, which comes to nothing here. */
function theirsOf({ title, html }: Example): string {
  let text = html;
  const tree = renditions.get(title)?.corpus.pages.get(pathOf(title))?.tree;
  if (tree)
    visit(tree, 'html', ({ value }) => {
      text = text.replace(value.trimEnd(), () => '');
    });
  // The title of a page is its only heading of the first level.
  return toOutline(text).replaceAll('h1>', 'h2>');
}

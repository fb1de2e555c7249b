import { openAssets } from '../../src/cli/assets.ts';
import { load } from '../../src/load/index.ts';
import { sitePath, type Corpus } from '../../src/model/index.ts';
import { render } from '../../src/render/index.ts';
import { folderOf, pageText, withFolder, type Files } from '../corpus-of.ts';
import { readHtmlPage } from './spec-html-text.ts';
import { readMarkdown } from './spec-markdown-text.ts';
import type { Reading } from './spec-reading.ts';
import { readWord } from './spec-word-text.ts';
import { root } from './tools.ts';

/** Bodies of pages by their titles, which differ and hold letters, digits and spaces alone. */
export type Bodies = Readonly<Record<string, string>>;

/** What became of some pages in one run of the renderers. */
export interface Rendition {
  readonly corpus: Corpus;
  /** The documents of the site, by path from the site folder. */
  readonly site: Readonly<Record<string, string>>;
  readonly word: Uint8Array;
}

/**
 * Loads bodies as the pages of one toolkit, each under front matter without a fault. Only the first page
 * is in the navigation, for a menu of all pages on each of them would be most of what is made.
 */
export function corpusOfBodies(bodies: Bodies, more: Files = {}, kind = 'page'): Promise<Corpus> {
  const pages = Object.entries(bodies).map(([title, body]) => [
    pathOf(title),
    toPage(title, body, kind),
  ]);
  const { 'site.yaml': site = '' } = folderOf({});
  const files = folderOf(Object.fromEntries(pages), { 'site.yaml': site, ...more });
  return withFolder(files, load);
}

/** Renders a corpus as a site and as a Word file. */
export async function toRendition(corpus: Corpus): Promise<Rendition> {
  const assets = openAssets(root);
  const { outputs } = await render(corpus, assets, { formats: ['html'] });
  const { outputs: word } = await render(corpus, assets, { formats: ['word'] });
  const decoder = new TextDecoder();
  const documents = outputs
    .filter(({ kind }) => kind === 'page')
    .map(({ path, bytes }) => [path.replace(/^site\//, ''), decoder.decode(bytes)]);
  return {
    corpus,
    site: Object.fromEntries(documents),
    word: word[0]?.bytes ?? new Uint8Array(),
  };
}

/** Where a page of a rendition says something else than its Markdown. */
export interface Difference {
  readonly title: string;
  readonly output: 'html' | 'word';
  readonly markdown: Reading;
  readonly read: Reading | undefined;
}

/** Every difference between the Markdown of pages and what a reader of either output is told. */
export async function differencesOf(
  { corpus, site, word }: Rendition,
  titles: readonly string[],
): Promise<readonly Difference[]> {
  const sections = await readWord(word);
  return titles.flatMap((title) => {
    const page = corpus.pages.get(pathOf(title));
    const tree = page?.tree ?? { type: 'root', children: [] };
    const said = { html: readMarkdown(tree), word: readMarkdown(tree, emphasisInWord) } as const;
    const html = site[sitePath(pathOf(title))];
    const readings = { html: html && readHtmlPage(html), word: sections.get(title) } as const;
    return (['html', 'word'] as const).flatMap((output) => {
      const read = readings[output] || undefined;
      const markdown = said[output];
      const isSame = JSON.stringify(read) === JSON.stringify(markdown);
      return isSame ? [] : [{ title, output, markdown, read }];
    });
  });
}

/** Scripts without italics have bold letters for emphasis. */
function emphasisInWord(text: string): 'i' | 'b' {
  const letters = text.match(/\p{L}/gu) ?? [];
  const hasItalics =
    /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Common}]/u;
  return letters.every((letter) => hasItalics.test(letter)) ? 'i' : 'b';
}

/** The path of the page of a title. */
export function pathOf(title: string): string {
  return `${title.toLowerCase().replaceAll(' ', '-')}.md`;
}

/** A page with nothing around it: no steps, no works to read next, no contacts. */
function toPage(title: string, body: string, kind: string): string {
  return pageText(body, {
    title,
    kind,
    description: 'What somebody wrote into a page, described in fifty characters or more.',
    reviewed: '2019-04-03',
  });
}

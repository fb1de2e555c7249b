import {
  checklistPaths,
  toolkitPath,
  type Cache,
  type Corpus,
  type Output,
} from '../../../src/model/index.ts';
import { renderHtml } from '../../../src/render/html/index.ts';
import { corpusOf, folderOf, pathway, type Files } from '../../corpus-of.ts';

/** The files of a site by their paths from the site folder, as text. */
export type SiteFiles = ReadonlyMap<string, string>;

/** The site of some pages. */
export async function siteOf(
  pages: Readonly<Record<string, string>>,
  more: Files = {},
): Promise<SiteFiles> {
  return toFiles(await outputsOf(await corpusOf(folderOf(pages, more))));
}

/**
 * The outputs of the site, with small files in place of the real assets.
 *
 * @param maxSize pages made from the whole content that would be larger are cut into parts
 * @param cache keeps what is made of one page
 */
export async function outputsOf(
  corpus: Corpus,
  others: readonly Output[] = othersOf(corpus),
  maxSize?: number,
  cache?: Cache,
): Promise<readonly Output[]> {
  const encoder = new TextEncoder();
  const assets = [
    'site.css',
    'home.css',
    'constructs.css',
    'site.js',
    'search.js',
    'search-de.js',
    'search-es.js',
    'search-he.js',
    'records.css',
    'records.js',
  ].map((name) => [name, encoder.encode(`/* ${name} */`)] as const);
  return (await renderHtml(corpus, new Map(assets), others, maxSize, cache)).outputs;
}

/** Small files in place of the outputs of other formats. */
export function othersOf(corpus: Corpus): readonly Output[] {
  const encoder = new TextEncoder();
  const boxes = [...corpus.pages.values()].flatMap((page) =>
    page.steps.map(({ id }) => `<input id="field-${id}">`),
  );
  const toOutput = (path: string, kind: Output['kind']): Output => ({
    path,
    bytes: encoder.encode(path),
    ...(path.endsWith('.html') && {
      siteCopy: encoder.encode(`<a href="../../index.html">Home</a>${boxes.join('')}`),
    }),
    kind,
    title: path,
  });
  return [
    toOutput(toolkitPath(corpus), 'word'),
    ...Object.values(checklistPaths(corpus)).map((path) => toOutput(path, 'checklist')),
    toOutput('checklist/assets/checklist.css', 'asset'),
  ];
}

export function toFiles(outputs: readonly Output[]): SiteFiles {
  const decoder = new TextDecoder();
  return new Map(
    outputs.map(({ path, bytes }) => [path.replace(/^site\//, ''), decoder.decode(bytes)]),
  );
}

/** The HTML of some Markdown as the text of a page. */
export async function textOf(markdown: string, more: Files = {}): Promise<string> {
  const site = await siteOf({ 'page.md': pathway(markdown) }, more);
  const [, rest = ''] = (site.get('page.html') ?? '').split('<div class="text">');
  return (
    /^(.*?)<\/div>\s*<(?:p class="review"|section class="(?:notes|steps)"|\/article)/s.exec(
      rest,
    )?.[1] ?? ''
  ).trim();
}

/** The text between one string and the next occurrence of another; empty if there is none. */
export function partOf(text: string, start: string, end: string): string {
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  return from < 0 || to < 0 ? '' : text.slice(from + start.length, to);
}

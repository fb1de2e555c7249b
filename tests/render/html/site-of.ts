import { outputPaths, type Corpus, type Output } from '../../../src/model/index.ts';
import { html } from '../../../src/render/html/index.ts';
import { corpusOf, folderOf, pathway, type Files } from '../../corpus-of.ts';

/** The files of a site by their paths from the site folder, as text. */
export type SiteFiles = ReadonlyMap<string, string>;

/** The site of some pages, by the paths of its files. */
export async function siteOf(
  pages: Readonly<Record<string, string>>,
  more: Files = {},
): Promise<SiteFiles> {
  return toFiles(await outputsOf(await corpusOf(folderOf(pages, more))));
}

/** What the renderer makes, with files that stand for the real ones. */
export async function outputsOf(
  corpus: Corpus,
  others: readonly Output[] = othersOf(corpus),
): Promise<readonly Output[]> {
  const encoder = new TextEncoder();
  const assets = ['site.css', 'site.js', 'search.js', 'states.css', 'states.js'].map(
    (name) => [name, encoder.encode(`/* ${name} */`)] as const,
  );
  return (await html(corpus, new Map(assets), others)).outputs;
}

/** What stands for the files that other renderers make: small, with links to the site. */
export function othersOf(corpus: Corpus): readonly Output[] {
  const { word, checklist } = outputPaths(corpus);
  const page = '<a href="../site/index.html">Home</a>';
  const toOutput = (path: string, kind: Output['kind']): Output => ({
    path,
    bytes: new TextEncoder().encode(path.endsWith('.html') ? page : path),
    kind,
    title: path,
  });
  return [
    toOutput(word, 'word'),
    ...Object.values(checklist).map((path) => toOutput(path, 'checklist')),
    toOutput('checklist/assets/checklist.css', 'asset'),
  ];
}

export function toFiles(outputs: readonly Output[]): SiteFiles {
  const decoder = new TextDecoder();
  return new Map(
    outputs.map(({ path, bytes }) => [path.replace(/^site\//, ''), decoder.decode(bytes)]),
  );
}

/** What the given Markdown becomes as the body of a page. */
export async function textOf(markdown: string, more: Files = {}): Promise<string> {
  const site = await siteOf({ 'page.md': pathway(markdown) }, more);
  const [, rest = ''] = (site.get('page.html') ?? '').split('<div class="text">');
  return (
    /^(.*?)<\/div>\s*<(?:p class="review"|section class="notes")/s.exec(rest)?.[1] ?? ''
  ).trim();
}

/** What stands between two strings, the first after it that closes; empty where it does not. */
export function partOf(text: string, start: string, end: string): string {
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  return from < 0 || to < 0 ? '' : text.slice(from + start.length, to);
}

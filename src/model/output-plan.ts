import { toPathAddress, toWebAddress } from './address.ts';
import type { DataSet, Site } from '../../schemas/index.ts';
import type { Corpus, PageId } from './corpus.ts';

/** What can be built. */
export const outputFormats = ['html', 'word', 'pdf', 'checklist', 'data'] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** The Word and PDF files that can be made: one of the whole toolkit, one for each section, one for each page. */
export const volumeKinds = ['toolkit', 'sections', 'pages'] as const;
export type VolumeKind = (typeof volumeKinds)[number];

/** The folder that each format fills, in the folder of the outputs. */
export const outputFolders = {
  html: 'site',
  word: 'word',
  pdf: 'pdf',
  checklist: 'checklist',
  data: 'data',
} as const satisfies Record<OutputFormat, string>;

/** The list of everything in the folder of the outputs. */
export const manifestPath = 'manifest.json';

/** The folders of the Word and PDF files of sections and pages. */
export const volumeFolder = `${outputFolders.word}/volumes`;
export const pdfVolumeFolder = `${outputFolders.pdf}/volumes`;

/** The folder of the checklists of records, which has the name of their file. */
function recordChecklistFolder({ site }: Pick<Corpus, 'site'>): string {
  return `${outputFolders.checklist}/${recordStem(site)}`;
}

/** The pages that the site adds to those of the content, at the paths that their sources would have. */
export const generatedPages = {
  aToZ: 'a-z.md',
  glossary: 'glossary.md',
  facts: 'facts.md',
  downloads: 'downloads.md',
  singlePage: 'print.md',
  notFound: '404.md',
} as const satisfies Readonly<Record<string, PageId>>;

/** The page of records, which has the name of their file. */
export function recordPage({ site }: Pick<Corpus, 'site'>): PageId {
  return `${recordStem(site)}.md`;
}

function recordStem({ records }: Pick<Site, 'records'>): string {
  return records.file.replace(/\.yaml$/, '');
}

/** The page with the history of the content, where it has one. */
export const historyPage: PageId = 'whats-new.md';

/** The generated pages that this content gets: none of acronyms, facts or records without any. */
export function generatedPagesOf(corpus: Corpus): ReadonlySet<PageId> {
  const pages = new Set<PageId>(Object.values(generatedPages));
  if (corpus.acronyms.size === 0) pages.delete(generatedPages.glossary);
  if (corpus.facts.size === 0) pages.delete(generatedPages.facts);
  if (Object.keys(corpus.records.records).length > 0) pages.add(recordPage(corpus));
  if (corpus.site.history.whatsNew) pages.add(historyPage);
  return pages;
}

/** Files of the site that are not pages, by path from its folder. */
export const siteFiles = {
  sitemap: 'sitemap.xml',
  robots: 'robots.txt',
  feed: 'feed.xml',
} as const;

/** The path of a page in the site: that of its source, with the ending `.html`. */
export function sitePath(id: PageId): string {
  return id.replace(/\.md$/, '.html');
}

/** The path in the site of one of its style sheets or scripts. */
export function siteAssetPath(name: string): string {
  return `assets/${name}`;
}

/** The path in the site of the copy of another output. */
export function siteCopyPath(path: string): string {
  return `downloads/${path}`;
}

/** The path of a file of the site, from the folder of the outputs. */
export function inSite(path: string): string {
  return `${outputFolders.html}/${path}`;
}

/** The address at which a file of the site is published; undefined if the content doesn't say. */
export function publishedUrl({ site }: Pick<Corpus, 'site'>, path: string): string | undefined {
  return site.url === undefined ? undefined : toBase(site.url).href + toPathAddress(path);
}

/** The path below which the site is published, with `/` at both ends; `/` where the content doesn't say. */
export function basePath({ site }: Pick<Corpus, 'site'>): string {
  return site.url === undefined ? '/' : toBase(site.url).pathname;
}

/** The address of a site, with `/` at its end. */
function toBase(url: string): URL {
  return new URL(
    toWebAddress(url)
      .replace(/[?#].*$/, '')
      .replace(/\/*$/, '/'),
  );
}

/**
 * Whether a page or another file would get the path of something that the site adds. Case does not count on every system.
 *
 * @param id the path of the file, from the content folder
 */
export function isReservedPath(corpus: Corpus, id: string): boolean {
  const path = id.toLowerCase();
  const { html: _, ...copied } = outputFolders;
  const copies = Object.values(copied).map((folder) => siteCopyPath(`${folder}/`));
  const { facts, ...others } = generatedPages;
  const isGenerated =
    generatedPagesOf(corpus).has(path) || Object.values<string>(others).includes(path);
  const isSiteFile = Object.values<string>(siteFiles).includes(path);
  return isGenerated || isSiteFile || copies.some((folder) => path.startsWith(folder));
}

/** The path of the Word file of the whole toolkit. */
export function toolkitPath({ site }: Pick<Corpus, 'site'>): string {
  return `${outputFolders.word}/${site.files.word}.docx`;
}

/** The path of the Word file of a section or page. */
export function volumePath(name: string): string {
  return `${volumeFolder}/${name}.docx`;
}

/** The path of the PDF with the content of a Word file. */
export function pdfPath(wordPath: string): string {
  return wordPath
    .replace(`${outputFolders.word}/`, `${outputFolders.pdf}/`)
    .replace(/\.docx$/, '.pdf');
}

/** The paths of a checklist's three files. @param code the record that it is for; everybody by default */
export function checklistPaths(
  { site }: Pick<Corpus, 'site'>,
  code?: string,
): Readonly<Record<'html' | 'word' | 'pdf', string>> {
  const stem =
    code === undefined
      ? `${outputFolders.checklist}/${site.files.checklist}`
      : `${recordChecklistFolder({ site })}/${code.toLowerCase()}`;
  return { html: `${stem}.html`, word: `${stem}.docx`, pdf: `${stem}.pdf` };
}

/** The path of a file that the web pages of checklists load. */
export function checklistAssetPath(name: string): string {
  return `${outputFolders.checklist}/assets/${name}`;
}

/** The sets of data, in the order in which they are shown. */
export const dataSets = [
  'pages',
  'steps',
  'resources',
  'contacts',
  'acronyms',
  'facts',
  'records',
] as const satisfies readonly DataSet[];

/** The formats of data, the one for most readers first. */
export const dataFormats = ['csv', 'json'] as const;
type DataFormat = (typeof dataFormats)[number];

/** The path of a file of data. */
export function dataPath(corpus: Pick<Corpus, 'site'>, set: DataSet, format: DataFormat): string {
  return `${outputFolders.data}/${dataName(corpus, set)}.${format}`;
}

/** What the files of a set are called: those of records have the name of the file that lists them. */
function dataName({ site }: Pick<Corpus, 'site'>, set: DataSet): string {
  return set === 'records' ? recordStem(site) : set;
}

/** The path of the schema of a JSON file. */
export function dataSchemaPath(set: DataSet): string {
  return `${outputFolders.data}/schema/${set}.schema.json`;
}

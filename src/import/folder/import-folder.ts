import { posix } from 'node:path';
import { stringify } from 'yaml';
import { compare, type Source } from '../../model/index.ts';
import { addressFinder } from './addresses.ts';
import { readForeignPage, type ForeignPage } from './foreign-page.ts';
import type { Left, ConversionLog } from './conversion-log.ts';
import { guessLanguage } from './guess-language.ts';
import { toPagePaths } from './page-paths.ts';
import { titleOf } from './page-title.ts';
import { aliasesOf, permalinksOf } from './permalinks.ts';
import { readingOrder } from './reading-order.ts';
import { readSettings, type ForeignSettings } from './settings.ts';
import { toSiteFile } from './site-file.ts';
import { toSiteNavigation } from './site-navigation.ts';
import type { Tool } from './tools.ts';
import { writePage } from './write-page.ts';

interface FolderToImport {
  readonly tool: Tool;
  /** The name of the folder, which is the title where its settings say none. */
  readonly name: string;
  /** The address of the published site; undefined for that in its settings. */
  readonly url?: string | undefined;
  /** Pages and settings, by path from the folder. */
  readonly texts: ReadonlyMap<string, string>;
  /** Every file of the folder. */
  readonly files: ReadonlySet<string>;
  /** Reads the text of a page without front matter; undefined if it can't be read. */
  readonly readPage: (id: string, text: string) => Promise<Source | undefined>;
}

/** What a folder of another tool becomes. */
export interface ImportedFolder {
  /** Texts of the content by path: pages, site.yaml and, where abbreviations were found, acronyms.yaml. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files that pages show or link to, by their path in the content. */
  readonly copies: ReadonlyMap<string, string>;
  /** How many constructs were written in our Markdown, by kind. */
  readonly converted: ReadonlyMap<string, number>;
  readonly left: readonly Left[];
}

/**
 * Makes content of a folder that was written for another tool: its settings and navigation become site.yaml, its
 * markup ours where that says the same, its links those of our pages; the rest of each text stays as it is.
 */
export async function importFolder(input: FolderToImport): Promise<ImportedFolder> {
  const { tool, texts, name } = input;
  const read = readSettings(tool, texts);
  const settings = { ...read, url: input.url ?? read.url };
  const { left, converted, logOf } = startLog();
  for (const file of settings.unreadable)
    logOf(file).leave(null, 'settings', 'The settings can’t be read, so none were taken from here');
  const acronyms = new Map<string, string>();
  const pages = await readPages({ ...input, settings, acronyms, logOf });
  const find = addressFinder({
    ...settings,
    files: input.files,
    permalinks: permalinksOf(pages, settings.docs),
  });
  const order = readingOrder(pages, {
    tool,
    settings,
    texts,
    logOf,
    find: (named, from) => {
      const target = find(named, from);
      return target.kind === 'page' && pages.has(target.file) ? target.file : undefined;
    },
  });
  const named = new Map(
    [...pages].map(([file, page]) => [file, { path: page.path, ...titleOf(page) }]),
  );
  const home = [...named.values()].find(({ path }) => path === 'index.md');
  const title = settings.title ?? home?.title ?? name;
  const navigation = toSiteNavigation(order, {
    pages: named,
    siteTitle: title,
    log: logOf('.'),
  });
  const copies = new Map<string, string>();
  const take = (file: string): string => {
    const path = toCopyPath(file, settings);
    copies.set(path, file);
    return path;
  };
  const aliases = aliasesOf(pages);
  const written = [...pages.values()].map((page): readonly [string, string] => [
    page.path,
    writePage(page, {
      title: named.get(page.file)?.title ?? name,
      isHome: page.path === 'index.md',
      find,
      pages,
      take,
      aliases: aliases.get(page) ?? [],
    }),
  ]);
  const site = toSiteFile({
    title,
    language: await languageOf(settings, written, logOf('.')),
    url: settings.url,
    navigation: navigation.entries,
  });
  return {
    texts: new Map([
      ...written,
      ...navigation.added,
      ...(acronyms.size > 0 ? [['acronyms.yaml', toAcronymFile(acronyms)] as const] : []),
      ['site.yaml', site],
    ]),
    copies,
    converted,
    left,
  };
}

function startLog(): {
  readonly left: Left[];
  readonly converted: Map<string, number>;
  readonly logOf: (file: string) => ConversionLog;
} {
  const left: Left[] = [];
  const converted = new Map<string, number>();
  const logOf = (file: string): ConversionLog => ({
    convert: (construct) => void converted.set(construct, (converted.get(construct) ?? 0) + 1),
    leave: (line, construct, message, help) =>
      void left.push({ file, line, construct, message, help: help ?? null }),
  });
  return { left, converted, logOf };
}

async function readPages({
  settings,
  tool,
  texts,
  logOf,
  ...context
}: FolderToImport & {
  readonly settings: ForeignSettings;
  readonly acronyms: Map<string, string>;
  readonly logOf: (file: string) => ConversionLog;
}): Promise<ReadonlyMap<string, ForeignPage>> {
  const pages = new Map<string, ForeignPage>();
  const others = new Map<string, { file: string; line: number; count: number }>();
  for (const [file, path] of toPagePaths([...texts.keys()], settings.docs, tool)) {
    const log = logOf(file);
    const page = await readForeignPage(file, path, texts.get(file) ?? '', {
      ...context,
      tool,
      settings,
      log,
    });
    if (page.front.isDraft) log.leave(1, 'draft', 'The page is a draft, so it was left out');
    else pages.set(file, page);
    for (const [key, line] of page.front.others)
      others.set(key, { file, line, ...others.get(key), count: (others.get(key)?.count ?? 0) + 1 });
  }
  for (const [key, { file, line, count }] of [...others].sort(([a], [b]) => compare(a, b)))
    logOf(file).leave(
      line,
      'key of front matter',
      `The key \`${key}\` of front matter was left out${count > 1 ? `, here and on ${count - 1} more ${count === 2 ? 'page' : 'pages'}` : ''}`,
    );
  return pages;
}

/** Where a file goes that pages show or link to: where it was, from the folder of pages or of assets. */
function toCopyPath(file: string, { docs, assets }: ForeignSettings): string {
  const folder = [docs, ...assets].find((each) => each !== '' && file.startsWith(`${each}/`));
  const path = folder === undefined ? file : file.slice(folder.length + 1);
  // Hidden folders are no content.
  return posix.normalize(
    path.replace(/(^|\/)[._]+(?=[^/])/g, '$1').replace(/[\s#?%:*"<>|\\]+/g, '-'),
  );
}

async function languageOf(
  { language }: ForeignSettings,
  pages: readonly (readonly [path: string, text: string])[],
  log: ConversionLog,
): Promise<string> {
  const tag = language?.replaceAll('_', '-');
  if (tag !== undefined && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag)) return tag;
  const guess = await guessLanguage(pages.map(([, text]) => text));
  const written = guess ?? 'en';
  const why =
    guess === undefined ? 'since the pages are too short to tell' : 'which the pages seem to be in';
  log.leave(
    null,
    'language',
    `The settings name no language, so site.yaml says \`${written}\`, ${why}`,
    'Change `language` in site.yaml if they are in another one.',
  );
  return written;
}

function toAcronymFile(acronyms: ReadonlyMap<string, string>): string {
  const sorted = [...acronyms].sort(([a], [b]) => compare(a, b));
  return stringify(Object.fromEntries(sorted), { lineWidth: 0 });
}

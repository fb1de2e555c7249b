import { posix } from 'node:path';
import { compare } from '../../model/index.ts';
import type { ForeignPage } from './foreign-page.ts';
import {
  fromFolders,
  fromMkdocs,
  fromSidebars,
  fromSummary,
  type Entry,
  type FindFile,
  type Order,
} from './navigation.ts';
import type { ConversionLog } from './conversion-log.ts';
import { isData, textIn, toData, type ForeignSettings } from './settings.ts';
import type { Tool } from './tools.ts';

interface Context {
  readonly tool: Tool;
  readonly settings: ForeignSettings;
  readonly texts: ReadonlyMap<string, string>;
  /** Finds the page that a name in a file means. */
  readonly find: (name: string, from: string) => string | undefined;
  readonly logOf: (file: string) => ConversionLog;
}

/** The pages in the order of the tool's navigation, each once; pages that it does not name come behind it, by folder. */
export function readingOrder(
  pages: ReadonlyMap<string, ForeignPage>,
  context: Context,
): readonly Entry[] {
  const { navigation } = context.settings;
  const paths = new Map([...pages].map(([file, { path }]) => [file, path]));
  if (!navigation) return fromFolders(paths, orderOf(pages, context));
  const { file: list, data } = navigation;
  const from = navigationPlace(list, context.settings);
  const find: FindFile = (name) => context.find(name, from);
  const read = { mkdocs: fromMkdocs, docusaurus: fromSidebars, gitbook: fromSummary };
  const named = context.tool in read ? read[context.tool as keyof typeof read](data, find) : [];
  const seen = new Set<string>();
  const once = onceEach(named, seen);
  const rest = new Map([...paths].filter(([file]) => !seen.has(file)));
  for (const file of [...rest.keys()].sort(compare))
    context
      .logOf(file)
      .leave(
        null,
        'navigation',
        `\`${list}\` does not name the page, so it comes after those that it names`,
      );
  return withOthers(once, rest, paths, orderOf(pages, context));
}

/** Adds pages that the navigation does not name: below the index page of their folder if it names that, else last. */
function withOthers(
  named: readonly Entry[],
  others: ReadonlyMap<string, string>,
  paths: ReadonlyMap<string, string>,
  order: (path: string) => Order,
): readonly Entry[] {
  const folders = new Set(
    [...paths].flatMap(([file, path]) =>
      !others.has(file) && path.endsWith('/index.md') ? [posix.dirname(path)] : [],
    ),
  );
  const inFolder = (folder: string): Map<string, string> =>
    new Map([...others].filter(([, path]) => nearest(posix.dirname(path), folders) === folder));
  const fill = (entry: Entry): Entry => {
    const entries = entry.entries.map(fill);
    const path = paths.get(entry.file ?? '') ?? '';
    if (!path.endsWith('/index.md')) return { ...entry, entries };
    const folder = posix.dirname(path);
    return { ...entry, entries: [...entries, ...fromFolders(inFolder(folder), order, folder)] };
  };
  return [...named.map(fill), ...fromFolders(inFolder('.'), order)];
}

/** The folder itself or the next above it that is among `folders`; `.` if none is. */
function nearest(folder: string, folders: ReadonlySet<string>): string {
  return folder === '.' || folders.has(folder) ? folder : nearest(posix.dirname(folder), folders);
}

/** The file whose folder the paths of a navigation start from. */
function navigationPlace(list: string, { docs }: ForeignSettings): string {
  return list.endsWith('SUMMARY.md') ? list : posix.join(docs, 'index.md');
}

/** The entries without pages that are in `seen`, which each page is added to. */
function onceEach(entries: readonly Entry[], seen: Set<string>): readonly Entry[] {
  return entries.flatMap(({ file, label, entries: below }): readonly Entry[] => {
    const isNew = file === undefined || !seen.has(file);
    if (file !== undefined) seen.add(file);
    const inside = onceEach(below, seen);
    if (!isNew || (file === undefined && inside.length === 0)) return inside;
    return [{ file, label, entries: inside }];
  });
}

/** What front matter says of a page, and `_category_.json` or `.pages` of a folder. */
function orderOf(
  pages: ReadonlyMap<string, ForeignPage>,
  { settings, texts }: Context,
): (path: string) => Order {
  const byPath = new Map([...pages.values()].map((page) => [page.path, page]));
  return (path) => {
    const page = byPath.get(path);
    if (page) return { position: page.front.position, label: undefined };
    const file = ['_category_.json', '_category_.yml', '_category_.yaml']
      .map((name) => posix.join(settings.docs, path, name))
      .find((each) => texts.has(each));
    const data = file === undefined ? {} : readCategory(file, texts.get(file) ?? '');
    const position = data['position'];
    return {
      position: typeof position === 'number' ? position : undefined,
      label: textIn(data, 'label'),
    };
  };
}

function readCategory(file: string, text: string): Readonly<Record<string, unknown>> {
  try {
    const data = toData(file, text);
    return isData(data) ? data : {};
  } catch {
    return {};
  }
}

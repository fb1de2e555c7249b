import { posix } from 'node:path';
import { compare } from '../../model/index.ts';
import { nameOf } from './page-title.ts';
import { isData } from './settings.ts';

/** A page in the order of reading, or a group of pages without one. */
export interface Entry {
  /** The file, from the imported folder; undefined for a group that no page introduces. */
  readonly file: string | undefined;
  readonly label: string | undefined;
  readonly entries: readonly Entry[];
}

/** What a file says about its place among others. */
export interface Order {
  readonly position: number | undefined;
  readonly label: string | undefined;
}

/** Finds the file that a name in a list of pages means; undefined if there is none. */
export type FindFile = (name: string) => string | undefined;

/** The `nav` of mkdocs.yml: paths, or titles with a path or a list. */
export function fromMkdocs(nav: unknown, find: FindFile): Entry[] {
  if (!Array.isArray(nav)) return [];
  return nav.flatMap((item: unknown): Entry[] => {
    if (typeof item === 'string') return toEntry(item, undefined, [], find);
    if (!isData(item)) return [];
    return Object.entries(item).flatMap(([label, value]) =>
      typeof value === 'string'
        ? toEntry(value, label, [], find)
        : toGroup(label, fromMkdocs(value, find)),
    );
  });
}

/** The items of a sidebar of Docusaurus in JSON: ids, or objects for pages and categories. */
export function fromSidebars(sidebars: unknown, find: FindFile): Entry[] {
  if (Array.isArray(sidebars))
    return sidebars.flatMap((item: unknown): Entry[] => {
      if (typeof item === 'string') return toEntry(item, undefined, [], find);
      if (!isData(item)) return [];
      const label = typeof item['label'] === 'string' ? item['label'] : undefined;
      if (typeof item['id'] === 'string') return toEntry(item['id'], label, [], find);
      if (!('items' in item)) return fromSidebars(item, find);
      const below = fromSidebars(item['items'], find);
      const link = isData(item['link']) ? item['link']['id'] : undefined;
      const file = typeof link === 'string' ? find(link) : undefined;
      return file === undefined ? toGroup(label, below) : [{ file, label, entries: below }];
    });
  if (!isData(sidebars)) return [];
  return Object.values(sidebars).flatMap((value) => fromSidebars(value, find));
}

/** The list of links in SUMMARY.md: items of lists, with those below them indented. */
export function fromSummary(text: unknown, find: FindFile): Entry[] {
  if (typeof text !== 'string') return [];
  const items = text.split(/\r\n|\n|\r/).flatMap((line) => {
    const [found, indent = '', bullet, label = '', url = ''] =
      /^([ \t]*)([-*+][ \t]+)?\[([^\]]*)\]\(<?([^)>\s]*)/.exec(line) ?? [];
    if (found === undefined) return [];
    const depth = bullet === undefined ? 0 : indent.replaceAll('\t', '    ').length;
    return [{ depth, label: label.replace(/[\\*_`]/g, ''), url }];
  });
  return nested(items, 0, items.length, find);
}

interface Item {
  readonly depth: number;
  readonly label: string;
  readonly url: string;
}

function nested(items: readonly Item[], from: number, to: number, find: FindFile): Entry[] {
  const entries: Entry[] = [];
  for (let index = from; index < to;) {
    const { depth, label, url } = items[index] as Item; // the index is in bounds
    let end = index + 1;
    while (end < to && (items[end]?.depth ?? 0) > depth) end++;
    const below = nested(items, index + 1, end, find);
    entries.push(...(url === '' ? toGroup(label, below) : toEntry(url, label, below, find)));
    index = end;
  }
  return entries;
}

function toEntry(
  name: string,
  label: string | undefined,
  entries: readonly Entry[],
  find: FindFile,
): Entry[] {
  const file = find(name);
  return file === undefined ? [...entries] : [{ file, label, entries }];
}

function toGroup(label: string | undefined, entries: readonly Entry[]): Entry[] {
  if (label === undefined) return [...entries];
  return entries.length === 0 ? [] : [{ file: undefined, label, entries }];
}

/**
 * The pages in the order of their folders: an index page before the others, pages before folders, and all by the
 * position that they say, then by name.
 *
 * @param paths the paths that files get as pages, by file
 * @param orderOf what a file, or the category file of a folder, says
 * @param root the folder whose pages are meant
 */
export function fromFolders(
  paths: ReadonlyMap<string, string>,
  orderOf: (path: string) => Order,
  root = '.',
): Entry[] {
  const files = new Map([...paths].map(([file, path]) => [path, file]));
  return below(root);

  function below(folder: string): Entry[] {
    const here = [...files.keys()].filter((path) => posix.dirname(path) === folder);
    const folders = new Set(
      [...files.keys()].flatMap((path) => {
        const rest =
          folder === '.'
            ? path
            : path.startsWith(`${folder}/`)
              ? path.slice(folder.length + 1)
              : '';
        const at = rest.indexOf('/');
        return at < 0 ? [] : [posix.join(folder, rest.slice(0, at))];
      }),
    );
    const pages = here.filter((path) => posix.basename(path) !== 'index.md');
    const entries = [
      ...pages.map((path) => ({ path, isFolder: false, ...orderOf(path) })),
      ...[...folders].map((path) => ({
        path,
        isFolder: true,
        ...orderOf(files.has(`${path}/index.md`) ? `${path}/index.md` : path),
      })),
    ].sort(
      (a, b) =>
        (a.position ?? Infinity) - (b.position ?? Infinity) ||
        Number(a.isFolder) - Number(b.isFolder) ||
        compare(a.path, b.path),
    );
    const all = entries.flatMap(({ path, isFolder, label }): Entry[] => {
      const stem = path.replace(/\.md$/, '');
      const index = files.get(`${stem}/index.md`);
      // A page and a folder of one name belong together, unless the folder has an index page.
      const isPair = index === undefined && files.has(`${stem}.md`) && folders.has(stem);
      if (!isFolder)
        return [{ file: files.get(path), label: undefined, entries: isPair ? below(stem) : [] }];
      if (isPair) return [];
      return [
        {
          file: index,
          label: index === undefined ? (label ?? nameOf(path)) : undefined,
          entries: below(path),
        },
      ];
    });
    const home = folder === '.' ? files.get('index.md') : undefined;
    return home === undefined ? all : [{ file: home, label: undefined, entries: [] }, ...all];
  }
}

import { posix } from 'node:path';
import { stringify } from 'yaml';
import { toRelativeAddress } from '../../model/index.ts';
import { escaped } from './markup/attributes.ts';
import type { Entry } from './navigation.ts';
import type { ConversionLog } from './conversion-log.ts';
import type { PageTitle } from './page-title.ts';
import type { NavigationEntry } from './site-file.ts';

/** A page as the navigation names it. */
interface NamedPage extends PageTitle {
  readonly path: string;
}

interface Context {
  /** By file. */
  readonly pages: ReadonlyMap<string, NamedPage>;
  readonly siteTitle: string;
  readonly log: ConversionLog;
}

/** The navigation of a toolkit, with the pages that it needs besides those of the folder. */
interface SiteNavigation {
  readonly entries: readonly NavigationEntry[];
  /** Texts by path. */
  readonly added: ReadonlyMap<string, string>;
}

/**
 * The navigation of site.yaml. Every entry there is a page: a group that none introduces gets one with links to its
 * pages, and so does the site where it has no home page.
 */
export function toSiteNavigation(
  entries: readonly Entry[],
  { pages, siteTitle, log }: Context,
): SiteNavigation {
  const taken = new Set([...pages.values()].map(({ path }) => path.toLowerCase()));
  const titles = new Map([...pages.values()].map(({ path, title }) => [path, title]));
  const added = new Map<string, string>();

  const add = (
    path: string,
    title: string,
    below: readonly NavigationEntry[],
    kind?: string,
  ): void => {
    taken.add(path.toLowerCase());
    titles.set(path, title);
    added.set(path, toLinkPage(path, title, below, titles, kind));
    log.leave(
      null,
      'page without a file',
      `No page introduces "${title}", so \`${path}\` was added with links to its pages`,
    );
  };
  const toEntry = ({ file, label, entries: inside }: Entry): readonly NavigationEntry[] => {
    const below = inside.flatMap(toEntry);
    const page = file === undefined ? undefined : pages.get(file);
    if (page) {
      const name = label ?? page.label;
      const isName =
        name !== undefined && name !== page.title && name.length <= 80 && name.trim() !== '';
      return [{ page: page.path, label: isName ? name.trim() : undefined, pages: below }];
    }
    const title = label ?? '';
    // One page needs nothing to introduce it.
    if (title === '' || below.length < 2) return below;
    const path = freePath(title, below, taken);
    // Another page may have the title; the folder tells them apart.
    const isTaken = [...titles.values()].some((each) => each.toLowerCase() === title.toLowerCase());
    add(path, isTaken ? `${title} (${posix.dirname(path)})` : title, below);
    return [{ page: path, label: isTaken ? title : undefined, pages: below }];
  };

  const all = entries.flatMap(toEntry);
  const home = all.find(({ page }) => page === 'index.md');
  if (home) {
    // What was below the home page comes behind it.
    const others = all.filter((each) => each !== home);
    return { entries: [{ ...home, pages: [] }, ...home.pages, ...others], added };
  }
  const nestedHome = withoutHome(all);
  if (!titles.has('index.md')) add('index.md', siteTitle, all, 'home');
  return { entries: [{ page: 'index.md', pages: [] }, ...nestedHome], added };
}

function withoutHome(entries: readonly NavigationEntry[]): readonly NavigationEntry[] {
  return entries.flatMap((entry) => {
    const pages = withoutHome(entry.pages);
    return entry.page === 'index.md' ? pages : [{ ...entry, pages }];
  });
}

/** The index page of the folder that all pages of a group are in, if it is free; else a page with its name. */
function freePath(
  title: string,
  below: readonly NavigationEntry[],
  taken: ReadonlySet<string>,
): string {
  const name =
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'pages';
  const folder = sharedFolder(below);
  const isItsFolder =
    posix.basename(folder).toLowerCase() === name ||
    below.every(({ page }) => posix.dirname(page) === folder);
  const paths = [
    ...(folder !== '.' && isItsFolder ? [`${folder}/index.md`] : []),
    `${name}/index.md`,
    ...Array.from({ length: taken.size + 1 }, (_, index) => `${name}-${index + 2}/index.md`),
  ];
  return paths.find((path) => !taken.has(path.toLowerCase())) ?? `${name}/index.md`;
}

/** The deepest folder that holds pages and all pages below them. */
function sharedFolder(entries: readonly NavigationEntry[]): string {
  const folders = entries.flatMap(({ page, pages }) => [
    posix.dirname(page),
    ...(pages.length > 0 ? [sharedFolder(pages)] : []),
  ]);
  return folders.reduce((shared, folder) => {
    const parts = folder.split('/');
    const others = shared.split('/');
    const end = parts.findIndex((part, index) => part !== others[index]);
    return (end < 0 ? parts : parts.slice(0, end)).join('/') || '.';
  });
}

function toLinkPage(
  path: string,
  title: string,
  below: readonly NavigationEntry[],
  titles: ReadonlyMap<string, string>,
  kind: string | undefined,
): string {
  const meta = stringify({ title, ...(kind !== undefined && { kind }) }, { lineWidth: 0 });
  const links = below.map(
    ({ page }) => `- [${escaped(titles.get(page) ?? page)}](${toRelativeAddress(path, page)})\n`,
  );
  return `---\n${meta}---\n\n${links.join('')}`;
}

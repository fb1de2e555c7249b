import { posix } from 'node:path';
import { stringify } from 'yaml';
import { toRelativeAddress } from '../../model/index.ts';
import { escaped } from './markup/attributes.ts';
import type { Entry } from './navigation.ts';
import type { Notes } from './notes.ts';
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
  readonly notes: Notes;
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
  { pages, siteTitle, notes }: Context,
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
    notes.leave(
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
    add(path, title, below);
    return [{ page: path, pages: below }];
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
  const [first, ...others] = below.map(({ page }) => posix.dirname(page));
  const folder = first !== undefined && others.every((each) => each === first) ? first : '.';
  const name =
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'pages';
  const paths = [
    ...(folder === '.' ? [] : [`${folder}/index.md`]),
    `${name}/index.md`,
    ...Array.from({ length: taken.size + 1 }, (_, index) => `${name}-${index + 2}/index.md`),
  ];
  return paths.find((path) => !taken.has(path.toLowerCase())) ?? `${name}/index.md`;
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

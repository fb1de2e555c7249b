import { posix } from 'node:path';
import { pageEnding } from './page-paths.ts';

/** What an address in a page leads to. */
export type Target =
  | { readonly kind: 'page'; readonly file: string; readonly hash: string }
  | { readonly kind: 'file'; readonly file: string }
  /** Somewhere on the web, or in mail. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'missing' };

interface Places {
  /** Every file of the imported folder. */
  readonly files: ReadonlySet<string>;
  /** Files of pages, by the addresses that they have on the site, in lower case and without slashes at the ends. */
  readonly permalinks: ReadonlyMap<string, string>;
  readonly docs: string;
  readonly assets: readonly string[];
  /** The address of the site. */
  readonly url: string | undefined;
}

/** Finds what addresses lead to, as the tools do: with or without an ending, from the page or from the site. */
export function addressFinder(places: Places): (url: string, from: string) => Target {
  const { files, permalinks, docs, assets, url: site } = places;
  return (written, from) => {
    const url = withoutSite(written, site);
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)) return { kind: 'elsewhere' };
    const [, path = '', , hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(url) ?? [];
    if (path === '') return { kind: 'page', file: from, hash };
    const decoded = decode(path);
    for (const base of basesOf(decoded, from)) {
      const file = fileAt(base);
      if (file !== undefined && pageEnding.test(file)) return { kind: 'page', file, hash };
      if (file !== undefined) return { kind: 'file', file };
      const page = permalinks.get(keyOf(withoutBase(base)));
      if (page !== undefined) return { kind: 'page', file: page, hash };
    }
    return { kind: 'missing' };
  };

  /** Where a path may start, from the imported folder. */
  function basesOf(path: string, from: string): readonly string[] {
    if (path.startsWith('/')) {
      const basePath = site === undefined ? '/' : new URL(site).pathname;
      const own =
        basePath !== '/' && path.startsWith(basePath) ? [path.slice(basePath.length - 1)] : [];
      return [...own, path].flatMap((each) =>
        [docs, ...assets, ''].map((folder) => normal(folder + each)),
      );
    }
    const folder = posix.dirname(from);
    const name = posix.basename(from).replace(pageEnding, '');
    // An address of a site with one folder a page starts from there.
    return [
      normal(posix.join(folder, path)),
      normal(posix.join(docs, path)),
      normal(posix.join(folder, name, path)),
    ];
  }

  function fileAt(path: string): string | undefined {
    const bare = path.replace(/\/$/, '');
    const stem = bare.replace(/\.html?$/i, '');
    const page = ['.md', '.mdx', '.markdown'];
    const index = ['index', 'README', '_index', 'readme'].flatMap((name) =>
      page.map((ending) => posix.join(stem, name + ending)),
    );
    return [bare, ...page.map((ending) => stem + ending), ...index].find((each) => files.has(each));
  }

  function withoutBase(path: string): string {
    return docs !== '' && path.startsWith(`${docs}/`) ? path.slice(docs.length + 1) : path;
  }
}

/** An address of a page on a site, so that two ways of writing it are equal. */
export function keyOf(address: string): string {
  return decode(address)
    .replace(/\.html?$/i, '')
    .replace(/(?:^|\/)index$/i, '')
    .replace(/^\/+|\/+$/g, '')
    .toLowerCase();
}

function withoutSite(url: string, site: string | undefined): string {
  if (site === undefined || !url.startsWith(site)) return url;
  return `/${url.slice(site.length).replace(/^\/+/, '')}`;
}

/** A path from the imported folder; one that leads out of it is no file there. */
function normal(path: string): string {
  return posix.normalize(path).replace(/^\/+/, '');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

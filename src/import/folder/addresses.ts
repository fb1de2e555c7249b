import { posix } from 'node:path';
import { pageEnding } from './page-paths.ts';

/** What an address in a page leads to. */
export type Target =
  | { readonly kind: 'page'; readonly file: string; readonly hash: string }
  | { readonly kind: 'file'; readonly file: string; readonly hash: string }
  /** Somewhere on the web, or in mail. */
  | { readonly kind: 'elsewhere' }
  /** Beside the pages of this folder on the published site. */
  | { readonly kind: 'site'; readonly url: string }
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

/**
 * Finds what addresses lead to, as the tools do: with or without an ending, from the page or from the site. A page may
 * have another folder in front of it here than on the site, if only one page ends like the address.
 */
export function addressFinder(places: Places): (url: string, from: string) => Target {
  const { files, permalinks, docs, assets, url: site } = places;
  const endings = byEnding(permalinks);
  return (written, from) => {
    const url = withoutSite(written, site);
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)) return { kind: 'elsewhere' };
    const [, path = '', , hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(url) ?? [];
    if (path === '') return { kind: 'page', file: from, hash };
    const decoded = decode(path);
    for (const base of basesOf(decoded, from)) {
      const file = fileAt(base);
      if (file !== undefined && pageEnding.test(file)) return { kind: 'page', file, hash };
      if (file !== undefined) return { kind: 'file', file, hash };
      const page = permalinks.get(keyOf(withoutBase(base)));
      if (page !== undefined) return { kind: 'page', file: page, hash };
    }
    const page = endings.get(keyOf(decoded)) ?? (path.startsWith('/') && endOf(keyOf(decoded)));
    if (page) return { kind: 'page', file: page, hash };
    if (url !== written) return { kind: 'site', url: written };
    return site !== undefined && path.startsWith('/')
      ? { kind: 'site', url: new URL(url, site).href }
      : { kind: 'missing' };
  };

  /** The page that an address of the site ends like, by two parts or more. */
  function endOf(key: string): string | undefined {
    const parts = key.split('/');
    return parts
      .slice(1, -1)
      .map((_, index) => endings.get(parts.slice(index + 1).join('/')))
      .find((page) => page !== undefined);
  }

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

/** Pages by the ends of their addresses, of two parts or more, that no other page has; or of one, after one folder. */
function byEnding(permalinks: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const endings = new Map<string, string>();
  const shared = new Set<string>();
  for (const [key, file] of permalinks) {
    const parts = key.split('/');
    const shortest = parts.length === 2 ? 1 : 2;
    for (let from = 1; from <= parts.length - shortest; from++) {
      const ending = parts.slice(from).join('/');
      if ((endings.get(ending) ?? file) !== file) shared.add(ending);
      endings.set(ending, file);
    }
  }
  for (const ending of shared) endings.delete(ending);
  return endings;
}

function withoutSite(url: string, site: string | undefined): string {
  if (site === undefined) return url;
  const base = site.replace(/\/+$/, '');
  if (!url.startsWith(base) || !/^(?:[/?#]|$)/.test(url.slice(base.length))) return url;
  return `/${url.slice(base.length).replace(/^\/+/, '')}`;
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

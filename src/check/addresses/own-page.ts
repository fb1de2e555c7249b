import { publishedUrl, type Corpus } from '../../model/index.ts';
import { resolveAlias } from '../resolve-alias.ts';
import { toUrl } from './parameters.ts';

/** A page of the content that a web address leads to. */
interface OwnPage {
  readonly page: string;
  /** The heading, with its `#`; empty if the page has no such heading. */
  readonly fragment: string;
  /** Where the address is, such as "on GitHub". */
  readonly where: string;
}

/** The page of the content that an address on GitHub, the published site or a preview of it shows; else undefined. */
export function toOwnPage(corpus: Corpus, address: string): OwnPage | undefined {
  const url = toUrl(address);
  if (!url) return undefined;
  const found = onGitHub(corpus, url) ?? onSite(corpus, url) ?? inPreview(corpus, url);
  if (!found) return undefined;
  const anchors = corpus.sources.get(found.page)?.anchorIds ?? [];
  return { ...found, fragment: anchors.includes(url.hash.slice(1)) ? url.hash : '' };
}

type Found = Omit<OwnPage, 'fragment'>;

/** Views of a file on GitHub; the name of the branch may have several parts. */
const onGitHubPath = /^\/[^/]+\/[^/]+\/(?:blob|blame|edit|raw|tree)\/[^/]+\/(.+)$/;

function onGitHub(corpus: Corpus, { hostname, pathname }: URL): Found | undefined {
  const [, rest] =
    hostname === 'github.com'
      ? (onGitHubPath.exec(pathname) ?? [])
      : hostname === 'raw.githubusercontent.com'
        ? (/^\/[^/]+\/[^/]+\/[^/]+\/(.+)$/.exec(pathname) ?? [])
        : [];
  if (rest === undefined) return undefined;
  const parts = decoded(rest).replace(/\/+$/, '').split('/');
  for (const [index, folder] of parts.entries()) {
    const path = parts.slice(index + 1).join('/');
    const page = path === '' ? undefined : pageAt(corpus, path);
    // A page in a folder is named by both; `index.md` alone may be of another project.
    if (page !== undefined && (folder === 'content' || path.includes('/')))
      return { page, where: 'on GitHub' };
  }
  return undefined;
}

function onSite(corpus: Corpus, { origin, pathname }: URL): Found | undefined {
  const base = publishedUrl(corpus, '');
  if (base === undefined || !`${origin}${pathname}`.startsWith(base)) return undefined;
  const page = builtPage(corpus, decoded(`${origin}${pathname}`.slice(base.length)));
  return page === undefined ? undefined : { page, where: 'on the published site' };
}

/** The site as `serve` shows it on this machine. */
function inPreview(corpus: Corpus, { hostname, pathname }: URL): Found | undefined {
  if (hostname !== '127.0.0.1' && hostname !== 'localhost') return undefined;
  const page = builtPage(corpus, decoded(pathname.slice(1)));
  return page === undefined ? undefined : { page, where: 'in a preview on your computer' };
}

function builtPage(corpus: Corpus, path: string): string | undefined {
  if (path === '' || path.endsWith('/')) return pageAt(corpus, `${path}index.md`);
  return path.endsWith('.html') ? pageAt(corpus, path.replace(/\.html$/, '.md')) : undefined;
}

/** The page at a path, which may be a folder or an old path. */
function pageAt(corpus: Corpus, path: string): string | undefined {
  const { pages } = corpus.known;
  const forms = path.endsWith('.md') ? [path] : [`${path}/index.md`];
  return forms.find((each) => pages.ids.includes(each)) ?? resolveAlias(corpus, path);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

import type { Look } from './network.ts';

/** What the content says an address is. */
export interface CitedAs {
  /** The titles under which it is cited; empty where it has none. */
  readonly titles: readonly string[];
  /** Whether it is only a page of the publisher on which a work may be found. */
  readonly isPublisher: boolean;
}

/**
 * Whether a page that answers as if all were well is not the one that was cited: the host answers a path
 * that cannot be there alike, or sends readers to its home page, or the title shares no word with those
 * that the content has, nor with the address.
 *
 * Never so for home pages and for pages of publishers, whose titles say nothing about a work.
 */
export function isSoftMissing(
  url: string,
  look: Look,
  random: Look | undefined,
  { titles, isPublisher }: CitedAs,
): boolean {
  if (isPublisher || isHome(url)) return false;
  if (look.hops.length > 0 && isHome(look.finalUrl)) return true;
  if (isAlike(look, random)) return true;
  if (titles.length === 0 || look.title === undefined || !isHtml(look)) return false;
  const own = wordsOf(look.title);
  const cited = new Set([
    ...titles.flatMap((title) => [...wordsOf(title)]),
    ...wordsOf(pathOf(url)),
  ]);
  return own.size > 0 && ![...own].some((word) => cited.has(word));
}

/** Whether a host answers a path that cannot be there with the same page. */
function isAlike(look: Look, random: Look | undefined): boolean {
  if (!random || random.fault || !isHtml(look)) return false;
  if (random.status !== look.status) return false;
  const isSamePlace = look.hops.length > 0 && random.finalUrl === look.finalUrl;
  return isSamePlace || (random.title !== undefined && random.title === look.title);
}

function isHtml({ contentType }: Look): boolean {
  return contentType === 'text/html' || contentType === 'application/xhtml+xml';
}

function isHome(url: string): boolean {
  const { pathname, search } = new URL(url);
  return search === '' && /^\/(?:(?:index|default|home)\.\w+)?$/i.test(pathname);
}

/** The words of an address: many titles say no more than the name of their server. */
function pathOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  return `${hostname}${pathname}`.replace(/%[\da-f]{2}/gi, ' ');
}

/** Words that tell pages apart, without their endings: a title has "Plans", the address "plan". */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.filter((word) => word.length > 2 && !small.has(word)).map((word) => word.slice(0, 5)),
  );
}

/** Words that stand in titles of any page. */
const small = new Set(
  'the and for with from html htm aspx php pdf www page home index com gov org'.split(' '),
);

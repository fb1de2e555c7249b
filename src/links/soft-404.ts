import type { PageFacts } from './probe-result.ts';

/** How the content cites an address. */
export interface CitedAs {
  readonly titles: readonly string[];
  /** Whether it is only a page of the publisher on which a work may be found. */
  readonly isPublisher: boolean;
}

/**
 * Whether a page with a good status is not the one that was cited: its host answers a path that cannot
 * exist with the same page, or redirects to its home page, or the title shares no word with the cited
 * titles and the address.
 *
 * Never true of home pages and pages of publishers, whose titles say nothing about a work.
 */
export function isSoft404(
  url: string,
  page: PageFacts,
  missingPage: PageFacts | undefined,
  { titles, isPublisher }: CitedAs,
): boolean {
  if (isPublisher || isHome(url)) return false;
  if (page.redirects.length > 0 && isHome(page.finalUrl)) return true;
  if (isSamePage(page, missingPage)) return true;
  if (titles.length === 0 || page.title === undefined || !isHtml(page)) return false;
  const own = wordsOf(page.title);
  const cited = new Set([...titles, textOf(url)].flatMap((text) => [...wordsOf(text)]));
  return own.size > 0 && ![...own].some((word) => cited.has(word));
}

function isSamePage(page: PageFacts, missingPage: PageFacts | undefined): boolean {
  if (!missingPage || missingPage.error || !isHtml(page)) return false;
  if (missingPage.status !== page.status) return false;
  const isSameUrl =
    page.redirects.length > 0 && withoutHash(missingPage.finalUrl) === withoutHash(page.finalUrl);
  return isSameUrl || (missingPage.title !== undefined && missingPage.title === page.title);
}

function isHtml({ contentType }: PageFacts): boolean {
  return contentType === 'text/html' || contentType === 'application/xhtml+xml';
}

function isHome(url: string): boolean {
  const { pathname, search } = new URL(url);
  return search === '' && /^\/(?:(?:index|default|home)\.\w+)?$/i.test(pathname);
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/s, '');
}

/** With the host, since many titles are only its name. */
function textOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  return `${hostname}${pathname}`.replace(/%[\da-f]{2}/gi, ' ');
}

/** Significant words without their endings: a title has "Plans", its address "plan". */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.filter((word) => word.length > 2 && !stopWords.has(word)).map((word) => word.slice(0, 5)),
  );
}

const stopWords = new Set(
  'the and for with from html htm aspx php pdf www page home index com gov org'.split(' '),
);

import type { PageFacts, Redirect } from '../probe-result.ts';
import { openBody, readBytes, type Body } from './body.ts';
import { isChallenge } from './challenge.ts';
import { decoderOf } from './charset.ts';
import { followRedirects, type Fetch } from './follow-redirects.ts';
import { createPageReader } from './page-reader.ts';
import { isPdf, pageCountOf, pageNumberOf } from './pdf.ts';
import { refreshTarget } from './refresh.ts';

/** What to find out about a page, and the limits. */
interface FetchOptions {
  /** Decoded, without `#`. */
  readonly fragments: readonly string[];
  readonly maxRedirects: number;
  /** Decompressed. */
  readonly maxBodyBytes: number;
  readonly onReading?: OnReading | undefined;
}

/** Called before the content of a page is read in one go, and without an address after that. */
export type OnReading = (url?: string) => void;

type BodyFacts = Pick<
  PageFacts,
  'contentType' | 'title' | 'isChallenge' | 'isEmpty' | 'fragments' | 'error'
> & {
  /** The address that the page immediately sends a browser to, as written. */
  readonly refresh?: string | undefined;
};

/** Always read: it identifies firewalls and character sets. */
const beginningBytes = 4096;

/** Pages that do nothing but send a reader on. */
const maxRefreshes = 3;

/**
 * Sends a GET request, follows redirects, and reads as much of the body as the title of an HTML page and
 * the fragments need. A page that sends a browser on at once is a redirect, too. A fragment counts as present if
 * nobody can tell, because the body is too long, truncated, or of another type, because scripts make the page, or
 * because a redirect names another fragment.
 *
 * @returns the facts, with the error if there was one; never throws
 */
export async function fetchPage(
  url: string,
  options: FetchOptions,
  fetch: Fetch,
): Promise<PageFacts> {
  const redirects: Redirect[] = [];
  let at = url;
  for (let refreshes = 0; ; refreshes += 1) {
    const { refresh, ...page } = await fetchOnce(at, url, options, fetch);
    redirects.push(...page.redirects);
    const next =
      refreshes < maxRefreshes && refresh !== undefined
        ? nextOf(refresh, page.finalUrl, redirects)
        : undefined;
    if (next === undefined) return { ...page, redirects };
    redirects.push({ url: page.finalUrl.replace(/#.*$/s, ''), status: page.status ?? 200 });
    at = next;
  }
}

/** The address to which a page sends a browser; undefined for one that was there already. */
function nextOf(refresh: string, from: string, before: readonly Redirect[]): string | undefined {
  let next: string;
  try {
    next = new URL(refresh, from).href.replace(/#.*$/s, '');
  } catch {
    return undefined;
  }
  const known = [from.replace(/#.*$/s, ''), ...before.map(({ url }) => url)];
  return known.includes(next) ? undefined : next;
}

/** @param asked the address that was to be looked at, from which others led here */
async function fetchOnce(
  url: string,
  asked: string,
  { fragments, maxRedirects, maxBodyBytes, onReading }: FetchOptions,
  fetch: Fetch,
): Promise<PageFacts & Pick<BodyFacts, 'refresh'>> {
  const { response, ...way } = await followRedirects(url, maxRedirects, fetch);
  if (response === undefined) return way;
  const body = openBody(response, maxBodyBytes);
  try {
    const count = async (bytes: Uint8Array): Promise<number | undefined> => {
      onReading?.(asked);
      return pageCountOf(bytes).finally(() => onReading?.());
    };
    const hasFragment = way.finalUrl.includes('#');
    const facts = await readFacts(response, body, fragments, hasFragment, count);
    const error = body.error();
    return { ...way, status: response.status, ...facts, ...(error && { error }) };
  } finally {
    await body.close();
  }
}

async function readFacts(
  response: Response,
  body: Body,
  fragments: readonly string[],
  hasOtherFragment: boolean,
  count: typeof pageCountOf,
): Promise<BodyFacts> {
  const type = response.headers.get('content-type');
  const contentType =
    type?.split(';')[0]?.trim().toLowerCase().slice(0, maxTypeLength) || undefined;
  const hasPageNumbers = fragments.some((fragment) => pageNumberOf(fragment) !== undefined);
  const isText = contentType === undefined || isHtml(contentType);
  const unread = { contentType, isChallenge: false, ...found(response, fragments, () => true) };
  if (response.ok && response.status !== 202 && !isText && !hasPageNumbers) return unread;

  const beginning = await readBytes(body, beginningBytes);
  const decoder = decoderOf(type, beginning, body.isComplete());
  const text = decoder.decode(beginning, { stream: true });
  const head = {
    status: response.status,
    headers: response.headers,
    beginning: text.slice(0, beginningBytes),
  };
  const known = {
    contentType,
    isChallenge: isChallenge(head),
    ...(beginning.length === 0 && body.isComplete() && { isEmpty: true }),
  };
  if (hasPageNumbers && isPdf(beginning)) {
    const pages = await countPages(beginning, body, count);
    const has = (fragment: string): boolean => isWithin(pageNumberOf(fragment), pages);
    return { ...known, ...found(response, fragments, has) };
  }
  if (!isText || (contentType === undefined && !/^\s*</.test(text))) {
    return { ...unread, ...known };
  }
  const page = createPageReader(fragments);
  page.write(text);
  while (!page.isDone()) {
    const chunk = await body.next();
    if (chunk === undefined) {
      page.end(decoder.decode());
      break;
    }
    page.write(decoder.decode(chunk, { stream: true }));
  }
  const isUncertain = hasOtherFragment || !body.isComplete() || page.isUncertain();
  const has = (fragment: string): boolean => page.has(fragment) || isUncertain;
  const refresh = refreshTarget(response.headers.get('refresh') ?? '') ?? page.refresh();
  return {
    ...known,
    title: page.title(),
    ...found(response, fragments, has),
    ...(response.ok && refresh !== undefined && { refresh }),
  };
}

/** Longer ones are cut. */
const maxTypeLength = 100;

/** Only the page itself has fragments, not an error page in its place. */
function found(
  response: Response,
  fragments: readonly string[],
  has: (fragment: string) => boolean,
): Pick<PageFacts, 'fragments'> {
  if (!response.ok || fragments.length === 0) return {};
  return { fragments: Object.fromEntries(fragments.map((each) => [each, has(each)])) };
}

/** A PDF lists its pages at its end, so a truncated one has no known number of them. */
async function countPages(
  beginning: Uint8Array,
  body: Body,
  count: typeof pageCountOf,
): Promise<number | undefined> {
  const rest = await readBytes(body, Number.POSITIVE_INFINITY);
  return body.isComplete() ? count(Buffer.concat([beginning, rest])) : undefined;
}

function isWithin(page: number | undefined, pages: number | undefined): boolean {
  return page === undefined || pages === undefined || (page >= 1 && page <= pages);
}

function isHtml(contentType: string): boolean {
  return contentType === 'text/html' || contentType === 'application/xhtml+xml';
}

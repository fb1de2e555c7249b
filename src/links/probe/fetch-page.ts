import type { PageFacts } from '../probe-result.ts';
import { openBody, readBytes, type Body } from './body.ts';
import { isChallenge } from './challenge.ts';
import { decoderOf } from './charset.ts';
import { followRedirects, type Fetch } from './follow-redirects.ts';
import { createPageReader } from './page-reader.ts';
import { isPdf, pageCountOf, pageNumberOf } from './pdf.ts';

/** What to find out about a page, and the limits. */
interface FetchOptions {
  /** Decoded, without `#`. */
  readonly fragments: readonly string[];
  readonly maxRedirects: number;
  /** Decompressed. */
  readonly maxBodyBytes: number;
}

type BodyFacts = Pick<PageFacts, 'contentType' | 'title' | 'isChallenge' | 'fragments' | 'error'>;

/** Always read: it identifies firewalls and character sets. */
const beginningBytes = 4096;

/**
 * Sends a GET request, follows redirects, and reads as much of the body as the title of an HTML page and
 * the fragments need. A fragment counts as present if nobody can tell, because the body is too long,
 * truncated, or of another type.
 *
 * @returns the facts, with the error if there was one; never throws
 */
export async function fetchPage(
  url: string,
  { fragments, maxRedirects, maxBodyBytes }: FetchOptions,
  fetch: Fetch,
): Promise<PageFacts> {
  const { response, ...way } = await followRedirects(url, maxRedirects, fetch);
  if (response === undefined) return way;
  const body = openBody(response, maxBodyBytes);
  try {
    const facts = await readFacts(response, body, fragments);
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
): Promise<BodyFacts> {
  const type = response.headers.get('content-type');
  const contentType = type?.split(';')[0]?.trim().toLowerCase() || undefined;
  const hasPageNumbers = fragments.some((fragment) => pageNumberOf(fragment) !== undefined);
  const isText = contentType === undefined || isHtml(contentType);
  const unread = { contentType, isChallenge: false, ...found(response, fragments, () => true) };
  if (response.ok && response.status !== 202 && !isText && !hasPageNumbers) return unread;

  const beginning = await readBytes(body, beginningBytes);
  const decoder = decoderOf(type, beginning, body.isComplete());
  const text = decoder.decode(beginning, { stream: true });
  const head = { status: response.status, headers: response.headers, beginning: text };
  const known = { contentType, isChallenge: isChallenge(head) };
  if (hasPageNumbers && isPdf(beginning)) {
    const pages = await countPages(beginning, body);
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
  const isComplete = body.isComplete();
  const has = (fragment: string): boolean => page.has(fragment) || !isComplete;
  return { ...known, title: page.title(), ...found(response, fragments, has) };
}

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
async function countPages(beginning: Uint8Array, body: Body): Promise<number | undefined> {
  const rest = await readBytes(body, Number.POSITIVE_INFINITY);
  return body.isComplete() ? pageCountOf(Buffer.concat([beginning, rest])) : undefined;
}

function isWithin(page: number | undefined, pages: number | undefined): boolean {
  return page === undefined || pages === undefined || (page >= 1 && page <= pages);
}

function isHtml(contentType: string): boolean {
  return contentType === 'text/html' || contentType === 'application/xhtml+xml';
}

import type { Look } from '../network.ts';
import { beginningOf, openBody, type Body } from './body.ts';
import { isChallenge } from './challenge.ts';
import { decoderOf } from './charset.ts';
import { follow, type Ask } from './follow.ts';
import { createPageReader } from './html.ts';
import { isPdf, pageCountOf, pageOf } from './pdf.ts';

/** What a look is to find out, and how far it may go. */
export interface Wanted {
  /** Decoded and without `#`. */
  readonly fragments: readonly string[];
  readonly maxRedirects: number;
  /** Of a body, unpacked. */
  readonly maxBodyBytes: number;
}

type Seen = Pick<Look, 'contentType' | 'title' | 'isChallenge' | 'fragments' | 'fault'>;

/** So much of a body is read in any case: firewalls and character sets show themselves there. */
const beginningBytes = 4096;

/**
 * Looks at an address: asks for it with GET, follows its redirects, and reads no more of the body
 * than it needs for the title of an HTML page and for the fragments. A fragment that cannot be told,
 * since the body is too long, broken off, or of another kind, is taken as present.
 *
 * @returns what was seen, with the fault where something went wrong; it never throws
 */
export async function look(url: string, wanted: Wanted, ask: Ask): Promise<Look> {
  const { response, ...way } = await follow(url, wanted.maxRedirects, ask);
  if (response === undefined) return way;
  const body = openBody(response, wanted.maxBodyBytes);
  try {
    const seen = await read(response, body, wanted.fragments);
    const fault = body.fault();
    return { ...way, status: response.status, ...seen, ...(fault && { fault }) };
  } finally {
    await body.close();
  }
}

async function read(response: Response, body: Body, fragments: readonly string[]): Promise<Seen> {
  const type = response.headers.get('content-type');
  const contentType = type?.split(';')[0]?.trim().toLowerCase() || undefined;
  const wantsPages = fragments.some((fragment) => pageOf(fragment) !== undefined);
  const isText = contentType === undefined || isHtml(contentType);
  const unknown = { contentType, isChallenge: false, ...taken(response, fragments, () => true) };
  if (response.ok && response.status !== 202 && !isText && !wantsPages) return unknown;

  const beginning = await beginningOf(body, beginningBytes);
  const decoder = decoderOf(type, beginning, body.isWhole());
  const text = decoder.decode(beginning, { stream: true });
  const front = { status: response.status, headers: response.headers, beginning: text };
  const known = { contentType, isChallenge: isChallenge(front) };
  if (wantsPages && isPdf(beginning)) {
    const pages = await countPages(beginning, body);
    const has = (fragment: string): boolean => isWithin(pageOf(fragment), pages);
    return { ...known, ...taken(response, fragments, has) };
  }
  if (!isText || (contentType === undefined && !/^\s*</.test(text))) {
    return { ...unknown, ...known };
  }
  const page = createPageReader(fragments);
  page.write(text);
  while (!page.isDone()) {
    const part = await body.next();
    if (part === undefined) {
      page.end(decoder.decode());
      break;
    }
    page.write(decoder.decode(part, { stream: true }));
  }
  const isKnown = body.isWhole();
  const has = (fragment: string): boolean => page.has(fragment) || !isKnown;
  return { ...known, title: page.title(), ...taken(response, fragments, has) };
}

/** Only the page itself has fragments, not what is shown in its place. */
function taken(
  response: Response,
  fragments: readonly string[],
  has: (fragment: string) => boolean,
): Pick<Look, 'fragments'> {
  if (!response.ok || fragments.length === 0) return {};
  return { fragments: Object.fromEntries(fragments.map((each) => [each, has(each)])) };
}

/** A file that is not whole has its list of pages at its end, where nobody read it. */
async function countPages(beginning: Uint8Array, body: Body): Promise<number | undefined> {
  const rest = await beginningOf(body, Number.POSITIVE_INFINITY);
  return body.isWhole() ? pageCountOf(Buffer.concat([beginning, rest])) : undefined;
}

function isWithin(page: number | undefined, pages: number | undefined): boolean {
  return page === undefined || pages === undefined || (page >= 1 && page <= pages);
}

function isHtml(contentType: string): boolean {
  return contentType === 'text/html' || contentType === 'application/xhtml+xml';
}

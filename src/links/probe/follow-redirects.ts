import type { FetchError, Redirect } from '../probe-result.ts';
import { toFetchError } from './fetch-error.ts';

/** The built-in `fetch`, or one like it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Where an address led: to a response, or to an error. */
interface Way {
  readonly redirects: readonly Redirect[];
  readonly finalUrl: string;
  readonly response?: Response;
  readonly error?: FetchError;
}

/** 300 and 304 redirect nowhere. */
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Those of a browser: some hosts answer nothing else. */
const headers = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': 'en-US,en;q=0.9',
};

/**
 * Requests an address and follows its redirects, one by one.
 *
 * @param maxRedirects one more, or an address for the third time, is the error `TOO_MANY_REDIRECTS`; some
 *   hosts send a visitor around once
 * @returns the response with its body unread, or the error
 */
export async function followRedirects(
  url: string,
  maxRedirects: number,
  fetch: Fetch,
): Promise<Way> {
  const redirects: Redirect[] = [];
  let at = withoutHash(url);
  for (;;) {
    const end = { redirects, finalUrl: at };
    const refusal = refusalOf(at);
    if (refusal !== undefined) return { ...end, error: refusal };
    let response: Response;
    try {
      response = await fetch(withoutUser(at), { redirect: 'manual', headers });
    } catch (error) {
      return { ...end, error: toRefusal(toFetchError(error), at) };
    }
    const location = redirectStatuses.has(response.status)
      ? response.headers.get('location')
      : null;
    if (location === null) return { ...end, response };
    await response.body?.cancel().catch(() => undefined);
    redirects.push({ url: at, status: response.status });
    const next = resolve(location, at);
    if (next === undefined) {
      const message = `The redirect to \`${location}\` is not a web address`;
      return { ...end, error: { code: 'ERR_INVALID_URL', message } };
    }
    if (
      redirects.length > maxRedirects ||
      redirects.filter((each) => each.url === next).length > 1
    ) {
      const message = `More than ${maxRedirects} redirects, or a loop, at \`${next}\``;
      return { ...end, error: { code: 'TOO_MANY_REDIRECTS', message } };
    }
    at = next;
  }
}

/** `fetch` answers `data:` by itself, without our dispatcher. */
function refusalOf(url: string): FetchError | undefined {
  const scheme = schemeOf(url);
  if (scheme === 'http:' || scheme === 'https:') return undefined;
  return scheme === undefined
    ? { code: 'ERR_INVALID_URL', message: `\`${url}\` is not a web address` }
    : { code: 'REFUSED_BY_POLICY', message: `\`${scheme}\` is neither http nor https` };
}

/** `fetch` blocks some ports, such as 22, with an error that has no code. */
function toRefusal(error: FetchError, url: string): FetchError {
  if (error.code !== 'Error' || new URL(url).port === '') return error;
  const message = `\`${new URL(url).host}\` is off limits: ${error.message}`;
  return { code: 'REFUSED_BY_POLICY', message };
}

/** `fetch` refuses addresses with a user and a password, which no page needs. */
function withoutUser(url: string): string {
  const address = new URL(url);
  address.username = '';
  address.password = '';
  return address.href;
}

function schemeOf(url: string): string | undefined {
  try {
    return new URL(url).protocol;
  } catch {
    return undefined;
  }
}

function resolve(location: string, base: string): string | undefined {
  try {
    return withoutHash(new URL(decodeUtf8(location), base).href);
  } catch {
    return undefined;
  }
}

/** Headers arrive with one character for each byte, even where the host writes UTF-8. */
function decodeUtf8(location: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(location, 'latin1'));
  } catch {
    return location;
  }
}

function withoutHash(url: string): string {
  const end = url.indexOf('#');
  return end < 0 ? url : url.slice(0, end);
}

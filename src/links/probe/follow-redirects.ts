import type { FetchError, Redirect } from '../probe-result.ts';
import { toFetchError } from './fetch-error.ts';

/** The built-in `fetch`, or one like it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Where an address led: to a response, or to an error. */
interface Way {
  readonly redirects: readonly Redirect[];
  /** With the fragment that a redirect names, if any. */
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
  let hash = '';
  let setsCookies = false;
  for (;;) {
    const end = { redirects, finalUrl: at + hash };
    const refusal = redirects.length > 0 ? (otherSchemeOf(at) ?? refusalOf(at)) : refusalOf(at);
    if (refusal !== undefined) return { ...end, error: refusal };
    let response: Response;
    try {
      response = await fetch(withoutUser(at), { redirect: 'manual', headers });
    } catch (error) {
      return { ...end, error: toLoop(toRefusal(toFetchError(error), at), setsCookies) };
    }
    setsCookies ||= response.headers.has('set-cookie');
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
      redirects.filter((each) => each.url === withoutHash(next)).length > 1
    ) {
      const message = `More than ${maxRedirects} redirects, or a loop, at \`${next}\``;
      return { ...end, error: toLoop({ code: 'TOO_MANY_REDIRECTS', message }, setsCookies) };
    }
    at = withoutHash(next);
    hash = next.slice(at.length) || hash;
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

/** Where a redirect leaves the web: to mail, to a script, to another kind of server. */
function otherSchemeOf(url: string): FetchError | undefined {
  const scheme = schemeOf(url);
  if (scheme === undefined || /^https?:$/.test(scheme)) return undefined;
  return { code: 'NOT_A_WEB_PAGE', message: `\`${scheme}\` is not the beginning of a web address` };
}

/** A server that sends a visitor around until its cookie comes back never shows its page to us. */
function toLoop(error: FetchError, setsCookies: boolean): FetchError {
  return error.code === 'TOO_MANY_REDIRECTS' && setsCookies
    ? { code: 'COOKIE_NEEDED', message: 'The server requires a cookie' }
    : error;
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
    return new URL(decodeUtf8(location), base).href;
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

import type { Fault, Hop } from '../network.ts';
import { fault, toFault } from './fault.ts';

/** As the built-in `fetch`. */
export type Ask = (url: string, init: RequestInit) => Promise<Response>;

/** Where an address led to: to an answer, or to a fault. */
interface Way {
  readonly hops: readonly Hop[];
  readonly finalUrl: string;
  readonly response?: Response;
  readonly fault?: Fault;
}

/** 300, 304 and the rest lead nowhere. */
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** As a browser has it: some hosts answer nothing else. */
const headers = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': 'en-US,en;q=0.9',
};

/**
 * Asks for an address and follows its redirects, one by one.
 *
 * @param maxRedirects - one more, or an address for the third time, is the fault `TOO_MANY_REDIRECTS`;
 *   some hosts send a visitor round once
 * @returns the answer with its body still to be read, or what went wrong on the way
 */
export async function follow(url: string, maxRedirects: number, ask: Ask): Promise<Way> {
  const hops: Hop[] = [];
  let at = withoutHash(url);
  for (;;) {
    const refusal = refusalOf(at);
    if (refusal !== undefined) return { hops, finalUrl: at, fault: refusal };
    let response: Response;
    try {
      response = await ask(withoutUser(at), { redirect: 'manual', headers });
    } catch (error) {
      return { hops, finalUrl: at, fault: toRefusal(toFault(error), at) };
    }
    const location = redirects.has(response.status) ? response.headers.get('location') : null;
    if (location === null) return { hops, finalUrl: at, response };
    await response.body?.cancel().catch(() => undefined);
    hops.push({ url: at, status: response.status });
    const next = resolve(location, at);
    if (next === undefined) {
      const message = `Unexpected redirect to \`${location}\`, expected an address`;
      return { hops, finalUrl: at, fault: fault('ERR_INVALID_URL', message) };
    }
    if (hops.length > maxRedirects || hops.filter((hop) => hop.url === next).length > 1) {
      const message = `Unexpected redirect to \`${next}\`, expected at most ${maxRedirects} of them and no circle`;
      return { hops, finalUrl: at, fault: fault('TOO_MANY_REDIRECTS', message) };
    }
    at = next;
  }
}

/** `fetch` answers `data:` by itself, past every policy. */
function refusalOf(url: string): Fault | undefined {
  const scheme = schemeOf(url);
  if (scheme === 'http:' || scheme === 'https:') return undefined;
  return scheme === undefined
    ? fault('ERR_INVALID_URL', `Unexpected \`${url}\`, expected an address`)
    : fault('REFUSED_BY_POLICY', `Unexpected \`${scheme}\`, expected http or https`);
}

/** `fetch` has ports that it never asks, such as 22; what it says then has no code. */
function toRefusal(seen: Fault, url: string): Fault {
  if (seen.code !== 'Error' || new URL(url).port === '') return seen;
  return fault('REFUSED_BY_POLICY', `Cannot ask \`${new URL(url).host}\`: ${seen.message}`);
}

/** `fetch` refuses addresses with a user and a password, which nobody needs to see a page. */
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
    return withoutHash(new URL(toText(location), base).href);
  } catch {
    return undefined;
  }
}

/** Headers arrive as one character a byte; hosts that write UTF-8 there mean its letters. */
function toText(location: string): string {
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

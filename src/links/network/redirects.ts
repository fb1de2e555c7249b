import type { Dispatcher } from 'undici';
import type { Hop } from '../network.ts';
import { failure } from './failure.ts';

/** What was seen of redirects. */
interface Redirects {
  readonly interceptor: Dispatcher.DispatcherComposeInterceptor;
  /** The redirects from an address on, in order, by the last answers that came; ends where a loop would close. */
  readonly hopsOf: (url: string) => readonly Hop[];
}

/**
 * Keeps a record of redirects, and ends chains that are too long or go round.
 *
 * fetch follows redirects by itself, one request after another, and nothing in them says that they
 * belong together. So the next request to where an answer pointed is taken to be the one that follows
 * it, within a few seconds. Two requests for that address in this time may be taken for each other: at
 * worst the limit ends the wrong one of them.
 */
export function createRedirects(maxRedirects: number): Redirects {
  const seen = new Map<string, Step>();
  const expected = new Map<string, Expected[]>();

  return {
    interceptor: (dispatch) => (options, handler) => {
      const from = toAddress(`${options.origin}${options.path}`);
      if (from === undefined) return dispatch(options, handler);
      const before = takeExpected(`${options.method} ${from}`);
      /** Set once the reader has all that a redirect holds. */
      let isTold = false;
      return dispatch(options, {
        onRequestStart: (controller, context) => handler.onRequestStart?.(controller, context),
        onResponseStart(controller, status, headers, message) {
          const to = statuses.has(status) ? locationOf(headers, from) : undefined;
          if (to === undefined) {
            // What HEAD is answered says less than what GET is.
            if (options.method === 'GET') seen.delete(from);
            handler.onResponseStart?.(controller, status, headers, message);
            return;
          }
          seen.set(from, { status, to });
          const chain = [...before, from];
          // Some hosts send a visitor round once; nobody needs to come by a third time.
          if (chain.length > maxRedirects || chain.filter((url) => url === to).length > 1) {
            controller.abort(
              failure(
                'TOO_MANY_REDIRECTS',
                `Cannot follow more redirects than ${maxRedirects}, at ${to}`,
              ),
            );
            return;
          }
          expect(`${options.method} ${to}`, chain);
          handler.onResponseStart?.(controller, status, headers, message);
          if (controller.aborted) return;
          // Nobody reads the body of a redirect, and the next request may need its place in the queue: it
          // passes by, as far as the limit for bodies lets it.
          isTold = true;
          handler.onResponseEnd?.(controller, {});
          controller.resume();
        },
        onResponseData(controller, chunk) {
          if (!isTold) handler.onResponseData?.(controller, chunk);
        },
        onResponseEnd(controller, trailers) {
          if (!isTold) handler.onResponseEnd?.(controller, trailers);
        },
        onResponseError(controller, error) {
          if (!isTold) handler.onResponseError?.(controller, error);
        },
      });
    },
    hopsOf(url) {
      const hops: Hop[] = [];
      const visited = new Set<string>();
      for (let at = toAddress(url); at !== undefined && !visited.has(at);) {
        visited.add(at);
        const step = seen.get(at);
        if (step) hops.push({ url: at, status: step.status });
        at = step?.to;
      }
      return hops;
    },
  };

  function expect(request: string, chain: readonly string[]): void {
    const list = expected.get(request) ?? [];
    list.push({ chain, untilMs: performance.now() + followedWithinMs });
    expected.set(request, list);
  }

  function takeExpected(request: string): readonly string[] {
    const list = expected.get(request)?.filter(({ untilMs }) => untilMs > performance.now()) ?? [];
    const first = list.shift();
    if (list.length > 0) expected.set(request, list);
    else expected.delete(request);
    return first?.chain ?? [];
  }
}

const statuses = new Set([301, 302, 303, 307, 308]);
const followedWithinMs = 5_000;

interface Step {
  readonly status: number;
  readonly to: string;
}

interface Expected {
  /** The addresses that were come by, in order. */
  readonly chain: readonly string[];
  readonly untilMs: number;
}

/** An address without its fragment, in one form. */
function toAddress(url: string, base?: string | URL): string | undefined {
  try {
    const { protocol, origin, pathname, search } = new URL(url, base);
    return /^https?:$/.test(protocol) ? origin + pathname + search : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Where an answer points to, as fetch reads it: bytes of UTF-8, from the address that was asked. An empty
 * header points to that address itself.
 */
function locationOf(headers: Readonly<Record<string, unknown>>, from: string): string | undefined {
  if (headers['location'] === undefined) return undefined;
  const location = [headers['location']].flat().join(', ');
  return toAddress(Buffer.from(location, 'latin1').toString('utf8'), from);
}

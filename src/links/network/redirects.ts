import type { Dispatcher } from 'undici';
import { failure } from './failure.ts';

/**
 * Aborts chains of redirects that are too long or loop.
 *
 * fetch sends a request for each redirect, and nothing says that they belong together. So the next request
 * for the target of a redirect within a few seconds is taken as its continuation. If two requests for that
 * address are mixed up, the limit aborts the wrong one of them at worst.
 */
export function limitRedirects(maxRedirects: number): Dispatcher.DispatcherComposeInterceptor {
  const expected = new Map<string, Expected[]>();

  return (dispatch) => (options, handler) => {
    const from = toAddress(`${options.origin}${options.path}`);
    if (from === undefined) return dispatch(options, handler);
    const before = takeExpected(`${options.method} ${from}`);
    /** Set once the handler has all that a redirect holds. */
    let isHandled = false;
    return dispatch(options, {
      onRequestStart: (controller, context) => handler.onRequestStart?.(controller, context),
      onResponseStart(controller, status, headers, message) {
        const to = statuses.has(status) ? locationOf(headers, from) : undefined;
        if (to === undefined) {
          handler.onResponseStart?.(controller, status, headers, message);
          return;
        }
        const chain = [...before, from];
        // Some hosts send a visitor around once, but never twice.
        if (chain.length > maxRedirects || chain.filter((url) => url === to).length > 1) {
          controller.abort(
            failure(
              'TOO_MANY_REDIRECTS',
              `More than ${maxRedirects} redirects, or a loop, at ${to}`,
            ),
          );
          return;
        }
        expect(`${options.method} ${to}`, chain);
        handler.onResponseStart?.(controller, status, headers, message);
        if (controller.aborted) return;
        // Nobody reads the body of a redirect, and the next request may need its slot: the body is
        // discarded, up to the body limit.
        isHandled = true;
        handler.onResponseEnd?.(controller, {});
        controller.resume();
      },
      onResponseData(controller, chunk) {
        if (!isHandled) handler.onResponseData?.(controller, chunk);
      },
      onResponseEnd(controller, trailers) {
        if (!isHandled) handler.onResponseEnd?.(controller, trailers);
      },
      onResponseError(controller, error) {
        if (!isHandled) handler.onResponseError?.(controller, error);
      },
    });
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

interface Expected {
  /** The addresses so far, in order. */
  readonly chain: readonly string[];
  readonly untilMs: number;
}

/** A normalized address without its fragment. */
function toAddress(url: string, base?: string | URL): string | undefined {
  try {
    const { protocol, origin, pathname, search } = new URL(url, base);
    return /^https?:$/.test(protocol) ? origin + pathname + search : undefined;
  } catch {
    return undefined;
  }
}

/** The target of a redirect, as fetch reads it: UTF-8, relative to the request; an empty one is the request. */
function locationOf(headers: Readonly<Record<string, unknown>>, from: string): string | undefined {
  if (headers['location'] === undefined) return undefined;
  const location = [headers['location']].flat().join(', ');
  return toAddress(Buffer.from(location, 'latin1').toString('utf8'), from);
}

import type { Dispatcher } from 'undici';
import { createDispatchController } from './dispatch-controller.ts';
import { failure, type Failure } from './failure.ts';
import { parseOrigin } from './origin.ts';
import type { NetworkPolicy } from './policy.ts';
import { createRateLimiter, type Release } from './rate-limiter.ts';
import { createRetryAfter } from './retry-after.ts';
import { backoffMs, isTransientError, isTransientStatus } from './transient-errors.ts';

/** Limits the rate of requests, and retries them. */
interface Retry {
  readonly interceptor: Dispatcher.DispatcherComposeInterceptor;
  /** Fails all waiting, running and later requests with this error. */
  readonly end: (error: Failure) => void;
}

/**
 * Makes requests wait for a slot, and retries transient failures as long as nothing of a response was
 * passed on.
 *
 * undici's own retry interceptor does not fit: it requests the rest of a truncated body without waiting
 * for a slot, and obeys `Retry-After` only for the one request that it answered.
 *
 * @param leftMs the time until the deadline; no longer wait is started
 */
export function createRetry(policy: NetworkPolicy, leftMs: () => number): Retry {
  const limiter = createRateLimiter(policy);
  const retryAfter = createRetryAfter(
    () => Math.min(policy.maxRetryAfterMs, leftMs()),
    limiter.pause,
  );
  const active = new Set<(error: Error) => void>();
  let ended: Failure | undefined;

  return {
    interceptor: (dispatch) => (options, handler) => {
      send(dispatch, options, handler);
      return true;
    },
    end(error) {
      ended = error;
      limiter.clear();
      for (const abort of [...active]) abort(error);
    },
  };

  function send(
    dispatch: Dispatcher.Dispatch,
    options: Dispatcher.DispatchOptions,
    handler: Dispatcher.DispatchHandler,
  ): void {
    const { key, host } = parseOrigin(options.origin);
    const isIdempotent = options.method === 'GET' || options.method === 'HEAD';
    let attempts = 0;
    let isOver = false;
    /** Whether the handler has the head of a response. */
    let hasResponse = false;
    let stopWaiting = () => {};
    const controller = createDispatchController(finish);
    active.add(controller.abort);
    handler.onRequestStart?.(controller, null);
    if (ended) controller.abort(ended);
    if (!isOver) acquire();

    function acquire(): void {
      stopWaiting = limiter.acquire(key, attempt);
    }

    function attempt(release: Release): void {
      if (retryAfter.isExceeded(key)) {
        release(false);
        controller.abort(tooLong(host));
        return;
      }
      attempts += 1;
      dispatch(options, handlerOf(release));
    }

    function handlerOf(release: Release): Dispatcher.DispatchHandler {
      /** Set where the response is not passed on. */
      let isRetried = false;
      return {
        onRequestStart: (current) => controller.attach(current),
        onResponseStart(current, status, headers, message) {
          // 100 and 103 precede the response; fetch would wait after them.
          if (status < 200) return;
          if (retryAfter.observe(key, status, headers['retry-after']) === 'exceeded') {
            controller.abort(tooLong(host));
            return;
          }
          const waitMs = retryDelay(isTransientStatus(status));
          if (waitMs === undefined) {
            hasResponse = true;
            handler.onResponseStart?.(controller, status, headers, message);
            return;
          }
          // The host wants fewer requests from everyone.
          if (status === 429) limiter.pause(key, waitMs);
          isRetried = true;
          controller.detach();
          current.abort(new Error(`Retrying after ${status}`));
          release();
          wait(waitMs);
        },
        onResponseData(_current, chunk) {
          if (hasResponse && !isOver) handler.onResponseData?.(controller, chunk);
        },
        onResponseEnd(_current, trailers) {
          release();
          if (isRetried || isOver) return;
          isOver = true;
          active.delete(controller.abort);
          controller.detach();
          handler.onResponseEnd?.(controller, trailers);
        },
        onResponseError(_current, error) {
          release();
          if (isRetried || isOver) return;
          const waitMs = hasResponse ? undefined : retryDelay(isTransientError(error));
          controller.detach();
          if (waitMs === undefined) finish(error);
          else wait(waitMs);
        },
      };
    }

    function retryDelay(isTransient: boolean): number | undefined {
      if (!isTransient || !isIdempotent || attempts > policy.retries) return undefined;
      const waitMs = backoffMs(attempts);
      return waitMs < leftMs() ? waitMs : undefined;
    }

    function wait(waitMs: number): void {
      const timer = setTimeout(acquire, waitMs);
      stopWaiting = () => clearTimeout(timer);
    }

    function finish(error: Error): void {
      if (isOver) return;
      isOver = true;
      stopWaiting();
      active.delete(controller.abort);
      const fail = () => handler.onResponseError?.(controller, error);
      // fetch misses an error in the same tick as the head of a response: the body would never end.
      if (hasResponse) setImmediate(fail);
      else fail();
    }
  }
}

function tooLong(host: string): Failure {
  return failure('RETRY_AFTER_TOO_LONG', `\`${host}\` asks to wait too long before a retry`);
}

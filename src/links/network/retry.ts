import type { Dispatcher } from 'undici';
import type { Policy } from '../network.ts';
import { failure, type Failure } from './failure.ts';
import { backOffMs, isPassingFault, isPassingStatus } from './transient-errors.ts';
import { createPatience } from './retry-after.ts';
import { createQueue, type Leave } from './rate-limiter.ts';
import { createRelay } from './dispatch-controller.ts';
import { toTarget } from './target.ts';

/** Asks hosts in turn, and again where it is worth it. */
interface Attempts {
  readonly interceptor: Dispatcher.DispatcherComposeInterceptor;
  /** Ends every request that waits or runs, and each that comes later, with this error. */
  readonly end: (error: Failure) => void;
}

/**
 * Lets requests wait for their turn, and tries again what failed for a moment, before anything of an
 * answer was handed on.
 *
 * undici's own retry is not used: it asks for the rest of a body that broke off, without a turn, and
 * waits for a host only with the one request that it answered.
 *
 * @param leftMs the time that is left for everything; no wait is begun that would take longer.
 */
export function createAttempts(policy: Policy, leftMs: () => number): Attempts {
  const queue = createQueue(policy);
  const patience = createPatience(() => Math.min(policy.maxRetryAfterMs, leftMs()), queue.rest);
  const alive = new Set<(error: Error) => void>();
  let ended: Failure | undefined;

  return {
    interceptor: (dispatch) => (options, handler) => {
      attempt(dispatch, options, handler);
      return true;
    },
    end(error) {
      ended = error;
      queue.clear();
      for (const giveUp of [...alive]) giveUp(error);
    },
  };

  function attempt(
    dispatch: Dispatcher.Dispatch,
    options: Dispatcher.DispatchOptions,
    handler: Dispatcher.DispatchHandler,
  ): void {
    const { key, host } = toTarget(options.origin);
    const mayRepeat = options.method === 'GET' || options.method === 'HEAD';
    let tries = 0;
    let isOver = false;
    /** Whether the reader has the head of an answer. */
    let hasAnswer = false;
    let stopWaiting = () => {};
    const relay = createRelay(finish);
    alive.add(relay.abort);
    handler.onRequestStart?.(relay, null);
    if (ended) relay.abort(ended);
    if (!isOver) enter();

    function enter(): void {
      stopWaiting = queue.enter(key, begin);
    }

    function begin(leave: Leave): void {
      if (patience.isOver(key)) {
        leave(false);
        relay.abort(
          failure(
            'HOST_ASKS_FOR_PATIENCE',
            `Cannot ask \`${host}\` again, it asks for more patience`,
          ),
        );
        return;
      }
      tries += 1;
      dispatch(options, handlerOf(leave));
    }

    function handlerOf(leave: Leave): Dispatcher.DispatchHandler {
      /** Set where the answer is not handed on. */
      let isRepeated = false;
      return {
        onRequestStart: (controller) => relay.attach(controller),
        onResponseStart(controller, status, headers, message) {
          // 100 and 103 come before the answer; fetch would pause at them.
          if (status < 200) return;
          patience.hear(key, status, headers['retry-after']);
          const waitMs = patience.isOver(key) ? undefined : waitBeforeNext(isPassingStatus(status));
          if (waitMs === undefined) {
            hasAnswer = true;
            handler.onResponseStart?.(relay, status, headers, message);
            return;
          }
          // The host had rather be asked less often, by anybody.
          if (status === 429) queue.rest(key, waitMs);
          isRepeated = true;
          relay.detach();
          controller.abort(new Error(`Trying again after ${status}`));
          leave();
          wait(waitMs);
        },
        onResponseData(_controller, chunk) {
          if (hasAnswer && !isOver) handler.onResponseData?.(relay, chunk);
        },
        onResponseEnd(_controller, trailers) {
          leave();
          if (isRepeated || isOver) return;
          isOver = true;
          alive.delete(relay.abort);
          relay.detach();
          handler.onResponseEnd?.(relay, trailers);
        },
        onResponseError(_controller, error) {
          leave();
          if (isRepeated || isOver) return;
          const waitMs = hasAnswer ? undefined : waitBeforeNext(isPassingFault(error));
          relay.detach();
          if (waitMs === undefined) finish(error);
          else wait(waitMs);
        },
      };
    }

    function waitBeforeNext(isPassing: boolean): number | undefined {
      if (!isPassing || !mayRepeat || tries > policy.retries) return undefined;
      const waitMs = backOffMs(tries);
      return waitMs < leftMs() ? waitMs : undefined;
    }

    function wait(waitMs: number): void {
      const timer = setTimeout(enter, waitMs);
      stopWaiting = () => clearTimeout(timer);
    }

    function finish(error: Error): void {
      if (isOver) return;
      isOver = true;
      stopWaiting();
      alive.delete(relay.abort);
      const tell = () => handler.onResponseError?.(relay, error);
      // fetch misses an error in the same tick as the head of an answer: its body would never end.
      if (hasAnswer) setImmediate(tell);
      else tell();
    }
  }
}

import type { Dispatcher } from 'undici';

/** A controller that stays the same for a request while it is retried. */
interface RetriedController extends Dispatcher.DispatchController {
  /** Forwards calls to the controller of this attempt from now on. */
  readonly attach: (controller: Dispatcher.DispatchController) => void;
  /** Ends the attempt. */
  readonly detach: () => void;
}

/**
 * Creates a controller that can be handed to a handler before there is a connection, so that a waiting
 * request can be aborted.
 *
 * @param onAbort called once, with the reason
 */
export function createDispatchController(onAbort: (reason: Error) => void): RetriedController {
  let attempt: Dispatcher.DispatchController | undefined;
  let reason: Error | null = null;
  return {
    get aborted() {
      return reason !== null;
    },
    get paused() {
      return attempt?.paused ?? false;
    },
    get reason() {
      return reason;
    },
    abort(why) {
      if (reason) return;
      // fetch always gives a reason; undici itself may not.
      reason = why ?? new DOMException('The request was aborted', 'AbortError');
      onAbort(reason);
      attempt?.abort(reason);
    },
    // Handlers pause only while they receive a response, and then there are no further attempts.
    pause: () => attempt?.pause(),
    resume: () => attempt?.resume(),
    attach(controller) {
      attempt = controller;
      if (reason) controller.abort(reason);
    },
    detach() {
      attempt = undefined;
    },
  };
}

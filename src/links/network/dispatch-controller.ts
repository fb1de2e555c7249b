import type { Dispatcher } from 'undici';

/** A controller that stays the same for a request while the attempts at it come and go. */
interface Relay extends Dispatcher.DispatchController {
  /** Passes everything on to the controller of this attempt, from now on. */
  readonly attach: (controller: Dispatcher.DispatchController) => void;
  /** The attempt is over. */
  readonly detach: () => void;
}

/**
 * A relay; it can be given to a handler before there is a connection, so that a request can be given up
 * while it waits.
 *
 * @param onAbort is called once, with the reason, when the reader of the answer gives up.
 */
export function createRelay(onAbort: (reason: Error) => void): Relay {
  let target: Dispatcher.DispatchController | undefined;
  let reason: Error | null = null;
  return {
    get aborted() {
      return reason !== null;
    },
    get paused() {
      return target?.paused ?? false;
    },
    get reason() {
      return reason;
    },
    abort(why) {
      if (reason) return;
      // fetch gives a reason always; undici's own calls may not.
      reason = why ?? new DOMException('The request was given up', 'AbortError');
      onAbort(reason);
      target?.abort(reason);
    },
    // Nobody pauses before there is an answer, and after it there are no more attempts.
    pause: () => target?.pause(),
    resume: () => target?.resume(),
    attach(controller) {
      target = controller;
      if (reason) controller.abort(reason);
    },
    detach() {
      target = undefined;
    },
  };
}

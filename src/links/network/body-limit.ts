import type { Dispatcher } from 'undici';
import type { Policy } from '../network.ts';
import { failure } from './failure.ts';

/**
 * Ends answers with more of a body than `maxBodyBytes`, and those that nobody goes on reading for as
 * long as a host may take for a part of it: they would keep their place in the queue for ever.
 *
 * Counts what comes over the network. Nobody is asked for compressed bodies; where a host sends one all
 * the same, fetch unpacks it afterwards and no faster than it is read, so a reader needs a limit of its
 * own.
 */
export function bodyLimit({
  maxBodyBytes,
  bodyTimeoutMs,
}: Pick<Policy, 'maxBodyBytes' | 'bodyTimeoutMs'>): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    let bytes = 0;
    let timer: NodeJS.Timeout | undefined;
    // The handler gets one controller in all calls: it pauses with the one of a part of the body, and
    // goes on with the one of the headers.
    let watched: Dispatcher.DispatchController | undefined;
    return dispatch(options, {
      onRequestStart(controller, context) {
        watched = watchPauses(controller);
        handler.onRequestStart?.(watched, context);
      },
      onResponseStart: (controller, status, headers, message) =>
        handler.onResponseStart?.(watched ?? controller, status, headers, message),
      onResponseData(controller, chunk) {
        bytes += chunk.length;
        if (bytes > maxBodyBytes)
          controller.abort(
            failure('BODY_TOO_LARGE', `Cannot read more than ${maxBodyBytes} bytes of an answer`),
          );
        else handler.onResponseData?.(watched ?? controller, chunk);
      },
      onResponseEnd(controller, trailers) {
        clearTimeout(timer);
        handler.onResponseEnd?.(watched ?? controller, trailers);
      },
      onResponseError(controller, error) {
        clearTimeout(timer);
        handler.onResponseError?.(watched ?? controller, error);
      },
    });

    function watchPauses(controller: Dispatcher.DispatchController): Dispatcher.DispatchController {
      return {
        get aborted() {
          return controller.aborted;
        },
        get paused() {
          return controller.paused;
        },
        get reason() {
          return controller.reason;
        },
        abort: (reason) => controller.abort(reason),
        pause() {
          controller.pause();
          timer ??= setTimeout(
            () => controller.abort(failure('BODY_NOT_READ', 'Cannot wait longer for a reader')),
            bodyTimeoutMs,
          );
        },
        resume() {
          clearTimeout(timer);
          timer = undefined;
          controller.resume();
        },
      };
    }
  };
}

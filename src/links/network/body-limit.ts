import type { Dispatcher } from 'undici';
import { failure } from './failure.ts';
import type { NetworkPolicy } from './policy.ts';

/**
 * Aborts responses whose body exceeds `maxBodyBytes` or takes longer than `maxBodyMs`, and those that stay paused
 * for longer than `bodyTimeoutMs`, which would occupy their slot forever.
 *
 * Counts bytes on the wire. We never request compression; if a host compresses all the same, fetch
 * decompresses as fast as the body is read, so a reader needs a limit of its own.
 */
export function bodyLimit({
  maxBodyBytes,
  maxBodyMs,
  bodyTimeoutMs,
}: Pick<
  NetworkPolicy,
  'maxBodyBytes' | 'maxBodyMs' | 'bodyTimeoutMs'
>): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    let bytes = 0;
    let timer: NodeJS.Timeout | undefined;
    let whole: NodeJS.Timeout | undefined;
    // The handler needs the same controller in all calls: it pauses with the one of a chunk, and
    // resumes with the one of the headers.
    let watched: Dispatcher.DispatchController | undefined;
    return dispatch(options, {
      onRequestStart(controller, context) {
        watched = watchPauses(controller);
        handler.onRequestStart?.(watched, context);
      },
      onResponseStart(controller, status, headers, message) {
        whole ??= setTimeout(
          () =>
            controller.abort(
              failure('BODY_TOO_SLOW', `The body takes longer than ${maxBodyMs} ms`),
            ),
          maxBodyMs,
        );
        handler.onResponseStart?.(watched ?? controller, status, headers, message);
      },
      onResponseData(controller, chunk) {
        bytes += chunk.length;
        if (bytes > maxBodyBytes)
          controller.abort(
            failure('BODY_TOO_LARGE', `The body is larger than ${maxBodyBytes} bytes`),
          );
        else handler.onResponseData?.(watched ?? controller, chunk);
      },
      onResponseEnd(controller, trailers) {
        clearTimeout(timer);
        clearTimeout(whole);
        handler.onResponseEnd?.(watched ?? controller, trailers);
      },
      onResponseError(controller, error) {
        clearTimeout(timer);
        clearTimeout(whole);
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
            () => controller.abort(failure('BODY_NOT_READ', 'The body was not read in time')),
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

import type { Dispatcher } from 'undici';

/** What a server answers that speaks HTTP/2 and nothing else. */
export const http2Only = 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL';

/**
 * Sends requests by HTTP/2 to servers that have refused HTTP/1.1, from the next attempt on. undici calls its HTTP/2
 * experimental, so no other server gets it.
 *
 * @param http2 a dispatcher that offers HTTP/2
 */
export function http2Fallback(http2: Dispatcher): Dispatcher.DispatcherComposeInterceptor {
  const origins = new Set<string>();
  return (dispatch) => (options, handler) => {
    const origin = String(options.origin);
    if (origins.has(origin)) return http2.dispatch(options, handler);
    return dispatch(options, {
      onRequestStart: (controller, context) => handler.onRequestStart?.(controller, context),
      onResponseStart: (controller, status, headers, message) =>
        handler.onResponseStart?.(controller, status, headers, message),
      onResponseData: (controller, chunk) => handler.onResponseData?.(controller, chunk),
      onResponseEnd: (controller, trailers) => handler.onResponseEnd?.(controller, trailers),
      onResponseError(controller, error) {
        if ('code' in error && error.code === http2Only) origins.add(origin);
        handler.onResponseError?.(controller, error);
      },
    });
  };
}

import type { Dispatcher } from 'undici';
import { isIP } from 'node:net';
import type { AllowList } from './allow-list.ts';
import { cleanHeaders } from './clean-headers.ts';
import { failure, type Failure } from './failure.ts';
import { isDefaultPort, parseOrigin, type Origin } from './origin.ts';
import { isPublic } from './public-ip.ts';

/**
 * Refuses requests to hosts that the policy forbids, as far as that is known before the DNS lookup, and
 * cleans the headers of the others. Every redirect passes through here again.
 */
export function ssrfGuard(
  allowList: AllowList,
  userAgent: string,
): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    const origin = checkRequest(options, allowList);
    if (origin instanceof Error) {
      // The request never started, so there is no controller; fetch does not need one.
      handler.onResponseError?.(neverStarted, origin);
      return true;
    }
    const headers = cleanHeaders(options.headers, userAgent);
    // By default undici closes the connection after each HEAD, because some servers send a body with it.
    // From those, the next response is broken, and is retried or checked again.
    const reset = options.reset ?? false;
    return dispatch({ ...options, origin: origin.origin, headers, reset }, handler);
  };
}

/** The error of a refused request. */
export function refusal(host: string, reason: string): Failure {
  return failure('REFUSED_BY_POLICY', `\`${host}\` is off limits: ${reason}`);
}

/** Where a request goes, or why it is refused. */
function checkRequest(options: Dispatcher.DispatchOptions, allowList: AllowList): Origin | Failure {
  const origin = toOrigin(options.origin);
  if (!origin) return refusal(String(options.origin), 'it is not a web address');
  const { scheme, host, port } = origin;
  if (scheme !== 'http:' && scheme !== 'https:')
    return refusal(host, `\`${scheme}\` is neither http nor https`);
  // undici would send an absolute address in the path as it is, as proxies expect it.
  if (options.upgrade || options.method === 'CONNECT' || !options.path.startsWith('/'))
    return refusal(host, 'it is not a plain request for a path');
  if (allowList.hasName(host)) return origin;
  if (isIP(host) !== 0) {
    if (allowList.hasAddress(host)) return origin;
    if (!isPublic(host)) return refusal(host, 'its address is not public');
    return isDefaultPort(scheme, port) ? origin : refusal(host, portReason(port));
  }
  // For a name, the lookup checks the port: the allow list may have its address.
  return isPrivateName(host) ? refusal(host, 'its name is not public') : origin;
}

export const portReason = (port: number | string): string =>
  `port ${port} is neither 80 for http nor 443 for https`;

/** Names that no public host has (RFC 6761, 6762, 8375; `internal` by ICANN). */
function isPrivateName(name: string): boolean {
  return !name.includes('.') || /\.(localhost|local|internal|home\.arpa)$/.test(name);
}

function toOrigin(origin: string | URL | undefined): Origin | undefined {
  try {
    return parseOrigin(origin);
  } catch {
    return undefined;
  }
}

const neverStarted: Dispatcher.DispatchController = {
  aborted: true,
  paused: false,
  reason: null,
  abort: () => {},
  pause: () => {},
  resume: () => {},
};

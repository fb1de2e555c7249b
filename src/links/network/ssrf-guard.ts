import type { Dispatcher } from 'undici';
import { isIP } from 'node:net';
import type { Allowed } from './allow.ts';
import { failure, type Failure } from './failure.ts';
import { cleanHeaders } from './headers.ts';
import { isPublic } from './public-ip.ts';
import { isUsualPort, toTarget, type Target } from './target.ts';

/**
 * Refuses requests to hosts that the policy does not allow, as far as can be said before the name is
 * looked up, and cleans the headers of the others. Every hop of a redirect comes through here again.
 */
export function guard(
  allowed: Allowed,
  userAgent: string,
): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    const target = admit(options, allowed);
    if (target instanceof Error) {
      // The request never began, so there is no controller; fetch does not ask for it.
      handler.onResponseError?.(neverStarted, target);
      return true;
    }
    const headers = cleanHeaders(options.headers, userAgent);
    // undici would close the connection after each HEAD, for servers that send a body with its answer.
    // The next answer of such a one is broken, and then asked for again or looked at a second time.
    const reset = options.reset ?? false;
    return dispatch({ ...options, origin: target.origin, headers, reset }, handler);
  };
}

/** Why a host may not be asked at this place, in words for people. */
export function refuse(host: string, why: string): Failure {
  return failure('REFUSED_BY_POLICY', `Cannot ask \`${host}\`, ${why}`);
}

/** Where a request goes, or why it may not. */
function admit(options: Dispatcher.DispatchOptions, allowed: Allowed): Target | Failure {
  const target = readTarget(options.origin);
  if (!target) return refuse(String(options.origin), 'it is no address');
  const { scheme, host, port } = target;
  if (scheme !== 'http:' && scheme !== 'https:')
    return refuse(host, `expected http or https, not \`${scheme}\``);
  // undici would send a path that is an address as it is, as proxies are asked for it.
  if (options.upgrade || options.method === 'CONNECT' || !options.path.startsWith('/'))
    return refuse(host, 'expected a plain request for a path');
  if (allowed.hasName(host)) return target;
  if (isIP(host) !== 0) {
    if (allowed.hasAddress(host)) return target;
    if (!isPublic(host)) return refuse(host, 'its address is not public');
    return isUsualPort(scheme, port) ? target : refuse(host, portMessage(port));
  }
  // Another port is judged with the address: connectors know whether the policy names it.
  return isNeverPublic(host) ? refuse(host, 'its name is not public') : target;
}

/** What a refused port is told by. */
export const portMessage = (port: number | string): string =>
  `expected port 80 for http or 443 for https, not ${port}`;

/** Names that no public host has (RFC 6761, 6762, 8375; `internal` by ICANN). */
function isNeverPublic(name: string): boolean {
  return !name.includes('.') || /\.(localhost|local|internal|home\.arpa)$/.test(name);
}

function readTarget(origin: string | URL | undefined): Target | undefined {
  try {
    return toTarget(origin);
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

import { Agent, type Dispatcher } from 'undici';
import { parseAllowList } from './allow-list.ts';
import { bodyLimit } from './body-limit.ts';
import { createConnector } from './connector.ts';
import { systemResolver, type Resolver } from './dns-lookup.ts';
import { failure } from './failure.ts';
import { http2Fallback } from './http2-fallback.ts';
import { parseOrigin } from './origin.ts';
import type { NetworkPolicy } from './policy.ts';
import { refuseProxies } from './proxies.ts';
import { limitRedirects } from './redirects.ts';
import { createRetry } from './retry.ts';
import { ssrfGuard } from './ssrf-guard.ts';

/** A dispatcher that is closed in the end. */
export interface PolicyDispatcher {
  /** For `setGlobalDispatcher`. */
  readonly dispatcher: Dispatcher;
  /** Aborts all requests and closes all connections. */
  readonly close: () => Promise<void>;
}

/**
 * Creates an undici dispatcher that enforces a policy: which hosts are requested, how many at a time,
 * how often, for how long, and how much of a response is read. Requests that it ends fail with an error
 * whose `code` is a `FailureCode`; fetch passes it on as `cause`.
 *
 * @param exemptOrigin an origin without limits: the server of linkinator in this process
 * @param env checked for proxies
 * @param resolver looks up names that `NetworkPolicy.resolve` does not list
 * @throws Error if a proxy would bypass the policy, or `allowHosts` is malformed
 */
export function createDispatcher(
  policy: NetworkPolicy,
  exemptOrigin?: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
  resolver: Resolver = systemResolver,
): PolicyDispatcher {
  refuseProxies(env);
  const allowList = parseAllowList(policy.allowHosts);
  const exempt = exemptOrigin === undefined ? undefined : parseOrigin(exemptOrigin).origin;
  const endsAtMs = performance.now() + policy.deadlineMs;
  const retry = createRetry(policy, () => endsAtMs - performance.now());
  const exemptAgent = new Agent();
  const agentWith = (allowH2: boolean): Agent =>
    new Agent({
      allowH2,
      connect: createConnector(policy, allowList, resolver, allowH2),
      headersTimeout: policy.headersTimeoutMs,
      bodyTimeout: policy.bodyTimeoutMs,
    });
  const agent = agentWith(false);
  const http2Agent = agentWith(true);

  const deadline = setTimeout(
    () => retry.end(failure('DEADLINE', `The deadline of ${policy.deadlineMs} ms has passed`)),
    Math.min(policy.deadlineMs, maxTimerMs),
  );
  deadline.unref();

  return {
    // The first one is closest to the network.
    dispatcher: agent.compose(
      http2Fallback(http2Agent),
      retry.interceptor,
      bodyLimit(policy),
      ssrfGuard(allowList, policy.userAgent),
      limitRedirects(policy.maxRedirects),
      (dispatch) => (options, handler) =>
        String(options.origin) === exempt
          ? exemptAgent.dispatch(options, handler)
          : dispatch(options, handler),
    ),
    async close() {
      clearTimeout(deadline);
      retry.end(failure('CLOSED', 'The dispatcher is closed'));
      await Promise.all([agent, http2Agent, exemptAgent].map((each) => each.destroy()));
    },
  };
}

/** Node.js fires longer timers at once. */
const maxTimerMs = 2 ** 31 - 1;

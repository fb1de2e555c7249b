import { Agent, type Dispatcher } from 'undici';
import type { Hop, Policy } from '../network.ts';
import { readAllowed } from './allow.ts';
import { createAttempts } from './retry.ts';
import { bodyLimit } from './body-limit.ts';
import { guardedConnect } from './connect.ts';
import { failure } from './failure.ts';
import { guard } from './ssrf-guard.ts';
import { askDns, type Ask } from './dns-lookup.ts';
import { refuseProxies } from './proxies.ts';
import { createRedirects } from './redirects.ts';
import { toTarget } from './target.ts';

/** A dispatcher, and what it learnt. */
export interface Guarded {
  /** For `setGlobalDispatcher`. */
  readonly dispatcher: Dispatcher;
  /** The redirects seen from this address on, in order, from what passed through. */
  readonly hopsOf: (url: string) => readonly Hop[];
  /** Ends all requests and closes all connections. */
  readonly close: () => Promise<void>;
}

/**
 * A dispatcher of undici that keeps to a policy: which hosts are asked, how many at a time, how often,
 * how long, and how much of an answer is read. What it ends fails with an error that has a `code` of
 * `FailureCode`; fetch hands it on as `cause`.
 *
 * @param own one origin, such as the server of linkinator in this process, that may be asked at any rate.
 * @param env is looked through for proxies.
 * @param ask looks up names that `Policy.resolve` does not have.
 * @throws Error where a proxy would go around the policy, or `allowHosts` cannot be read.
 */
export function createDispatcher(
  policy: Policy,
  own?: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
  ask: Ask = askDns,
): Guarded {
  refuseProxies(env);
  const allowed = readAllowed(policy.allowHosts);
  const ownOrigin = own === undefined ? undefined : toTarget(own).origin;
  const endsAtMs = performance.now() + policy.deadlineMs;
  const attempts = createAttempts(policy, () => endsAtMs - performance.now());
  const redirects = createRedirects(policy.maxRedirects);
  const ownAgent = new Agent();
  const agent = new Agent({
    connect: guardedConnect(policy, allowed, ask),
    headersTimeout: policy.headersTimeoutMs,
    bodyTimeout: policy.bodyTimeoutMs,
  });

  const deadline = setTimeout(
    () => attempts.end(failure('DEADLINE', `Cannot ask for longer than ${policy.deadlineMs} ms`)),
    Math.min(policy.deadlineMs, maxTimerMs),
  );
  deadline.unref();

  return {
    // The first is next to the network.
    dispatcher: agent.compose(
      attempts.interceptor,
      bodyLimit(policy),
      guard(allowed, policy.userAgent),
      redirects.interceptor,
      (dispatch) => (options, handler) =>
        String(options.origin) === ownOrigin
          ? ownAgent.dispatch(options, handler)
          : dispatch(options, handler),
    ),
    hopsOf: redirects.hopsOf,
    async close() {
      clearTimeout(deadline);
      attempts.end(failure('CLOSED', 'Cannot ask after the end'));
      await Promise.all([agent.destroy(), ownAgent.destroy()]);
    },
  };
}

/** A longer timer of Node.js goes off at once. */
const maxTimerMs = 2 ** 31 - 1;

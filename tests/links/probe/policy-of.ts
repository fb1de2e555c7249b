import type { NetworkPolicy } from '../../../src/links/network/policy.ts';
import type { Web } from '../web/web.ts';

/** A policy for the local web, without pauses. */
export function policyOf(web: Web, changes: Partial<NetworkPolicy> = {}): NetworkPolicy {
  return {
    userAgent: 'pathways-test (https://example.org)',
    concurrency: 50,
    perHost: 2,
    pauseMs: 0,
    connectTimeoutMs: 10_000,
    headersTimeoutMs: 10_000,
    bodyTimeoutMs: 10_000,
    archives: [],
    maxBodyMs: 60_000,
    maxBodyBytes: 1_000_000,
    maxRedirects: 10,
    maxRetryAfterMs: 2000,
    retries: 1,
    deadlineMs: 300_000,
    allowHosts: web.allowHosts,
    resolve: web.resolve,
    ...changes,
  };
}

import { buildConnector } from 'undici';
import type { AllowList } from './allow-list.ts';
import { guardedLookup, type Resolver } from './dns-lookup.ts';
import { isDefaultPort } from './origin.ts';
import type { NetworkPolicy } from './policy.ts';

/** Connects only to addresses that the policy allows. */
export function createConnector(
  policy: NetworkPolicy,
  allowList: AllowList,
  resolver: Resolver,
  allowH2 = false,
): buildConnector.connector {
  const connectorFor = (port?: string) =>
    buildConnector({
      allowH2,
      timeout: policy.connectTimeoutMs,
      autoSelectFamily: true,
      // Node.js tries the next address after 250 ms, which is too soon for distant hosts.
      autoSelectFamilyAttemptTimeout: Math.max(10, Math.min(2_000, policy.connectTimeoutMs / 2)),
      lookup: guardedLookup(policy.resolve, allowList, resolver, port),
    });
  const defaultPort = connectorFor();
  const otherPorts = new Map<string, buildConnector.connector>();

  return (options, callback) => {
    // undici leaves the default port empty.
    if (options.port === '' || isDefaultPort(options.protocol, Number(options.port)))
      return defaultPort(options, callback);
    const connector = otherPorts.get(options.port) ?? connectorFor(options.port);
    otherPorts.set(options.port, connector);
    return connector(options, callback);
  };
}

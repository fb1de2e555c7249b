import { buildConnector } from 'undici';
import type { Policy } from '../network.ts';
import type { Allowed } from './allow.ts';
import { guardedLookup, type Ask } from './dns-lookup.ts';
import { isUsualPort } from './target.ts';

/** Connects to hosts whose addresses the policy allows, in the time that it gives. */
export function guardedConnect(policy: Policy, allowed: Allowed, ask: Ask) {
  const connectorFor = (port?: string) =>
    buildConnector({
      timeout: policy.connectTimeoutMs,
      autoSelectFamily: true,
      // Node.js gives an address 250 ms before it tries the next: too little for a host far away.
      autoSelectFamilyAttemptTimeout: Math.max(10, Math.min(2_000, policy.connectTimeoutMs / 2)),
      lookup: guardedLookup(policy.resolve, allowed, ask, port),
    });
  const atUsualPort = connectorFor();
  const atOddPort = new Map<string, buildConnector.connector>();

  const connect: buildConnector.connector = (options, callback) => {
    // undici leaves the port empty where it is the one of the scheme.
    if (options.port === '' || isUsualPort(options.protocol, Number(options.port)))
      return atUsualPort(options, callback);
    const connector = atOddPort.get(options.port) ?? connectorFor(options.port);
    atOddPort.set(options.port, connector);
    return connector(options, callback);
  };
  return connect;
}

import { lookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import type { AllowList } from './allow-list.ts';
import { toHost } from './origin.ts';
import type { NetworkPolicy } from './policy.ts';
import { isPublic } from './public-ip.ts';
import { portReason, refusal } from './ssrf-guard.ts';

/** Gives all addresses of a name. */
export type Resolver = (
  name: string,
  callback: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

/** Uses the hosts file and DNS, as every program does. */
export const systemResolver: Resolver = (name, callback) =>
  lookup(name, { all: true, order: 'verbatim' }, (error, found) => callback(error, found ?? []));

/**
 * A lookup for `net.connect` that fails if the policy forbids any address of the name. The connection
 * goes to one of the checked addresses, so DNS rebinding gains nothing.
 *
 * @param port a port other than the default one, at which only allowed hosts may be requested
 */
export function guardedLookup(
  resolve: NetworkPolicy['resolve'],
  allowList: AllowList,
  resolver: Resolver,
  port?: string,
): LookupFunction {
  const table = new Map(Object.entries(resolve).map(([name, all]) => [toHost(name), all]));
  return (hostname, options, done) => {
    const name = toHost(hostname);
    const settle = (error: Error | null, found: readonly LookupAddress[]) => {
      if (error) return done(error, '');
      const [first] = found;
      const forbidden = found.find(({ address }) => !isAllowed(name, address));
      if (forbidden) return done(refusal(name, reasonFor(forbidden.address)), '');
      if (!first) return done(notFound(name), '');
      if (options.all) done(null, [...found]);
      else done(null, first.address, first.family);
    };
    const known = table.get(name);
    if (known) process.nextTick(settle, null, known.map(toAddress));
    else resolver(name, settle);
  };

  function isAllowed(name: string, address: string): boolean {
    if (allowList.hasName(name) || allowList.hasAddress(address)) return true;
    return port === undefined && isPublic(address);
  }

  function reasonFor(address: string): string {
    return isPublic(address) ? portReason(port ?? '') : `its address ${address} is not public`;
  }
}

const toAddress = (address: string): LookupAddress => ({ address, family: isIP(address) });

function notFound(name: string): Error {
  return Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' });
}

import { lookup as askSystem, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import type { Policy } from '../network.ts';
import type { Allowed } from './allow.ts';
import { portMessage, refuse } from './ssrf-guard.ts';
import { isPublic } from './public-ip.ts';
import { toHost } from './target.ts';

/** Gives all addresses of a name. */
export type Ask = (
  name: string,
  answer: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

/** Asks the system, as every program does, and so the hosts file and DNS. */
export const askDns: Ask = (name, answer) =>
  askSystem(name, { all: true, order: 'verbatim' }, (error, found) => answer(error, found ?? []));

/**
 * A look-up for `net.connect` that answers only with addresses the policy allows. The connection goes
 * to one of these very addresses, so a name that answers otherwise a moment later gains nothing.
 *
 * @param port a port that only allowed addresses may be asked at; absent for the usual one.
 */
export function guardedLookup(
  resolve: Policy['resolve'],
  allowed: Allowed,
  ask: Ask,
  port?: string,
): LookupFunction {
  const table = new Map(Object.entries(resolve).map(([name, all]) => [toHost(name), all]));
  return (hostname, options, done) => {
    const name = toHost(hostname);
    const settle = (error: Error | null, found: readonly LookupAddress[]) => {
      if (error) return done(error, '');
      const [first] = found;
      const odd = found.find(({ address }) => !mayReach(name, address));
      if (odd) return done(refuse(name, `its address ${odd.address} ${whyNot(odd.address)}`), '');
      if (!first) return done(noAddress(name), '');
      if (options.all) done(null, [...found]);
      else done(null, first.address, first.family);
    };
    const known = table.get(name);
    if (known) process.nextTick(settle, null, known.map(toAddress));
    else ask(name, settle);
  };

  function mayReach(name: string, address: string): boolean {
    if (allowed.hasName(name) || allowed.hasAddress(address)) return true;
    return port === undefined && isPublic(address);
  }

  function whyNot(address: string): string {
    return isPublic(address)
      ? `is asked at an odd port; ${portMessage(port ?? '')}`
      : 'is not public';
  }
}

const toAddress = (address: string): LookupAddress => ({ address, family: isIP(address) });

function noAddress(name: string): Error {
  return Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' });
}

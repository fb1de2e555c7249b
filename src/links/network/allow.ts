import { BlockList, isIP } from 'node:net';
import { domainToASCII } from 'node:url';

/** Hosts that may be asked although they are not public, at any port. */
export interface Allowed {
  /** Whether a name stands in the list; its addresses are not looked at then. */
  readonly hasName: (name: string) => boolean;
  /** Whether an IP address stands in the list or lies in a range of it. */
  readonly hasAddress: (address: string) => boolean;
}

/**
 * Reads the entries of `--allow-host`: names, which stand for themselves and not for names below them,
 * IPv4 and IPv6 addresses, and ranges of addresses such as `10.0.0.0/8`.
 *
 * @throws Error where an entry is none of these.
 */
export function readAllowed(entries: readonly string[]): Allowed {
  const names = new Set<string>();
  const addresses = new BlockList();
  for (const entry of entries) {
    const range = toRange(entry.trim());
    const name = range ? undefined : toName(entry.trim());
    if (range) addresses.addSubnet(range.network, range.prefix, range.family);
    else if (name) names.add(name);
    else
      throw new Error(
        `Cannot allow \`${entry}\`, expected a name such as \`intranet.example\`, an address, or a range such as \`10.0.0.0/8\``,
      );
  }
  return {
    hasName: (name) => names.has(name),
    hasAddress: (address) => {
      const version = isIP(address);
      return version !== 0 && addresses.check(address, version === 4 ? 'ipv4' : 'ipv6');
    },
  };
}

function toRange(entry: string) {
  const [, network = '', prefixText] = /^\[?([\da-f:.]+?)\]?(?:\/(\d{1,3}))?$/i.exec(entry) ?? [];
  const version = isIP(network);
  const bits = version === 4 ? 32 : 128;
  const prefix = prefixText === undefined ? bits : Number(prefixText);
  if (version === 0 || prefix > bits) return undefined;
  return { network, prefix, family: version === 4 ? 'ipv4' : 'ipv6' } as const;
}

/** The name as URLs have it; numbers such as `2130706433` are no names, since URL reads an address. */
function toName(entry: string): string | undefined {
  // domainToASCII reads no further than the end of a host, and lets go of the rest.
  if (/[\s/?#@:%\\]/.test(entry)) return undefined;
  const name = domainToASCII(entry).replace(/\.$/, '');
  const isName = /^[a-z\d_-]+(\.[a-z\d_-]+)*$/.test(name);
  return isName && isIP(name) === 0 && !/(^|\.)(\d+|0x[\da-f]*)$/.test(name) ? name : undefined;
}

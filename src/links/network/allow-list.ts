import { BlockList, isIP } from 'node:net';
import { domainToASCII } from 'node:url';

/** Hosts that may be requested although they are not public, at any port. */
export interface AllowList {
  /** Whether the list has a name, whose addresses are not checked then. */
  readonly hasName: (name: string) => boolean;
  /** Whether the list has an IP address, or a range with it. */
  readonly hasAddress: (address: string) => boolean;
}

/**
 * Parses the values of `--allow-host`: names, which do not include their subdomains, IPv4 and IPv6
 * addresses, and ranges such as `10.0.0.0/8`.
 *
 * @throws Error for anything else
 */
export function parseAllowList(entries: readonly string[]): AllowList {
  const names = new Set<string>();
  const addresses = new BlockList();
  for (const entry of entries) {
    const range = toRange(entry.trim());
    const name = range ? undefined : toName(entry.trim());
    if (range) addresses.addSubnet(range.network, range.prefix, range.family);
    else if (name) names.add(name);
    else
      throw new Error(
        `\`${entry}\` is not a host name, an IP address, or a range such as \`10.0.0.0/8\``,
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

/** The name as URL writes it. Numbers such as `2130706433` are not names: URL reads them as addresses. */
function toName(entry: string): string | undefined {
  // domainToASCII drops everything after the host.
  if (/[\s/?#@:%\\]/.test(entry)) return undefined;
  const name = domainToASCII(entry).replace(/\.$/, '');
  const isName = /^[a-z\d_-]+(\.[a-z\d_-]+)*$/.test(name);
  return isName && isIP(name) === 0 && !/(^|\.)(\d+|0x[\da-f]*)$/.test(name) ? name : undefined;
}

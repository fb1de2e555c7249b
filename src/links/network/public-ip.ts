import { BlockList, isIP, isIPv4 } from 'node:net';

/**
 * Whether an IP address belongs to the public internet. What is no address is not public.
 *
 * IPv6 addresses that carry an IPv4 address, and are delivered to that one, are judged by it: those of
 * NAT64 among them, since networks without IPv4 reach all of it that way.
 *
 * Source: the special-purpose registries of IANA (RFC 6890 and its updates).
 */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !specialIPv4.check(address, 'ipv4');
  // An address with a zone, such as `fe80::1%eth0`, means nothing beyond this link.
  if (isIP(address) !== 6 || address.includes('%')) return false;
  const carried = carriedIPv4(toGroups(address));
  if (carried.length > 0) return carried.every(isPublic);
  return globalIPv6.check(address, 'ipv6') && !specialIPv6.check(address, 'ipv6');
}

const specialIPv4 = listOf('ipv4', [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // shared by carriers (CGNAT)
  ['127.0.0.0', 8], // loopback
  ['169.254.0.0', 16], // link-local; metadata of clouds
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // relays of 6to4
  ['192.168.0.0', 16], // private
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and broadcast
]);

/** Loopback, unique-local, link-local, site-local, discard and multicast all lie outside. */
const globalIPv6 = listOf('ipv6', [['2000::', 3]]);

const specialIPv6 = listOf('ipv6', [
  ['2001::', 23], // protocol assignments: benchmarks, ORCHID
  ['2001:db8::', 32], // documentation
  ['3fff::', 20], // documentation
]);

function listOf(family: 'ipv4' | 'ipv6', ranges: readonly (readonly [string, number])[]) {
  const list = new BlockList();
  for (const [network, prefix] of ranges) list.addSubnet(network, prefix, family);
  return list;
}

/** The eight numbers of an IPv6 address; URL writes it in hexadecimal, with at most one `::`. */
function toGroups(address: string): readonly number[] {
  const [head = '', tail = ''] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const numbers = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const [before, after] = [numbers(head), numbers(tail)];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function carriedIPv4(groups: readonly number[]): readonly string[] {
  const [a = 0, b = 0, c = 0, d = 0, , f = 0, g = 0, h = 0] = groups;
  const startsWith = (...prefix: readonly number[]) => prefix.every((n, at) => groups[at] === n);
  const isMapped = startsWith(0, 0, 0, 0, 0) && (f === 0 || f === 0xffff);
  if (isMapped || startsWith(0x64, 0xff9b, 0, 0, 0, 0)) return [toIPv4(g, h)];
  if (a === 0x2002) return [toIPv4(b, c)];
  // Teredo: the server's address, and the client's with every bit turned over.
  if (a === 0x2001 && b === 0) return [toIPv4(c, d), toIPv4(g ^ 0xffff, h ^ 0xffff)];
  return [];
}

const toIPv4 = (high: number, low: number): string =>
  [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');

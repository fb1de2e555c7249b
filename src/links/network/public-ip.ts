import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address belongs to the public internet. What is no address is not public.
 *
 * IPv6 addresses that carry an IPv4 address, and are delivered to that one, are judged by it: those of
 * NAT64 among them, since networks without IPv4 reach all of it that way.
 */
export function isPublic(address: string): boolean {
  // An address with a zone, such as `fe80::1%eth0`, means nothing beyond this link.
  if (isIP(address) === 0 || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.kind() === 'ipv4') return parsed.range() === 'unicast';
  const bytes = parsed.toByteArray();
  const carrier = carriers.find(({ network }) => parsed.match(network));
  if (carrier) return carrier.carried(bytes).every((ipv4) => isPublic(ipv4.join('.')));
  return parsed.range() === 'unicast' && parsed.match(globalUnicast);
}

const globalUnicast = ipaddr.parseCIDR('2000::/3');

/** Networks of IPv6 whose addresses carry some of IPv4. */
const carriers = [
  ...['::/96', '::ffff:0:0/96', '64:ff9b::/96'].map((cidr) => ({
    network: ipaddr.parseCIDR(cidr),
    carried: (bytes: readonly number[]) => [bytes.slice(12)],
  })),
  {
    network: ipaddr.parseCIDR('2002::/16'), // 6to4
    carried: (bytes: readonly number[]) => [bytes.slice(2, 6)],
  },
  {
    network: ipaddr.parseCIDR('2001::/32'), // Teredo: the server's, and the client's with every bit inverted
    carried: (bytes: readonly number[]) => [
      bytes.slice(4, 8),
      bytes.slice(12).map((byte) => byte ^ 0xff),
    ],
  },
];

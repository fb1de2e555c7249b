import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address belongs to the public internet; false for anything but an address.
 *
 * For an IPv6 address that embeds an IPv4 address, that one counts. NAT64 addresses are among them, because
 * networks without IPv4 use them for all of it.
 */
export function isPublic(address: string): boolean {
  // An address with a zone, such as `fe80::1%eth0`, is valid on this link only.
  if (isIP(address) === 0 || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.kind() === 'ipv4') return parsed.range() === 'unicast';
  const bytes = parsed.toByteArray();
  const embedding = embeddings.find(({ network }) => parsed.match(network));
  if (embedding) return embedding.embedded(bytes).every((ipv4) => isPublic(ipv4.join('.')));
  return parsed.range() === 'unicast' && parsed.match(globalUnicast);
}

const globalUnicast = ipaddr.parseCIDR('2000::/3');

/** IPv6 networks whose addresses embed IPv4 addresses. */
const embeddings = [
  ...['::/96', '::ffff:0:0/96', '64:ff9b::/96'].map((cidr) => ({
    network: ipaddr.parseCIDR(cidr),
    embedded: (bytes: readonly number[]) => [bytes.slice(12)],
  })),
  {
    network: ipaddr.parseCIDR('2002::/16'), // 6to4
    embedded: (bytes: readonly number[]) => [bytes.slice(2, 6)],
  },
  {
    network: ipaddr.parseCIDR('2001::/32'), // Teredo: the server's, and the client's with every bit inverted
    embedded: (bytes: readonly number[]) => [
      bytes.slice(4, 8),
      bytes.slice(12).map((byte) => byte ^ 0xff),
    ],
  },
];

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPublic } from '../../../src/links/network/public-ip.ts';

const notPublicIPv4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

const toIPv4 = (number: number) =>
  [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff).join('.');

function rangeOf(range: string): readonly [first: number, last: number] {
  const [network = '', prefix = ''] = range.split('/');
  const first = network.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  return [first, first + 2 ** (32 - Number(prefix)) - 1];
}

const inRange = (range: string) => {
  const [min, max] = rangeOf(range);
  return fc.integer({ min, max });
};

/** A host as URL normalizes it. */
const readByUrl = (host: string) => new URL(`http://${host}/`).hostname.replace(/^\[|\]$/g, '');

describe.each(notPublicIPv4)('in %s', (range) => {
  test('every address is private, in every notation of a URL', () => {
    fc.assert(
      fc.property(inRange(range), (number) => {
        const [a = 0, b = 0, c = 0, d = 0] = toIPv4(number).split('.').map(Number);
        const notations = [
          toIPv4(number),
          String(number),
          `0x${number.toString(16)}`,
          `0${number.toString(8)}`,
          `${a}.${number % 2 ** 24}`,
          `${a}.${b}.${number % 2 ** 16}`,
          `0${a.toString(8)}.0x${b.toString(16)}.${c}.0${d.toString(8)}`,
          `${toIPv4(number)}.`,
          encodeURIComponent(toIPv4(number)).replaceAll('.', '%2e'),
        ];
        for (const notation of notations) {
          expect(readByUrl(notation), notation).toBe(toIPv4(number));
          expect(isPublic(readByUrl(notation)), notation).toBe(false);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('every IPv6 address that embeds an address is private', () => {
    fc.assert(
      fc.property(inRange(range), (number) => {
        const groups = (value: number) =>
          `${(value >>> 16).toString(16)}:${(value & 0xffff).toString(16)}`;
        const carriers = [
          `::ffff:${toIPv4(number)}`,
          `0:0:0:0:0:FFFF:${groups(number)}`,
          `::${toIPv4(number)}`,
          `64:ff9b::${toIPv4(number)}`,
          `2002:${groups(number)}::1`,
          `2001:0:${groups(number)}::f7f7:f7f7`,
          `2001:0:808:808::${groups(~number >>> 0)}`,
        ];
        for (const carrier of carriers) {
          expect(isPublic(carrier), carrier).toBe(false);
          expect(isPublic(readByUrl(`[${carrier}]`)), carrier).toBe(false);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('the ranges next to it do not belong to it', () => {
    const [first, last] = rangeOf(range);
    for (const neighbor of [first - 1, last + 1]) {
      const isListed = notPublicIPv4
        .map(rangeOf)
        .some(([min, max]) => neighbor >= min && neighbor <= max);
      if (neighbor >= 0 && neighbor < 2 ** 32) expect(isPublic(toIPv4(neighbor))).toBe(!isListed);
    }
  });
});

test.each([
  '::',
  '::1',
  '64:ff9b:1::808:808',
  '100::1',
  'fc00::1',
  'fdff:ffff::1',
  'fe80::1',
  'fe80::1%eth0',
  '2606:4700::1%eth0',
  'febf::1',
  'fec0::1',
  'ff02::1',
  '2001:db8::1',
  '2001:2::1',
  '2001:10::1',
  '3fff:fff::1',
  '5f00::1',
  '4000::1',
  '::ffff:0:8.8.8.8',
  '',
  'example.org',
  '127.1',
  '8.8.8',
])('`%s` is not public', (address) => {
  expect(isPublic(address)).toBe(false);
});

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '100.63.255.255',
  '172.32.0.1',
  '223.255.255.255',
  '2606:4700::1111',
  '2001:4860:4860::8888',
  '2a00:1450:4001::',
  '::ffff:8.8.8.8',
  '::8.8.8.8',
  '::808:808',
  '64:ff9b::8.8.8.8',
  '2002:808:808::1',
  '2001:0:808:808::f7f7:f7f7',
])('`%s` is public', (address) => {
  expect(isPublic(address)).toBe(true);
});

import { expect, test } from 'vitest';
import { parseAllowList } from '../../../src/links/network/allow-list.ts';

test('a name matches itself in any case, and no subdomain', () => {
  const { hasName } = parseAllowList(['Intranet.Example', 'wiki.', 'bücher.example']);
  expect(['intranet.example', 'wiki', 'xn--bcher-kva.example'].map(hasName)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['a.intranet.example', 'example', 'intranet.example.org'].map(hasName)).toEqual([
    false,
    false,
    false,
  ]);
});

test.each([
  ['127.0.0.5', ['127.0.0.5', '::ffff:127.0.0.5'], ['127.0.0.4', '::1']],
  ['10.0.0.0/8', ['10.0.0.0', '10.255.255.255'], ['11.0.0.0', '9.255.255.255', 'fd00::1']],
  ['0.0.0.0/0', ['1.2.3.4', '127.0.0.1'], ['::1', 'fd00::1']],
  ['::1', ['::1'], ['::2', '127.0.0.1']],
  ['[fd00::1]', ['fd00::1'], ['fd00::2']],
  ['fd00::/8', ['fd12:3456::1'], ['fc00::1', '10.0.0.1']],
])('%s contains its addresses and no others', (entry, inside, outside) => {
  const { hasAddress } = parseAllowList([entry]);
  expect(inside.filter((address) => !hasAddress(address))).toEqual([]);
  expect(outside.filter((address) => hasAddress(address))).toEqual([]);
});

test.each([
  '',
  '*',
  '*.example.org',
  'http://example.org',
  'example.org:8080',
  'example.org/path',
  'a b',
  '10.0.0.0/33',
  '10.0.0.0/-1',
  '10.0.0.0/',
  'fd00::/129',
  'example.org/8',
  '2130706433',
  '0x7f000001',
  '127.1',
  '300.0.0.1',
  'a..b',
])('`%s` is not a valid entry', (entry) => {
  expect(() => parseAllowList([entry])).toThrow(
    `\`${entry}\` is not a host name, an IP address, or a range such as \`10.0.0.0/8\``,
  );
});

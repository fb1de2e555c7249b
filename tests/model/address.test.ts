import { expect, test } from 'vitest';
import { toPathAddress, toShortAddress, toWebAddress } from '../../src/model/index.ts';

test.each([
  ['an address that needs nothing', 'https://a.org/b?c=d&e#f', 'https://a.org/b?c=d&e#f'],
  ['spaces and quotation marks', 'https://a.org/b "c"', 'https://a.org/b%20%22c%22'],
  ['brackets in a path', 'https://a.org/[b]?c=[d]', 'https://a.org/%5Bb%5D?c=%5Bd%5D'],
  ['brackets of a server', 'https://[::1]/[b]', 'https://[::1]/%5Bb%5D'],
  ['a backslash in a path', 'https://a.org/\\', 'https://a.org/%5C'],
  ['a backslash after the server', 'https://a.org\\b', 'https://a.org/b'],
  ['a percent sign alone', 'https://a.org/100%/%20', 'https://a.org/100%25/%20'],
  ['a second number sign', 'https://a.org/b#c#d', 'https://a.org/b#c%23d'],
  [
    'what is no character',
    'https://a.org/\u0085\uffff\ud83c',
    'https://a.org/%C2%85%EF%BF%BF%EF%BF%BD',
  ],
  ['letters of any script', 'https://a.org/ö漢🌱', 'https://a.org/ö漢🌱'],
  ['a mailbox', 'mailto:a b@a.org', 'mailto:a%20b@a.org'],
])('%s', (_, url, address) => {
  expect(toWebAddress(url)).toBe(address);
});

test.each([
  ['signs that mean something in an address', 'a b/c#d?.png', 'a%20b/c%23d%3F.png'],
  ['half of a surrogate pair', 'a\ud83c.png', 'a%EF%BF%BD.png'],
])('a path with %s', (_, path, address) => {
  expect(toPathAddress(path)).toBe(address);
});

test.each([
  ['the name of a server', 'https://www.a.org/', 'a.org'],
  ['one part', 'https://a.org/data/?page=1#x', 'a.org/data'],
  ['the last of many parts', 'http://www.a.org:8080/b/c/data', 'a.org:8080/…/data'],
  [
    'whole words of a part that is long',
    'https://a.org/state-advocacy-toolkit-programs-all-inclusive-care',
    'a.org/state-advocacy-toolkit-programs-all…',
  ],
  ['a part that is one long word', `https://a.org/${'x'.repeat(41)}`, `a.org/${'x'.repeat(40)}…`],
])('the short form of an address is %s', (_, url, short) => {
  expect(toShortAddress(url)).toBe(short);
});

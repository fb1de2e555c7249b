import { expect, test } from 'vitest';
import { createRandomLook, isHome } from '../../../src/links/probe/missing-page-probe.ts';

test.each([
  ['https://example.org/', /^https:\/\/example\.org\/[0-9a-f]{24}$/],
  ['https://example.org/a', /^https:\/\/example\.org\/[0-9a-f]{24}$/],
  ['https://example.org/a/b/c.html?d=e/f#g', /^https:\/\/example\.org\/a\/b\/[0-9a-f]{24}$/],
  ['http://example.org:8080/a/', /^http:\/\/example\.org:8080\/a\/[0-9a-f]{24}$/],
])('beside %s is an address that cannot be there', async (url, pattern) => {
  expect(await addressAskedFor(url)).toMatch(pattern);
});

test('it is the same each time, and another one for another host', async () => {
  const name = async (url: string) => (await addressAskedFor(url)).split('/').at(-1);
  expect(await name('https://a.example/x')).toBe(await name('https://a.example/y'));
  expect(await name('https://a.example/x')).not.toBe(await name('https://b.example/x'));
});

test('a host is asked once for each depth of folders', async () => {
  const asked: string[] = [];
  const look = createRandomLook(async (url) => {
    asked.push(url.replace(/[0-9a-f]{24}/, '*'));
    return { hops: [], finalUrl: url, status: 404 };
  });
  const paths = ['a.test/x', 'a.test/y', 'a.test/f/x', 'a.test/g/y', 'b.test/x', 'a.test/f/g/x'];
  await Promise.all(paths.map((path) => look(`https://${path}`)));
  expect(asked).toEqual(
    ['a.test/*', 'a.test/f/*', 'b.test/*', 'a.test/f/g/*'].map((path) => `https://${path}`),
  );
});

test('only the root of a host is its home page', () => {
  expect(isHome('https://example.org')).toBe(true);
  expect(isHome('https://example.org/?a=b')).toBe(true);
  expect(isHome('https://example.org/a')).toBe(false);
});

/** The address that is asked for to see what the host answers when it has nothing. */
async function addressAskedFor(url: string): Promise<string> {
  const look = createRandomLook(async (finalUrl) => ({ hops: [], finalUrl, status: 404 }));
  return (await look(url)).finalUrl;
}

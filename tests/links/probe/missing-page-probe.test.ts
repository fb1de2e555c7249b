import { expect, test } from 'vitest';
import { createMissingPageProbe } from '../../../src/links/probe/missing-page-probe.ts';

test.each([
  ['https://example.org/', /^https:\/\/example\.org\/[0-9a-f]{24}$/],
  ['https://example.org/a', /^https:\/\/example\.org\/[0-9a-f]{24}$/],
  ['https://example.org/a/b/c.html?d=e/f#g', /^https:\/\/example\.org\/a\/b\/[0-9a-f]{24}$/],
  ['http://example.org:8080/a/', /^http:\/\/example\.org:8080\/a\/[0-9a-f]{24}$/],
])('next to %s, requests an address that cannot exist', async (url, pattern) => {
  expect(await addressFor(url)).toMatch(pattern);
});

test('the address is the same each time, and differs between hosts', async () => {
  const name = async (url: string) => (await addressFor(url)).split('/').at(-1);
  expect(await name('https://a.example/x')).toBe(await name('https://a.example/y'));
  expect(await name('https://a.example/x')).not.toBe(await name('https://b.example/x'));
});

test('a host gets one request for each folder depth', async () => {
  const requested: string[] = [];
  const probe = createMissingPageProbe(async (url) => {
    requested.push(url.replace(/[0-9a-f]{24}/, '*'));
    return { redirects: [], finalUrl: url, status: 404 };
  });
  const paths = ['a.test/x', 'a.test/y', 'a.test/f/x', 'a.test/g/y', 'b.test/x', 'a.test/f/g/x'];
  await Promise.all(paths.map((path) => probe(`https://${path}`)));
  expect(requested).toEqual(
    ['a.test/*', 'a.test/f/*', 'b.test/*', 'a.test/f/g/*'].map((path) => `https://${path}`),
  );
});

/** The address that is requested to see the response for missing pages. */
async function addressFor(url: string): Promise<string> {
  const probe = createMissingPageProbe(async (finalUrl) => ({
    redirects: [],
    finalUrl,
    status: 404,
  }));
  return (await probe(url)).finalUrl;
}

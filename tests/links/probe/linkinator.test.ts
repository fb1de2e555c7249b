import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDispatcher, type PolicyDispatcher } from '../../../src/links/network/dispatcher.ts';
import { runLinkinator } from '../../../src/links/probe/linkinator.ts';
import type { LinkinatorResult } from '../../../src/links/probe-result.ts';
import { page } from '../web/play.ts';
import { startWeb, type Web } from '../web/web.ts';
import { policyOf } from './policy-of.ts';

let web: Web;
let folder: string;
let created: PolicyDispatcher;
let port: number;
const previous = getGlobalDispatcher();

beforeEach(async () => {
  web = await startWeb({
    'odd.test': { '*': page('There') },
    'xn--grn-ioa.test': { '*': page('Green') },
    'odd.test.': { '*': page('With a dot') },
  });
  folder = await mkdtemp(join(tmpdir(), 'probe-test-'));
  port = await freePort();
  created = createDispatcher(policyOf(web), `http://localhost:${port}`, {});
  setGlobalDispatcher(created.dispatcher);
});

afterEach(async () => {
  setGlobalDispatcher(previous);
  await created.close();
  await web.close();
  await rm(folder, { recursive: true, force: true });
});

describe('runLinkinator', () => {
  test.each([
    ['a space', 'http://odd.test:PORT/a b', '/a%20b'],
    ['an encoded space', 'http://odd.test:PORT/a%20b', '/a%20b'],
    ['a non-ASCII path', 'http://odd.test:PORT/süß', '/s%C3%BC%C3%9F'],
    ['parentheses', 'http://odd.test:PORT/a_(b)', '/a_(b)'],
    ['quotes', `http://odd.test:PORT/"a"'b'`, `/%22a%22'b'`],
    ['HTML characters', 'http://odd.test:PORT/<b>', '/%3Cb%3E'],
    ['an entity', 'http://odd.test:PORT/&amp;x', '/&amp;x'],
    ['two parameters', 'http://odd.test:PORT/p?a=b&c=d', '/p'],
    ['a parameter named like an entity', 'http://odd.test:PORT/p?a=b&copy=d', '/p'],
    ['an upper-case host', 'HTTP://ODD.test:PORT/Upper', '/Upper'],
    ['a dot after the host', 'http://odd.test.:PORT/dot', '/dot'],
    ['no path', 'http://odd.test:PORT', '/'],
    ['dots in the path', 'http://odd.test:PORT/a/../b', '/b'],
    ['a bad escape', 'http://odd.test:PORT/50%', '/50%'],
    ['a non-ASCII host', 'http://grün.test:PORT/idn', '/idn'],
    ['brackets', 'http://odd.test:PORT/a[1]', '/a[1]'],
    ['a backslash', 'http://odd.test:PORT\\a', '/a'],
    ['a pipe', 'http://odd.test:PORT/a|b', '/a|b'],
    ['a line break', 'http://odd.test:PORT/a\nb', '/ab'],
  ])('reports under the given address: %s', async (_name, written, path) => {
    const url = written.replace('PORT', new URL(web.url('odd.test')).port);
    const host = new URL(url).hostname;
    expect(await reported([url])).toEqual([[url, { state: 'ok', status: 200 }]]);
    expect(web.requests(host)).toEqual([`HEAD ${path}`]);
  });

  test('requests an address with two spellings once, and reports both', async () => {
    const urls = [web.url('odd.test', '/a'), web.url('odd.test', '/./a#b').replace('odd', 'ODD')];
    expect((await reported(urls)).map(([url]) => url).sort()).toEqual([...urls].sort());
    expect(web.count('odd.test')).toBe(1);
  });

  test('reports addresses that are not requested', async () => {
    const urls = [
      'mailto:a@example.org',
      'http://[nothing',
      'data:text/html,x',
      'javascript:0',
      '',
    ];
    expect(await reported(urls)).toEqual(urls.map((url) => [url, { state: 'skipped' }]));
  });

  test('distinguishes the default port from another one', async () => {
    const results = await reported(['http://odd.test:80/', 'http://odd.test/']);
    expect(results.map(([, { state, error }]) => [state, error?.code])).toEqual([
      ['broken', 'ECONNREFUSED'],
      ['broken', 'ECONNREFUSED'],
    ]);
    expect(web.count('odd.test')).toBe(0);
  });

  test('reports each of many addresses, and crawls none', async () => {
    const urls = Array.from({ length: 601 }, (_, n) => web.url('odd.test', `/${n}`));
    const results = await reported(urls);
    expect(new Set(results.map(([url]) => url)).size).toBe(601);
    expect(web.count('odd.test')).toBe(601);
  });

  test('starts no more addresses than allowed until a result is handled', async () => {
    let handled = 0;
    let most = 0;
    const urls = Array.from({ length: 12 }, (_, n) => web.url('odd.test', `/${n}`));
    await runLinkinator(urls, { port, concurrency: 3, folder }, async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      most = Math.max(most, web.count('odd.test') - handled);
      handled += 1;
    });
    expect([handled, most]).toEqual([12, 3]);
  });

  test('removes its pages, even if handling a result fails', async () => {
    const run = runLinkinator([web.url('odd.test')], { port, concurrency: 3, folder }, () =>
      Promise.reject(new Error('No more room')),
    );
    await expect(run).rejects.toThrow('No more room');
    expect(await readdir(folder)).toEqual([]);
  });
});

async function reported(
  urls: readonly string[],
): Promise<readonly (readonly [string, LinkinatorResult])[]> {
  const results: (readonly [string, LinkinatorResult])[] = [];
  await runLinkinator(urls, { port, concurrency: 500, folder }, async (url, result) => {
    results.push([url, result]);
  });
  return results;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

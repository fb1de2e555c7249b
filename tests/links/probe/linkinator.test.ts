import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDispatcher, type Guarded } from '../../../src/links/network/dispatcher.ts';
import { askLinkinator, type First } from '../../../src/links/probe/linkinator.ts';
import { page } from '../web/play.ts';
import { startWeb, type Web } from '../web/web.ts';
import { policyOf } from './policy-of.ts';

let web: Web;
let folder: string;
let guarded: Guarded;
let port: number;
const former = getGlobalDispatcher();

beforeEach(async () => {
  web = await startWeb({
    'odd.test': { '*': page('There') },
    'xn--grn-ioa.test': { '*': page('Green') },
    'odd.test.': { '*': page('With a dot') },
  });
  folder = await mkdtemp(join(tmpdir(), 'probe-test-'));
  port = await freePort();
  guarded = createDispatcher(policyOf(web), `http://localhost:${port}`, {});
  setGlobalDispatcher(guarded.dispatcher);
});

afterEach(async () => {
  setGlobalDispatcher(former);
  await guarded.close();
  await web.close();
  await rm(folder, { recursive: true, force: true });
});

describe('askLinkinator', () => {
  test.each([
    ['a space', 'http://odd.test:PORT/a b', '/a%20b'],
    ['a space that is encoded', 'http://odd.test:PORT/a%20b', '/a%20b'],
    ['an umlaut', 'http://odd.test:PORT/süß', '/s%C3%BC%C3%9F'],
    ['parentheses', 'http://odd.test:PORT/a_(b)', '/a_(b)'],
    ['quotes', `http://odd.test:PORT/"a"'b'`, `/%22a%22'b'`],
    ['marks of HTML', 'http://odd.test:PORT/<b>', '/%3Cb%3E'],
    ['an entity', 'http://odd.test:PORT/&amp;x', '/&amp;x'],
    ['two parameters', 'http://odd.test:PORT/p?a=b&c=d', '/p'],
    ['a parameter named as an entity', 'http://odd.test:PORT/p?a=b&copy=d', '/p'],
    ['an upper-case host', 'HTTP://ODD.test:PORT/Upper', '/Upper'],
    ['a dot after the host', 'http://odd.test.:PORT/dot', '/dot'],
    ['no path', 'http://odd.test:PORT', '/'],
    ['dots in the path', 'http://odd.test:PORT/a/../b', '/b'],
    ['a bad escape', 'http://odd.test:PORT/50%', '/50%'],
    ['a letter that is no ASCII in the host', 'http://grün.test:PORT/idn', '/idn'],
    ['brackets', 'http://odd.test:PORT/a[1]', '/a[1]'],
    ['a backslash', 'http://odd.test:PORT\\a', '/a'],
    ['a pipe', 'http://odd.test:PORT/a|b', '/a|b'],
    ['a line break', 'http://odd.test:PORT/a\nb', '/ab'],
  ])('answers under the address it was given: %s', async (_name, written, path) => {
    const url = written.replace('PORT', new URL(web.url('odd.test')).port);
    const host = new URL(url).hostname;
    expect(await asked([url])).toEqual([[url, { state: 'ok', status: 200 }]]);
    expect(web.asked(host)).toEqual([`HEAD ${path}`]);
  });

  test('asks once for an address that is written in two ways, and answers both', async () => {
    const urls = [web.url('odd.test', '/a'), web.url('odd.test', '/./a#b').replace('odd', 'ODD')];
    expect((await asked(urls)).map(([url]) => url).sort()).toEqual([...urls].sort());
    expect(web.count('odd.test')).toBe(1);
  });

  test('answers addresses of which nothing was asked', async () => {
    const urls = [
      'mailto:a@example.org',
      'http://[nothing',
      'data:text/html,x',
      'javascript:0',
      '',
    ];
    expect(await asked(urls)).toEqual(urls.map((url) => [url, { state: 'skipped' }]));
  });

  test('tells a default port from another one', async () => {
    const answers = await asked(['http://odd.test:80/', 'http://odd.test/']);
    expect(answers.map(([, { state, fault }]) => [state, fault?.code])).toEqual([
      ['broken', 'ECONNREFUSED'],
      ['broken', 'ECONNREFUSED'],
    ]);
    expect(web.count('odd.test')).toBe(0);
  });

  test('answers every one of many addresses, and crawls none', async () => {
    const urls = Array.from({ length: 601 }, (_, n) => web.url('odd.test', `/${n}`));
    const answers = await asked(urls);
    expect(new Set(answers.map(([url]) => url)).size).toBe(601);
    expect(web.count('odd.test')).toBe(601);
  });

  test('begins with no more addresses than it may until an answer is taken', async () => {
    let taken = 0;
    let most = 0;
    const urls = Array.from({ length: 12 }, (_, n) => web.url('odd.test', `/${n}`));
    await askLinkinator(urls, { port, atOnce: 3, folder }, async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      most = Math.max(most, web.count('odd.test') - taken);
      taken += 1;
    });
    expect([taken, most]).toEqual([12, 3]);
  });

  test('removes its pages, even where taking an answer fails', async () => {
    const run = askLinkinator([web.url('odd.test')], { port, atOnce: 3, folder }, () =>
      Promise.reject(new Error('No more room')),
    );
    await expect(run).rejects.toThrow('No more room');
    expect(await readdir(folder)).toEqual([]);
  });
});

async function asked(urls: readonly string[]): Promise<readonly (readonly [string, First])[]> {
  const answers: (readonly [string, First])[] = [];
  await askLinkinator(urls, { port, atOnce: 500, folder }, async (url, first) => {
    answers.push([url, first]);
  });
  return answers;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getGlobalDispatcher } from 'undici';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ProbeResult, ProbeRequest } from '../../../src/links/probe-result.ts';
import { probe } from '../../../src/links/probe/probe.ts';
import { inSequence, page, silence, status } from '../web/play.ts';
import { startWeb, type Web } from '../web/web.ts';
import { policyOf } from './policy-of.ts';

let web: Web;
let folder: string;

beforeEach(async () => {
  web = await startWeb({
    'fine.test': { '/': page('Fine'), '/a/page': page('A page') },
    'gone.test': { '/': status(404) },
    // HEAD and GET of linkinator get 404, our own request does not.
    'undecided.test': { '/': inSequence(status(404), status(404), page('Here after all')) },
    'slow.test': { '/': silence() },
  });
  folder = await mkdtemp(join(tmpdir(), 'probe-test-'));
});

afterEach(async () => {
  await web.close();
  await rm(folder, { recursive: true, force: true });
});

const request = (host: string, path = '/', more: Partial<ProbeRequest> = {}): ProbeRequest => ({
  url: web.url(host, path),
  fragments: [],
  titles: [],
  ...more,
});

describe('probe', () => {
  test('rechecks what linkinator reports as broken', async () => {
    const seen = await probed([request('undecided.test'), request('gone.test')]);
    expect(
      seen.map(({ linkinator, page: own }) => [linkinator.state, linkinator.status, own?.status]),
    ).toEqual([
      ['broken', 404, 404],
      ['broken', 404, 200],
    ]);
  });

  test('sends a second request, since a page may say in its title that it is not the one', async () => {
    const [seen] = await probed([request('fine.test')]);
    expect(seen?.page?.title).toBe('Fine');
    expect(web.requests('fine.test')).toEqual(['HEAD /', 'GET /']);
  });

  test('requests a path that cannot exist next to a page with a title', async () => {
    await probed([request('fine.test', '/a/page', { titles: ['A page'] })]);
    expect(web.requests('fine.test')).toEqual([
      'HEAD /a/page',
      'GET /a/page',
      expect.stringMatching(/^GET \/a\/[0-9a-f]{24}$/),
    ]);
  });

  test('passes on a result before others are complete', async () => {
    const order: string[] = [];
    const policy = policyOf(web, { headersTimeoutMs: 60_000, deadlineMs: 400 });
    await probe(
      policy,
      [request('slow.test'), request('gone.test')],
      ({ url }) => order.push(`${new URL(url).hostname} ${web.now('slow.test')}`),
      {},
      folder,
    );
    // While the slow host still had a request.
    expect(order[0]).toBe('gone.test 1');
    expect(order).toHaveLength(2);
  });

  test('has results for addresses that cannot be requested', async () => {
    const urls = ['http://[nothing', 'ftp://fine.test/', ''];
    const seen = await probed(urls.map((url) => ({ url, fragments: [], titles: [] })));
    expect(
      seen.map(({ url, linkinator, page: own }) => [url, linkinator.state, own?.error?.code]),
    ).toEqual([
      ['', 'skipped', 'ERR_INVALID_URL'],
      ['ftp://fine.test/', 'skipped', 'REFUSED_BY_POLICY'],
      ['http://[nothing', 'skipped', 'ERR_INVALID_URL'],
    ]);
  });

  test('requests an address with a user and a password, and sends neither', async () => {
    const url = web.url('fine.test').replace('//', '//user:secret@');
    const [seen] = await probed([{ url, fragments: [], titles: [] }]);
    expect([seen?.url, seen?.page?.status]).toEqual([url, 200]);
  });

  test('restores the global dispatcher and the folder', async () => {
    const previous = getGlobalDispatcher();
    await probed([request('fine.test')]);
    expect(getGlobalDispatcher()).toBe(previous);
    expect(await readdir(folder)).toEqual([]);
  });

  test('restores both if the callback fails', async () => {
    const previous = getGlobalDispatcher();
    const run = probe(
      policyOf(web),
      [request('fine.test')],
      () => {
        throw new Error('No more room');
      },
      {},
      folder,
    );
    await expect(run).rejects.toThrow('No more room');
    expect(getGlobalDispatcher()).toBe(previous);
    expect(await readdir(folder)).toEqual([]);
  });

  test('sends nothing behind a proxy', async () => {
    const run = probe(
      policyOf(web),
      [request('fine.test')],
      () => undefined,
      { https_proxy: 'http://proxy.example' },
      folder,
    );
    await expect(run).rejects.toThrow(
      /^Cannot check links through a proxy, because it could reach private hosts/,
    );
    expect(web.count('fine.test')).toBe(0);
  });
});

async function probed(requests: readonly ProbeRequest[]): Promise<readonly ProbeResult[]> {
  const seen: ProbeResult[] = [];
  await probe(policyOf(web), requests, (each) => seen.push(each), {}, folder);
  return seen.sort((a, b) => (a.url < b.url ? -1 : 1));
}

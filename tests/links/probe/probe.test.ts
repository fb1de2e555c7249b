import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getGlobalDispatcher } from 'undici';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Observation, Question } from '../../../src/links/probe-result.ts';
import { probe } from '../../../src/links/probe/probe.ts';
import { inTurn, page, silence, status } from '../web/play.ts';
import { startWeb, type Web } from '../web/web.ts';
import { policyOf } from './policy-of.ts';

let web: Web;
let folder: string;

beforeEach(async () => {
  web = await startWeb({
    'fine.test': { '/': page('Fine'), '/a/page': page('A page') },
    'gone.test': { '/': status(404) },
    // HEAD and GET of linkinator see 404, the look after them does not.
    'undecided.test': { '/': inTurn(status(404), status(404), page('Here after all')) },
    'slow.test': { '/': silence() },
  });
  folder = await mkdtemp(join(tmpdir(), 'probe-test-'));
});

afterEach(async () => {
  await web.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (host: string, path = '/', asked: Partial<Question> = {}): Question => ({
  url: web.url(host, path),
  fragments: [],
  titles: [],
  ...asked,
});

describe('probe', () => {
  test('gives a second look to what linkinator calls broken', async () => {
    const seen = await probed([ask('undecided.test'), ask('gone.test')]);
    expect(seen.map(({ first, look }) => [first.state, first.status, look?.status])).toEqual([
      ['broken', 404, 404],
      ['broken', 404, 200],
    ]);
  });

  test('asks nothing twice where the first answer says all there is', async () => {
    const seen = await probed([ask('fine.test')]);
    expect(seen).toEqual([
      { url: web.url('fine.test'), first: { state: 'ok', status: 200 }, look: undefined },
    ]);
    expect(web.asked('fine.test')).toEqual(['HEAD /']);
  });

  test('asks for a path that cannot be there beside a page that has a title', async () => {
    await probed([ask('fine.test', '/a/page', { titles: ['A page'] })]);
    expect(web.asked('fine.test')).toEqual([
      'HEAD /a/page',
      'GET /a/page',
      expect.stringMatching(/^GET \/a\/[0-9a-f]{24}$/),
    ]);
  });

  test('hands out an observation before others are complete', async () => {
    const order: string[] = [];
    const policy = policyOf(web, { headersTimeoutMs: 60_000, deadlineMs: 400 });
    await probe(
      policy,
      [ask('slow.test'), ask('gone.test')],
      ({ url }) => order.push(`${new URL(url).hostname} ${web.now('slow.test')}`),
      {},
      folder,
    );
    // While the slow host still owed its answer.
    expect(order[0]).toBe('gone.test 1');
    expect(order).toHaveLength(2);
  });

  test('answers addresses that nobody can ask for', async () => {
    const urls = ['http://[nothing', 'ftp://fine.test/', ''];
    const seen = await probed(urls.map((url) => ({ url, fragments: [], titles: [] })));
    expect(seen.map(({ url, first, look }) => [url, first.state, look?.fault?.code])).toEqual([
      ['', 'skipped', 'ERR_INVALID_URL'],
      ['ftp://fine.test/', 'skipped', 'REFUSED_BY_POLICY'],
      ['http://[nothing', 'skipped', 'ERR_INVALID_URL'],
    ]);
  });

  test('sees a page whose address has a user and a password, and sends neither', async () => {
    const url = web.url('fine.test').replace('//', '//user:secret@');
    const [seen] = await probed([{ url, fragments: [], titles: [] }]);
    expect([seen?.url, seen?.look?.status]).toEqual([url, 200]);
  });

  test('leaves the dispatcher of the process and the folder as they were', async () => {
    const former = getGlobalDispatcher();
    await probed([ask('fine.test')]);
    expect(getGlobalDispatcher()).toBe(former);
    expect(await readdir(folder)).toEqual([]);
  });

  test('leaves both as they were where the observer fails', async () => {
    const former = getGlobalDispatcher();
    const run = probe(
      policyOf(web),
      [ask('fine.test')],
      () => {
        throw new Error('No more room');
      },
      {},
      folder,
    );
    await expect(run).rejects.toThrow('No more room');
    expect(getGlobalDispatcher()).toBe(former);
    expect(await readdir(folder)).toEqual([]);
  });

  test('asks nothing behind a proxy', async () => {
    const run = probe(
      policyOf(web),
      [ask('fine.test')],
      () => undefined,
      { https_proxy: 'http://proxy.example' },
      folder,
    );
    await expect(run).rejects.toThrow(/^Cannot check links behind a proxy/);
    expect(web.count('fine.test')).toBe(0);
  });
});

async function probed(questions: readonly Question[]): Promise<readonly Observation[]> {
  const seen: Observation[] = [];
  await probe(policyOf(web), questions, (each) => seen.push(each), {}, folder);
  return seen.sort((a, b) => (a.url < b.url ? -1 : 1));
}

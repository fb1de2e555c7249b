import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/links/network/policy.ts';
import { probe } from '../../../src/links/probe/probe.ts';
import { page, raw, redirect, silence, status, type Play } from '../web/play.ts';
import { startWeb, type Web } from '../web/web.ts';
import { policyOf } from './policy-of.ts';

let web: Web;
let folder: string;
/** What the stand-in of an archive was asked. */
let asked: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'probe-test-'));
  asked = [];
});
afterEach(async () => {
  await web.close();
  await rm(folder, { recursive: true, force: true });
});

const answer = (closest: unknown): Play =>
  raw(JSON.stringify({ archived_snapshots: closest === undefined ? {} : { closest } }), {
    'content-type': 'application/json',
  });
const copyOf = (host: string) => `http://web.archive.org/web/20180102030405/http://${host}/a`;
const good = { available: true, status: '200', url: copyOf('gone.test') };

/** Probes a page that is gone, with archives that answer so. */
async function archivedOf(
  wayback: Play,
  gate: Play,
  kinds: readonly Archive['kind'][] = ['wayback', 'memento'],
  path = '/a?b=1&c=2',
): Promise<string | undefined> {
  const noted =
    (play: Play): Play =>
    (scene) => {
      const { url, headers } = scene.request;
      asked.push(`${url}${headers['accept-datetime'] ? ` ${headers['accept-datetime']}` : ''}`);
      return play(scene);
    };
  web = await startWeb({
    'gone.test': { '/here': page('Here'), '*': status(404) },
    'wayback.test': { '*': noted(wayback) },
    'gate.test': { '*': noted(gate) },
  });
  const addresses = {
    wayback: web.url('wayback.test', '/available'),
    memento: web.url('gate.test', '/timegate/'),
  };
  const archives = kinds.map((kind) => ({ kind, address: addresses[kind] }));
  let archived: string | undefined;
  await probe(
    policyOf(web, { archives, retries: 0 }),
    [{ url: web.url('gone.test', path), fragments: [], titles: [], citedOn: '2018-03-04' }],
    (result) => (archived = result.archived),
    {},
    folder,
  );
  return archived;
}

const copy = 'https://web.archive.org/web/20180102030405/http://gone.test/a';

describe('the archived copy of a page that is gone', () => {
  test('is the one that the Wayback Machine names for the day of citation, with one request', async () => {
    expect(await archivedOf(answer(good), silence())).toBe(copy);
    const url = encodeURIComponent(web.url('gone.test', '/a?b=1&c=2'));
    expect(asked).toEqual([`/available?url=${url}&timestamp=20180304`]);
  });

  test('is the one to which a TimeGate redirects, where the first archive has none', async () => {
    expect(await archivedOf(answer(undefined), redirect(302, copyOf('gone.test')))).toBe(copy);
    expect(asked[1]).toBe(
      `/timegate/${web.url('gone.test', '/a?b=1&c=2')} Sun, 04 Mar 2018 12:00:00 GMT`,
    );
  });

  test.each<readonly [string, Play]>([
    ['nothing', answer(undefined)],
    ['a copy of an error', answer({ ...good, status: '404' })],
    ['a copy that is not available', answer({ ...good, available: false })],
    ['a copy of another page', answer({ ...good, url: copyOf('other.test') })],
    ['a script', answer({ ...good, url: 'javascript:alert("gone.test")' })],
    ['a number', answer({ ...good, url: 7 })],
    ['an address without an end', answer({ ...good, url: `${good.url}${'x'.repeat(5_000)}` })],
    ['something other than JSON', page('Sorry')],
    ['an error', status(503)],
    ['null', raw('null', { 'content-type': 'application/json' })],
  ])('is none where the archives answer with %s', async (_name, play) => {
    expect(await archivedOf(play, status(404))).toBeUndefined();
  });

  test('is asked for only where an archive is named', async () => {
    expect(await archivedOf(answer(good), silence(), [])).toBeUndefined();
    expect(asked).toEqual([]);
  });

  test('is not asked for where the page is there', async () => {
    expect(await archivedOf(answer(good), silence(), undefined, '/here')).toBeUndefined();
    expect(asked).toEqual([]);
  });
});

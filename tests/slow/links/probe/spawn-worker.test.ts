import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ProbeResult, ProbeRequest } from '../../../../src/links/probe-result.ts';
import { spawnWorker } from '../../../../src/links/probe/spawn-worker.ts';
import { page, silence, status } from '../../../links/web/play.ts';
import { startWeb, type Web } from '../../../links/web/web.ts';
import { policyOf } from '../../../links/probe/policy-of.ts';
import { bundled } from '../../bundled.ts';

const { probe: worker } = bundled();
let web: Web;
/** The folder for temporary files, which the worker inherits. */
let temporary: string;

beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'probe-test-'));
  vi.stubEnv('TMPDIR', temporary);
  // A probe refuses to run behind a proxy.
  for (const name of Object.keys(process.env).filter((each) => /_proxy$/i.test(each)))
    vi.stubEnv(name, undefined);
  web = await startWeb({
    'one.test': { '/': page('One') },
    'two.test': { '/': status(404) },
    'silent.test': { '*': silence() },
  });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await web.close();
  await rm(temporary, { recursive: true, force: true });
});

const request = (host: string): ProbeRequest => ({ url: web.url(host), fragments: [], titles: [] });
const leftFiles = (): readonly string[] => readdirSync(temporary);

/** So long that only something else ends the run. */
const longTimeouts = { headersTimeoutMs: 60_000, deadlineMs: 60_000 };

describe('spawnWorker', () => {
  test('passes on the results of the worker, and leaves no files', async () => {
    const seen = await probed(['one.test', 'two.test']);
    expect(seen.map(({ url, linkinator }) => [new URL(url).hostname, linkinator.status])).toEqual([
      ['one.test', 200],
      ['two.test', 404],
    ]);
    expect(seen.find(({ linkinator }) => linkinator.status === 404)?.page?.status).toBe(404);
    expect(leftFiles()).toEqual([]);
  });

  test('fails with the error of the probe', async () => {
    const policy = policyOf(web, { allowHosts: ['not/a/range'] });
    await expect(spawnWorker(worker, policy, [], () => undefined)).rejects.toThrow(
      '`not/a/range` is not a host name, an IP address, or a range such as `10.0.0.0/8`',
    );
  });

  test('fails with the exit code and the error output of a worker that dies', async () => {
    const entry = await entryOf("process.once('message', () => { throw new Error('Oh no'); });");
    const all = [request('one.test')];
    await expect(spawnWorker(entry, policyOf(web), all, () => undefined)).rejects.toThrow(
      /^Cannot check links: the worker exited with code 1: [^]*Oh no/,
    );
  });

  test('kills a worker that does not start', async () => {
    const entry = await entryOf("process.once('message', () => { for (;;); });");
    const run = spawnWorker(
      entry,
      policyOf(web),
      [request('one.test')],
      () => undefined,
      undefined,
      {
        ...short,
        startMs: 500,
      },
    );
    await expect(run).rejects.toThrow(
      'Cannot check links: the worker said nothing for 0.5 seconds',
    );
  });

  test('kills a worker that goes on after its deadline, and keeps the results', async () => {
    const entry = await fake(`
      send({ result: { url: requests[0].url, linkinator: { state: 'ok', status: 200 } } });
      setInterval(() => send({ alive: true }), 50);`);
    const seen: string[] = [];
    const all = ['one.test', 'two.test'].map(request);
    const policy = policyOf(web, { deadlineMs: 300 });
    await spawnWorker(entry, policy, all, ({ url }) => seen.push(url), undefined, short);
    expect(seen).toEqual([web.url('one.test')]);
  });

  test.each([
    ['says that it is done', 'send({ done: true });'],
    ['says nothing more after the deadline', ''],
  ])('does not wait for a worker that %s, and lives on', async (_name, code) => {
    const entry = await fake(`setInterval(() => {}, 60_000); ${code}`);
    const policy = policyOf(web, { deadlineMs: 300 });
    const limits = { startMs: 30_000, silentMs: 3_600_000, lateSilentMs: 500, graceMs: 3_600_000 };
    await spawnWorker(entry, policy, [request('one.test')], () => undefined, undefined, limits);
    expect(childrenRunning('other.mjs')).toEqual([]);
  });

  test.each([
    ['exhausts the memory', 'const all = []; for (;;) all.push(new Array(1e6).fill(all.length));'],
    ['never comes to an end', 'for (;;);'],
    ['crashes', 'process.abort();'],
    ['exits', 'process.exit(3);'],
  ])('gives up a page that %s, and no other', async (_name, code) => {
    const entry = await fake(`
      for (const { url } of requests) {
        if (url.includes('bad')) { send({ reading: url }, () => { ${code} }); break; }
        send({ result: { url, linkinator: { state: 'ok', status: 200 } } });
      }
      if (!requests.some(({ url }) => url.includes('bad'))) send({ done: true }, () => process.exit());`);
    const hosts = ['a', 'b', 'bad-1', 'c', 'bad-2', 'd', 'bad-3'];
    const seen: string[] = [];
    await spawnWorker(
      entry,
      policyOf(web),
      hosts.map((host) => ({ url: `https://${host}.test/`, fragments: [], titles: [] })),
      ({ url }) => seen.push(new URL(url).hostname.replace('.test', '')),
      undefined,
      { ...short, silentMs: 4_000 },
    );
    expect(seen).toEqual(['a', 'b', 'c', 'd']);
  });

  test('ends where a worker dies again and again on no page in particular', async () => {
    const entry = await fake('process.exit(3);');
    await expect(
      spawnWorker(entry, policyOf(web), [request('one.test')], () => undefined, undefined, short),
    ).rejects.toThrow('Cannot check links: the worker exited with code 3');
  });

  test.runIf(process.platform === 'linux')('goes on after somebody killed the worker', async () => {
    const seen: string[] = [];
    let isKilled = false;
    await spawnWorker(
      worker,
      policyOf(web, { headersTimeoutMs: 1_500 }),
      ['one.test', 'two.test', 'silent.test'].map(request),
      ({ url }) => {
        seen.push(new URL(url).hostname);
        if (isKilled) return;
        isKilled = true;
        for (const pid of childrenRunning('probe.js')) process.kill(pid, 'SIGKILL');
      },
    );
    expect(seen.sort()).toEqual(['one.test', 'silent.test', 'two.test']);
  });

  test('kills the worker and its connections on abort, and keeps earlier results', async () => {
    const controller = new AbortController();
    const seen: string[] = [];
    const run = spawnWorker(
      worker,
      policyOf(web, longTimeouts),
      [request('one.test'), request('silent.test')],
      ({ url }) => seen.push(new URL(url).hostname),
      controller.signal,
    );
    await until(() => seen.length === 1 && web.count('silent.test') === 1);
    controller.abort(new Error('Enough'));
    await expect(run).rejects.toThrow('Enough');
    expect(seen).toEqual(['one.test']);
    await until(() => web.now('silent.test') === 0);
    expect(leftFiles()).toEqual([]);
  });

  test('does not start if it is aborted before', async () => {
    const run = spawnWorker(
      worker,
      policyOf(web),
      [request('one.test')],
      () => undefined,
      AbortSignal.abort(new Error('Never')),
    );
    await expect(run).rejects.toThrow('Never');
    expect(web.count('one.test')).toBe(0);
  });

  test('fails with an error of the callback', async () => {
    const run = spawnWorker(worker, policyOf(web), [request('one.test')], () => {
      throw new Error('No more room');
    });
    await expect(run).rejects.toThrow('No more room');
  });

  test('has a result for each address at the deadline', async () => {
    const seen: ProbeResult[] = [];
    const policy = policyOf(web, { ...longTimeouts, deadlineMs: 500 });
    await spawnWorker(worker, policy, [request('silent.test')], (each) => seen.push(each));
    expect(
      seen.map(({ linkinator, page: own }) => [linkinator.error?.code, own?.error?.code]),
    ).toEqual([['DEADLINE', 'DEADLINE']]);
  });
});

test('the worker exits when its parent is gone', async () => {
  const child = fork(worker, [], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('exit', () => resolve('ended')));
  const folder = await mkdtemp(join(temporary, 'task-'));
  child.send({ policy: policyOf(web, longTimeouts), requests: [request('silent.test')], folder });
  await until(() => web.count('silent.test') === 1);
  expect(readdirSync(folder)).toHaveLength(1);
  child.disconnect();
  expect(await ended).toBe('ended');
  expect(readdirSync(folder)).toEqual([]);
});

/** The child processes with a word in their command lines. */
function childrenRunning(word: string): readonly number[] {
  return readdirSync(`/proc/${process.pid}/task`)
    .flatMap((task) =>
      readFileSync(`/proc/${process.pid}/task/${task}/children`, 'utf8').trim().split(' '),
    )
    .filter((pid) => pid !== '' && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(word))
    .map(Number);
}

/** Waits for tests. */
const short = { startMs: 30_000, silentMs: 30_000, lateSilentMs: 30_000, graceMs: 500 };

/** A worker that begins, and then does something. */
function fake(code: string): Promise<string> {
  return entryOf(`
    const send = (message, then = () => {}) => process.send(message, then);
    process.once('disconnect', () => process.exit());
    process.once('message', ({ requests }) => { send({ begun: true }); ${code} });`);
}

/** Another program in place of the worker. */
async function entryOf(code: string): Promise<string> {
  const folder = await mkdtemp(join(dirname(worker), 'other-'));
  const entry = join(folder, 'other.mjs');
  await writeFile(entry, code);
  return entry;
}

async function probed(hosts: readonly string[]): Promise<readonly ProbeResult[]> {
  const seen: ProbeResult[] = [];
  await spawnWorker(worker, policyOf(web), hosts.map(request), (each) => seen.push(each));
  return seen.sort((a, b) => (a.url < b.url ? -1 : 1));
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 10));
}

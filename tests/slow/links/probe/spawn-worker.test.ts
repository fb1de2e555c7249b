import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { execFileSync, fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Observation, Question } from '../../../../src/links/probe-result.ts';
import { probeApart } from '../../../../src/links/probe/spawn-worker.ts';
import { page, silence, status } from '../../../links/web/play.ts';
import { startWeb, type Web } from '../../../links/web/web.ts';
import { policyOf } from '../../../links/probe/policy-of.ts';

/** The bundled probe. */
let probe: string;
let web: Web;
/** The folder for temporary files, which the process takes over from us. */
let temporary: string;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pathways-test-'));
  execFileSync(process.execPath, ['scripts/build.mjs', folder]);
  probe = join(folder, 'probe.js');
});
afterAll(() => rm(dirname(probe), { recursive: true }));
beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'probe-test-'));
  vi.stubEnv('TMPDIR', temporary);
  // A probe refuses to work behind a proxy.
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

const ask = (host: string): Question => ({ url: web.url(host), fragments: [], titles: [] });
const leftFiles = (): readonly string[] => readdirSync(temporary);

/** Patient, so that only somebody else ends it. */
const patient = { headersTimeoutMs: 60_000, deadlineMs: 60_000 };

describe('probeApart', () => {
  test('hands on what a process of its own saw, and leaves no folder', async () => {
    const seen = await probed(['one.test', 'two.test']);
    expect(seen.map(({ url, first }) => [new URL(url).hostname, first.status])).toEqual([
      ['one.test', 200],
      ['two.test', 404],
    ]);
    expect(seen.find(({ first }) => first.status === 404)?.look?.status).toBe(404);
    expect(leftFiles()).toEqual([]);
  });

  test('says why the probe failed', async () => {
    const policy = policyOf(web, { allowHosts: ['not/a/range'] });
    await expect(probeApart(probe, policy, [], () => undefined)).rejects.toThrow(/^Cannot allow/);
  });

  test('says how the process died, and of what', async () => {
    const entry = await entryOf("process.once('message', () => { throw new Error('Oh no'); });");
    await expect(probeApart(entry, policyOf(web), [], () => undefined)).rejects.toThrow(
      /^Cannot check links: the probe ended with 1: [^]*Oh no/,
    );
  });

  test('ends a process that does not keep its deadline', async () => {
    const entry = await entryOf("process.once('message', () => { for (;;); });");
    // Five seconds of grace come on top.
    const policy = policyOf(web, { deadlineMs: -4500 });
    await expect(probeApart(entry, policy, [], () => undefined)).rejects.toThrow(
      'Cannot check links: the probe did not end in its time',
    );
  });

  test('ends the process and its connections when it is told to, and keeps what it learnt', async () => {
    const controller = new AbortController();
    const seen: string[] = [];
    const run = probeApart(
      probe,
      policyOf(web, patient),
      [ask('one.test'), ask('silent.test')],
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

  test('does not begin where it was told to stop before', async () => {
    const run = probeApart(
      probe,
      policyOf(web),
      [ask('one.test')],
      () => undefined,
      AbortSignal.abort(new Error('Never')),
    );
    await expect(run).rejects.toThrow('Never');
    expect(web.count('one.test')).toBe(0);
  });

  test('ends with the error of whoever takes the observations', async () => {
    const run = probeApart(probe, policyOf(web), [ask('one.test')], () => {
      throw new Error('No more room');
    });
    await expect(run).rejects.toThrow('No more room');
  });

  test('answers everything by its deadline', async () => {
    const seen: Observation[] = [];
    const policy = policyOf(web, { ...patient, deadlineMs: 500 });
    await probeApart(probe, policy, [ask('silent.test')], (each) => seen.push(each));
    expect(seen.map(({ first, look }) => [first.fault?.code, look?.fault?.code])).toEqual([
      ['DEADLINE', 'DEADLINE'],
    ]);
  });
});

test('the probe ends when whoever started it is gone', async () => {
  const child = fork(probe, [], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
  const folder = await mkdtemp(join(temporary, 'task-'));
  child.send({ policy: policyOf(web, patient), questions: [ask('silent.test')], folder });
  await until(() => web.count('silent.test') === 1);
  expect(readdirSync(folder)).toHaveLength(1);
  child.disconnect();
  expect(await ended).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
});

/** Another program in the place of the probe. */
async function entryOf(code: string): Promise<string> {
  const folder = await mkdtemp(join(dirname(probe), 'other-'));
  const entry = join(folder, 'other.mjs');
  await writeFile(entry, code);
  return entry;
}

async function probed(hosts: readonly string[]): Promise<readonly Observation[]> {
  const seen: Observation[] = [];
  await probeApart(probe, policyOf(web), hosts.map(ask), (each) => seen.push(each));
  return seen.sort((a, b) => (a.url < b.url ? -1 : 1));
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 10));
}

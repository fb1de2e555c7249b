import type { RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import type { Resolver } from '../../../src/links/network/dns-lookup.ts';
import { outcome, startHost, use } from './host.ts';

const after =
  (waitMs: number): RequestListener =>
  (_request, response) =>
    void setTimeout(() => response.end('fine'), waitMs);

const paths = (count: number) => Array.from({ length: count }, (_, at) => `/${at}`);

test('a host never gets more concurrent requests than `perHost`, and gets them in order', async () => {
  const host = await startHost(after(10));
  use({ perHost: 2 });
  const statuses = await Promise.all(paths(20).map((path) => outcome(host.origin + path)));
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(host.maxConcurrency()).toBe(2);
  const order = host.seen.map(({ path }) => Number(path.slice(1)));
  // With two connections, neighbors may swap.
  expect(order.filter((number, at) => Math.abs(number - at) > 1)).toEqual([]);
});

test('all hosts together never get more concurrent requests than `concurrency`', async () => {
  let running = 0;
  let most = 0;
  const hosts = await Promise.all(
    ['127.0.0.2', '127.0.0.3', '127.0.0.4', '127.0.0.5'].map((address) =>
      startHost((_request, response) => {
        running += 1;
        most = Math.max(most, running);
        setTimeout(() => {
          running -= 1;
          response.end();
        }, 10);
      }, address),
    ),
  );
  use({ concurrency: 3, perHost: 2 });
  await Promise.all(hosts.flatMap(({ origin }) => paths(6).map((path) => outcome(origin + path))));
  expect(most).toBe(3);
  expect(hosts.map(({ seen }) => seen.length)).toEqual([6, 6, 6, 6]);
});

test('different spellings of a name are one host', async () => {
  const host = await startHost(after(10));
  use({ perHost: 1, resolve: { 'a.example': [host.address] } });
  const names = ['a.example', 'A.example', 'a.example.'];
  await Promise.all(names.map((name) => outcome(`http://${name}:${host.port}/`)));
  expect(host.seen).toHaveLength(3);
  expect(host.maxConcurrency()).toBe(1);
});

test('a host gets a pause after each request', async () => {
  const host = await startHost(after(5));
  use({ perHost: 1, pauseMs: 60 });
  await Promise.all(paths(4).map((path) => outcome(host.origin + path)));
  const pauses = host.seen
    .slice(1)
    .map(({ beganMs }, at) => beganMs - (host.seen[at]?.beganMs ?? 0));
  expect(pauses).toHaveLength(3);
  // Timers round to a millisecond.
  expect(pauses.filter((pauseMs) => pauseMs < 59)).toEqual([]);
});

test('a host that never answers delays no other', async () => {
  const silent = await startHost(() => {}, '127.0.0.3');
  const host = await startHost(after(1));
  use({ perHost: 1 });
  const controller = new AbortController();
  const waiting = paths(10).map((path) =>
    outcome(silent.origin + path, { signal: controller.signal }),
  );
  const statuses = await Promise.all(paths(10).map((path) => outcome(host.origin + path)));
  expect(new Set(statuses)).toEqual(new Set([200]));
  controller.abort();
  await Promise.all(waiting);
  expect(silent.seen).toHaveLength(1);
});

test('a request that is aborted while it waits is not sent', async () => {
  const host = await startHost(after(50));
  use({ perHost: 1 });
  const controller = new AbortController();
  const first = outcome(`${host.origin}/first`);
  const second = outcome(`${host.origin}/second`, { signal: controller.signal });
  const third = outcome(`${host.origin}/third`);
  controller.abort();
  expect(await Promise.all([first, second, third])).toEqual([200, 'AbortError', 200]);
  expect(host.seen.map(({ path }) => path)).toEqual(['/first', '/third']);
});

test('a request that is aborted while it connects is not sent, and frees its slot', async () => {
  const host = await startHost(after(1));
  const controller = new AbortController();
  const resolver: Resolver = (_name, callback) => {
    setTimeout(() => {
      controller.abort();
      callback(null, [{ address: host.address, family: 4 }]);
    }, 10);
  };
  use({ perHost: 1 }, undefined, resolver);
  const url = `http://a.example:${host.port}`;
  expect(await outcome(`${url}/given-up`, { signal: controller.signal })).toBe('AbortError');
  expect(await outcome(`${url}/next`)).toBe(200);
  expect(host.seen.map(({ path }) => path)).toEqual(['/next']);
});

test('a response that is canceled frees its slot', async () => {
  const host = await startHost((request, response) => {
    if (request.url === '/endless') response.write('a');
    else response.end('fine');
  });
  use({ perHost: 1 });
  const response = await fetch(`${host.origin}/endless`);
  const next = outcome(`${host.origin}/next`);
  await response.body?.cancel();
  expect(await next).toBe(200);
});

test('the exempt origin has no limits', async () => {
  const own = await startHost(after(20), '127.0.0.1');
  use({ perHost: 1, concurrency: 1, pauseMs: 500 }, own.origin);
  await Promise.all(paths(8).map((path) => outcome(own.origin + path)));
  expect(own.maxConcurrency()).toBeGreaterThan(1);
});

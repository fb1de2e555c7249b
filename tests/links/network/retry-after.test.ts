import { afterEach, describe, expect, test, vi } from 'vitest';
import { createPatience } from '../../../src/links/network/retry-after.ts';
import { outcome, startHost, use, type Host } from './host.ts';

afterEach(() => void vi.useRealTimers());

test.each([
  ['0', 0],
  ['30', 30_000],
  [' 30 ', 30_000],
  ['86400', 86_400_000],
  ['Sun, 06 Nov 1994 08:49:37 GMT', 30_000],
  ['Sunday, 06-Nov-94 08:49:37 GMT', 30_000],
  ['Sun Nov  6 08:49:37 1994', 30_000],
  ['Sun, 06 Nov 1994 08:00:00 GMT', 0],
  [['30', '60'], 30_000],
  ['-1', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
])('`%s` asks for %s ms', (header, expected) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(1994, 10, 6, 8, 49, 7) });
  const rests: number[] = [];
  const patience = createPatience(
    () => Infinity,
    (_host, restMs) => rests.push(restMs),
  );
  patience.hear('a.test', 429, header);
  expect(rests).toEqual(expected === undefined ? [] : [expected]);
});

/** A host that asks for patience until it had a number of requests. */
const startBusyHost = (status: number, retryAfter: () => string, busyFor = 1) => {
  let count = 0;
  return startHost((_request, response) => {
    count += 1;
    if (count <= busyFor) response.writeHead(status, { 'retry-after': retryAfter() });
    response.end('some text');
  });
};

const statuses = [429, 503];

test('a host that asks for patience is left alone so long, then asked again', async () => {
  // A date has no parts of seconds: it may be up to one second nearer than it seems.
  const inTwoSeconds = () => new Date(Date.now() + 2_000).toUTCString();
  const hosts = await Promise.all(
    statuses.flatMap((status) => [
      startBusyHost(status, () => '1'),
      startBusyHost(status, inTwoSeconds),
    ]),
  );
  use({ retries: 1, perHost: 1 });
  const askBoth = async ({ origin, seen }: Host) => {
    const first = outcome(`${origin}/first`);
    await expect.poll(() => seen.length, { interval: 5 }).toBe(1);
    return Promise.all([first, outcome(`${origin}/second`)]);
  };
  expect(await Promise.all(hosts.map(askBoth))).toEqual(hosts.map(() => [200, 200]));
  for (const { seen } of hosts) {
    expect(seen.map(({ path }) => path).sort()).toEqual(['/first', '/first', '/second']);
    const waitsMs = seen.slice(1).map(({ beganMs }) => beganMs - (seen[0]?.beganMs ?? 0));
    // The clocks of dates and of timers may differ by some milliseconds.
    expect(Math.min(...waitsMs)).toBeGreaterThan(980);
  }
});

describe.each(statuses)('a host that answers %i', (status) => {
  test.each([
    ['a day', () => '86400'],
    ['a date far off', () => new Date(Date.now() + 86_400_000).toUTCString()],
  ])('and asks for %s is not asked again, its answer is handed on', async (_name, header) => {
    const host = await startBusyHost(status, header);
    const other = await startHost((_request, response) => response.end(), '127.0.0.3');
    use({ retries: 5, perHost: 1 });
    const outcomes = await Promise.all(
      ['/first', '/second', '/third'].map((path) => outcome(host.origin + path)),
    );
    expect(outcomes).toEqual([status, 'HOST_ASKS_FOR_PATIENCE', 'HOST_ASKS_FOR_PATIENCE']);
    expect(await outcome(`${host.origin}/later`)).toBe('HOST_ASKS_FOR_PATIENCE');
    expect(await outcome(`${other.origin}/`)).toBe(200);
    expect(host.seen).toHaveLength(1);
  });
});

test('a host that keeps asking for patience is asked no oftener than the policy says', async () => {
  const host = await startBusyHost(429, () => '0', Number.POSITIVE_INFINITY);
  use({ retries: 1 });
  expect(await outcome(`${host.origin}/`)).toBe(429);
  expect(host.seen).toHaveLength(2);
});

test('no wait is begun that would outlast the deadline', async () => {
  const host = await startBusyHost(429, () => '10', Number.POSITIVE_INFINITY);
  use({ retries: 5, maxRetryAfterMs: 60_000, deadlineMs: 5_000 });
  expect(await outcome(`${host.origin}/`)).toBe(429);
  expect(host.seen).toHaveLength(1);
});

test('what other answers say of patience is not heeded', async () => {
  const host = await startHost((_request, response) => {
    response.writeHead(404, { 'retry-after': '86400' }).end();
  });
  use({ retries: 1 });
  expect(await outcome(`${host.origin}/`)).toBe(404);
  expect(await outcome(`${host.origin}/`)).toBe(404);
});

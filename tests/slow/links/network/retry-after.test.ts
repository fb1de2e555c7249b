import { afterEach, describe, expect, test, vi } from 'vitest';
import { createRetryAfter } from '../../../../src/links/network/retry-after.ts';
import { outcome, startHost, use, type Host } from '../../../links/network/host.ts';

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
])('`%s` means %s ms', (header, expected) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(1994, 10, 6, 8, 49, 7) });
  const pauses: number[] = [];
  const retryAfter = createRetryAfter(
    () => Infinity,
    (_host, pauseMs) => pauses.push(pauseMs),
  );
  retryAfter.observe('a.test', 429, header);
  expect(pauses).toEqual(expected === undefined ? [] : [expected]);
});

/** A host that answers its first requests with `Retry-After`. */
const startBusyHost = (status: number, retryAfter: () => string, busyFor = 1) => {
  let count = 0;
  return startHost((_request, response) => {
    count += 1;
    if (count <= busyFor) response.writeHead(status, { 'retry-after': retryAfter() });
    response.end('some text');
  });
};

const statuses = [429, 503];

test('a host with Retry-After gets no request until then', async () => {
  // Dates have no fractions of seconds, so this is up to a second less.
  const inTwoSeconds = () => new Date(Date.now() + 2_000).toUTCString();
  const hosts = await Promise.all(
    statuses.flatMap((status) => [
      startBusyHost(status, () => '1'),
      startBusyHost(status, inTwoSeconds),
    ]),
  );
  use({ retries: 1, perHost: 1 });
  const requestTwice = async ({ origin, seen }: Host) => {
    const first = outcome(`${origin}/first`);
    await expect.poll(() => seen.length, { interval: 5 }).toBe(1);
    return Promise.all([first, outcome(`${origin}/second`)]);
  };
  expect(await Promise.all(hosts.map(requestTwice))).toEqual(hosts.map(() => [200, 200]));
  for (const { seen } of hosts) {
    expect(seen.map(({ path }) => path).sort()).toEqual(['/first', '/first', '/second']);
    const waitsMs = seen.slice(1).map(({ beganMs }) => beganMs - (seen[0]?.beganMs ?? 0));
    // Clocks of dates and timers may differ by some milliseconds.
    expect(Math.min(...waitsMs)).toBeGreaterThan(980);
  }
});

describe.each(statuses)('a host that answers %i', (status) => {
  test.each([
    ['a day', () => '86400'],
    ['a distant date', () => new Date(Date.now() + 86_400_000).toUTCString()],
  ])(
    'and asks to wait %s gets no further request, and nothing is known of any',
    async (_name, header) => {
      const host = await startBusyHost(status, header);
      const other = await startHost((_request, response) => response.end(), '127.0.0.3');
      use({ retries: 5, perHost: 1 });
      const outcomes = await Promise.all(
        ['/first', '/second', '/third'].map((path) => outcome(host.origin + path)),
      );
      expect(outcomes).toEqual(outcomes.map(() => 'RETRY_AFTER_TOO_LONG'));
      expect(await outcome(`${host.origin}/later`)).toBe('RETRY_AFTER_TOO_LONG');
      expect(await outcome(`${other.origin}/`)).toBe(200);
      expect(host.seen).toHaveLength(1);
    },
  );
});

test('retries of a host that repeats Retry-After are limited', async () => {
  const host = await startBusyHost(429, () => '0', Number.POSITIVE_INFINITY);
  use({ retries: 1 });
  expect(await outcome(`${host.origin}/`)).toBe(429);
  expect(host.seen).toHaveLength(2);
});

test('no wait is longer than the time until the deadline', async () => {
  const host = await startBusyHost(429, () => '10', Number.POSITIVE_INFINITY);
  use({ retries: 5, maxRetryAfterMs: 60_000, deadlineMs: 5_000 });
  expect(await outcome(`${host.origin}/`)).toBe('RETRY_AFTER_TOO_LONG');
  expect(host.seen).toHaveLength(1);
});

test('Retry-After of other statuses is ignored', async () => {
  const host = await startHost((_request, response) => {
    response.writeHead(404, { 'retry-after': '86400' }).end();
  });
  use({ retries: 1 });
  expect(await outcome(`${host.origin}/`)).toBe(404);
  expect(await outcome(`${host.origin}/`)).toBe(404);
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRateLimiter, type Release } from '../../../src/links/network/rate-limiter.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A rate limiter that records which request started when. */
function follow(limits: { concurrency?: number; perHost?: number; pauseMs?: number }) {
  const limiter = createRateLimiter({ concurrency: 10, perHost: 1, pauseMs: 0, ...limits });
  const started: string[] = [];
  const releases = new Map<string, Release>();
  const startMs = performance.now();
  return {
    started,
    pause: limiter.pause,
    clear: limiter.clear,
    acquire: (name: string, host = name[0] ?? '') =>
      limiter.acquire(host, (release) => {
        started.push(`${name}@${Math.round(performance.now() - startMs)}`);
        releases.set(name, release);
      }),
    release: (name: string, wasRequested?: boolean) => releases.get(name)?.(wasRequested),
  };
}

test('a request to an idle host starts at once', () => {
  const { acquire, started } = follow({});
  acquire('a1');
  expect(started).toEqual(['a1@0']);
});

test('requests to a host start in order', () => {
  const { acquire, release, started } = follow({});
  for (const name of ['a1', 'a2', 'a3']) acquire(name);
  release('a1');
  release('a2');
  expect(started).toEqual(['a1@0', 'a2@0', 'a3@0']);
});

test('a busy host delays no other', () => {
  const { acquire, started } = follow({});
  for (const name of ['a1', 'a2', 'a3', 'b1']) acquire(name);
  expect(started).toEqual(['a1@0', 'b1@0']);
});

test('hosts alternate where there are too few slots for all', () => {
  const { acquire, release, started } = follow({ concurrency: 1, perHost: 5 });
  for (const name of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']) acquire(name);
  for (const name of ['a1', 'a2', 'b1', 'c1', 'a3']) release(name);
  expect(started.map((entry) => entry.split('@')[0])).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2']);
});

test('the number of running requests is limited, for a host and in all', () => {
  const { acquire, release, started } = follow({ concurrency: 3, perHost: 2 });
  for (const name of ['a1', 'a2', 'a3', 'b1', 'b2']) acquire(name);
  expect(started).toEqual(['a1@0', 'a2@0', 'b1@0']);
  release('b1');
  expect(started.slice(3)).toEqual(['b2@0']);
});

describe('a pause', () => {
  test('follows the end of a request to a host', () => {
    const { acquire, release, started } = follow({ pauseMs: 100 });
    acquire('a1');
    acquire('a2');
    vi.advanceTimersByTime(50);
    release('a1');
    vi.advanceTimersByTime(99);
    expect(started).toEqual(['a1@0']);
    vi.advanceTimersByTime(1);
    expect(started).toEqual(['a1@0', 'a2@150']);
  });

  test('holds back requests that arrive during it', () => {
    const { acquire, release, started } = follow({ pauseMs: 100 });
    acquire('a1');
    release('a1');
    vi.advanceTimersByTime(40);
    acquire('a2');
    acquire('b1');
    vi.advanceTimersByTime(100);
    expect(started).toEqual(['a1@0', 'b1@40', 'a2@100']);
  });

  test('holds back all slots of a host', () => {
    const { acquire, release, started } = follow({ perHost: 2, pauseMs: 100 });
    for (const name of ['a1', 'a2', 'a3', 'a4']) acquire(name);
    release('a1');
    vi.advanceTimersByTime(60);
    release('a2');
    vi.advanceTimersByTime(200);
    expect(started).toEqual(['a1@0', 'a2@0', 'a3@160', 'a4@160']);
  });

  test('is skipped where no request was sent', () => {
    const { acquire, release, started } = follow({ pauseMs: 100 });
    acquire('a1');
    acquire('a2');
    release('a1', false);
    expect(started).toEqual(['a1@0', 'a2@0']);
  });
});

test('a paused host gets its requests afterwards, other hosts meanwhile', () => {
  const { acquire, pause, started } = follow({});
  pause('a', 1_000);
  pause('a', 10);
  acquire('a1');
  acquire('b1');
  vi.advanceTimersByTime(1_000);
  expect(started).toEqual(['b1@0', 'a1@1000']);
});

test('a request that stops waiting never starts, and delays no other', () => {
  const { acquire, release, started } = follow({});
  acquire('a1');
  const stopWaiting = acquire('a2');
  acquire('a3');
  stopWaiting();
  release('a1');
  expect(started).toEqual(['a1@0', 'a3@0']);
});

test('releasing a slot twice frees it once', () => {
  const { acquire, release, started } = follow({});
  for (const name of ['a1', 'a2', 'a3']) acquire(name);
  release('a1');
  release('a1');
  expect(started).toEqual(['a1@0', 'a2@0']);
});

test('clearing drops all waiting requests', () => {
  const { acquire, clear, release, started } = follow({ pauseMs: 10 });
  acquire('a1');
  acquire('a2');
  clear();
  release('a1');
  vi.advanceTimersByTime(1_000);
  expect(started).toEqual(['a1@0']);
  expect(vi.getTimerCount()).toBe(0);
});

test('many requests that end at once do not overflow the stack', () => {
  const limiter = createRateLimiter({ concurrency: 1, perHost: 1, pauseMs: 0 });
  let count = 0;
  const releases: Release[] = [];
  limiter.acquire('a', (release) => void releases.push(release));
  for (let at = 0; at < 50_000; at += 1)
    limiter.acquire('a', (release) => {
      count += 1;
      release(false);
    });
  releases[0]?.();
  expect(count).toBe(50_000);
});

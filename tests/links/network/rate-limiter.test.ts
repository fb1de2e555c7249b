import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createQueue, type Leave } from '../../../src/links/network/rate-limiter.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A queue that writes down who had its turn, and when. */
function follow(limits: { atOnce?: number; perHost?: number; pauseMs?: number }) {
  const queue = createQueue({ atOnce: 10, perHost: 1, pauseMs: 0, ...limits });
  const began: string[] = [];
  const leaves = new Map<string, Leave>();
  const startMs = performance.now();
  return {
    began,
    rest: queue.rest,
    clear: queue.clear,
    enter: (name: string, host = name[0] ?? '') =>
      queue.enter(host, (leave) => {
        began.push(`${name}@${Math.round(performance.now() - startMs)}`);
        leaves.set(name, leave);
      }),
    leave: (name: string, wasAsked?: boolean) => leaves.get(name)?.(wasAsked),
  };
}

test('a request to an idle host begins at once', () => {
  const { enter, began } = follow({});
  enter('a1');
  expect(began).toEqual(['a1@0']);
});

test('a host is asked in the order of the requests', () => {
  const { enter, leave, began } = follow({});
  for (const name of ['a1', 'a2', 'a3']) enter(name);
  leave('a1');
  leave('a2');
  expect(began).toEqual(['a1@0', 'a2@0', 'a3@0']);
});

test('a busy host holds up no other', () => {
  const { enter, began } = follow({});
  for (const name of ['a1', 'a2', 'a3', 'b1']) enter(name);
  expect(began).toEqual(['a1@0', 'b1@0']);
});

test('hosts take turns where there is too little room for all', () => {
  const { enter, leave, began } = follow({ atOnce: 1, perHost: 5 });
  for (const name of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']) enter(name);
  for (const name of ['a1', 'a2', 'b1', 'c1', 'a3']) leave(name);
  expect(began.map((entry) => entry.split('@')[0])).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2']);
});

test('not more than so many run, for one host and in all', () => {
  const { enter, leave, began } = follow({ atOnce: 3, perHost: 2 });
  for (const name of ['a1', 'a2', 'a3', 'b1', 'b2']) enter(name);
  expect(began).toEqual(['a1@0', 'a2@0', 'b1@0']);
  leave('b1');
  expect(began.slice(3)).toEqual(['b2@0']);
});

describe('a pause', () => {
  test('lies between the end of a request and the next one to the host', () => {
    const { enter, leave, began } = follow({ pauseMs: 100 });
    enter('a1');
    enter('a2');
    vi.advanceTimersByTime(50);
    leave('a1');
    vi.advanceTimersByTime(99);
    expect(began).toEqual(['a1@0']);
    vi.advanceTimersByTime(1);
    expect(began).toEqual(['a1@0', 'a2@150']);
  });

  test('is kept for requests that come during it', () => {
    const { enter, leave, began } = follow({ pauseMs: 100 });
    enter('a1');
    leave('a1');
    vi.advanceTimersByTime(40);
    enter('a2');
    enter('b1');
    vi.advanceTimersByTime(100);
    expect(began).toEqual(['a1@0', 'b1@40', 'a2@100']);
  });

  test('is kept by all places of a host', () => {
    const { enter, leave, began } = follow({ perHost: 2, pauseMs: 100 });
    for (const name of ['a1', 'a2', 'a3', 'a4']) enter(name);
    leave('a1');
    vi.advanceTimersByTime(60);
    leave('a2');
    vi.advanceTimersByTime(200);
    expect(began).toEqual(['a1@0', 'a2@0', 'a3@160', 'a4@160']);
  });

  test('is not needed where the host was not asked', () => {
    const { enter, leave, began } = follow({ pauseMs: 100 });
    enter('a1');
    enter('a2');
    leave('a1', false);
    expect(began).toEqual(['a1@0', 'a2@0']);
  });
});

test('a host that rests is asked afterwards, and others meanwhile', () => {
  const { enter, rest, began } = follow({});
  rest('a', 1_000);
  rest('a', 10);
  enter('a1');
  enter('b1');
  vi.advanceTimersByTime(1_000);
  expect(began).toEqual(['b1@0', 'a1@1000']);
});

test('who gives up never has a turn, and holds up nobody', () => {
  const { enter, leave, began } = follow({});
  enter('a1');
  const giveUp = enter('a2');
  enter('a3');
  giveUp();
  leave('a1');
  expect(began).toEqual(['a1@0', 'a3@0']);
});

test('leaving twice makes room once', () => {
  const { enter, leave, began } = follow({});
  for (const name of ['a1', 'a2', 'a3']) enter(name);
  leave('a1');
  leave('a1');
  expect(began).toEqual(['a1@0', 'a2@0']);
});

test('what waits is forgotten when the queue is cleared', () => {
  const { enter, clear, leave, began } = follow({ pauseMs: 10 });
  enter('a1');
  enter('a2');
  clear();
  leave('a1');
  vi.advanceTimersByTime(1_000);
  expect(began).toEqual(['a1@0']);
  expect(vi.getTimerCount()).toBe(0);
});

test('many requests that are over at once follow one another without an end of the stack', () => {
  const queue = createQueue({ atOnce: 1, perHost: 1, pauseMs: 0 });
  let count = 0;
  const leaves: Leave[] = [];
  queue.enter('a', (leave) => void leaves.push(leave));
  for (let at = 0; at < 50_000; at += 1)
    queue.enter('a', (leave) => {
      count += 1;
      leave(false);
    });
  leaves[0]?.();
  expect(count).toBe(50_000);
});

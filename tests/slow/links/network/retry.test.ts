import type { RequestListener } from 'node:http';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import {
  backoffMs,
  isTransientError,
  isTransientStatus,
} from '../../../../src/links/network/transient-errors.ts';
import { listen, outcome, startHost, use } from '../../../links/network/host.ts';

/** Uses one listener after the other, and the last one from then on. */
function inSequence(...listeners: readonly RequestListener[]): RequestListener {
  let at = 0;
  return (request, response) => {
    listeners[Math.min(at, listeners.length - 1)]?.(request, response);
    at += 1;
  };
}

const respond =
  (status: number, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, headers).end('some text');
const reset: RequestListener = (request) => void request.socket.resetAndDestroy();
const close: RequestListener = (request) => void request.socket.destroy();

describe('a transient failure', () => {
  // In one test, because each of them waits.
  test('is retried', async () => {
    const failures = [
      ['a reset', reset],
      ['a closed connection', close],
      ['429', respond(429)],
      ['500', respond(500)],
      ['503', respond(503)],
    ] as const;
    use({ retries: 1 });
    const seen = failures.map(async ([name, failure]) => {
      const host = await startHost(inSequence(failure, respond(200)));
      return [name, await outcome(`${host.origin}/`), host.seen.length];
    });
    expect(await Promise.all(seen)).toEqual(failures.map(([name]) => [name, 200, 2]));
  });

  test('that persists is passed on in the end', async () => {
    use({ retries: 2 });
    const failures = [reset, respond(503), respond(503, { 'retry-after': '0' })];
    const seen = failures.map(async (failure) => {
      const host = await startHost(failure);
      return [await outcome(`${host.origin}/`), host.seen.length];
    });
    expect(await Promise.all(seen)).toEqual([
      ['ECONNRESET', 3],
      [503, 3],
      [503, 3],
    ]);
  });

  test('of HEAD is retried, one of POST is not', async () => {
    const host = await startHost(respond(503));
    use({ retries: 1 });
    await Promise.all([
      outcome(`${host.origin}/`, { method: 'HEAD' }),
      outcome(`${host.origin}/`, { method: 'POST', body: 'x' }),
    ]);
    expect(host.seen.map(({ method }) => method).sort()).toEqual(['HEAD', 'HEAD', 'POST']);
  });

  test('lets other requests run meanwhile', async () => {
    const host = await startHost((request, response) => {
      response.writeHead(request.url === '/broken' ? 503 : 200).end();
    });
    use({ retries: 1, perHost: 1 });
    await Promise.all(['/broken', '/next'].map((path) => outcome(host.origin + path)));
    expect(host.seen.map(({ path }) => path)).toEqual(['/broken', '/next', '/broken']);
  });

  test('with status 429 holds back all requests to the host', async () => {
    const host = await startHost(inSequence(respond(429), respond(200)));
    use({ retries: 1, perHost: 1 });
    await Promise.all(['/a', '/b', '/c'].map((path) => outcome(host.origin + path)));
    expect(host.seen).toHaveLength(4);
    for (const { beganMs } of host.seen.slice(1))
      expect(beganMs - (host.seen[0]?.beganMs ?? 0)).toBeGreaterThan(240);
  });

  test('after the head of a response is passed on at once', async () => {
    const host = await startHost((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half');
      setTimeout(() => response.destroy(), 20);
    });
    use({ retries: 2 });
    expect(await outcome(`${host.origin}/`)).toBe('UND_ERR_SOCKET');
    expect(host.seen).toHaveLength(1);
  });
});

test.each([404, 410, 403, 501])('%i is not retried', async (status) => {
  const host = await startHost(respond(status));
  use({ retries: 2 });
  expect(await outcome(`${host.origin}/`)).toBe(status);
  expect(host.seen).toHaveLength(1);
});

test('a refused connection is not retried', async () => {
  const server = createServer();
  const port = await listen(server, '127.0.0.2');
  await new Promise((done) => server.close(done));
  use({ retries: 100, deadlineMs: 3_000 });
  expect(await outcome(`http://127.0.0.2:${port}/`)).toBe('ECONNREFUSED');
});

test('an early hint is not the response', async () => {
  const host = await startHost((_request, response) => {
    response.writeEarlyHints({ link: '</style.css>; rel=preload' });
    setTimeout(() => response.end('fine'), 10);
  });
  const { dispatcher } = use({});
  const statuses: number[] = [];
  await new Promise<void>((done, fail) => {
    dispatcher.dispatch(
      { origin: host.origin, path: '/', method: 'GET' },
      {
        onRequestStart() {},
        onResponseStart: (_controller, status) => void statuses.push(status),
        onResponseEnd: () => done(),
        onResponseError: (_controller, error) => fail(error),
      },
    );
  });
  expect(statuses).toEqual([200]);
  expect(await outcome(`${host.origin}/`)).toBe(200);
});

test.each([
  ['ECONNRESET', true],
  ['EAI_AGAIN', true],
  ['UND_ERR_CONNECT_TIMEOUT', true],
  ['UND_ERR_SOCKET', true],
  ['ECONNREFUSED', false],
  ['ENOTFOUND', false],
  ['UND_ERR_HEADERS_TIMEOUT', false],
  ['CERT_HAS_EXPIRED', false],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', false],
  ['ERR_TLS_CERT_ALTNAME_INVALID', false],
  ['REFUSED_BY_POLICY', false],
  ['BODY_TOO_LARGE', false],
])('whether %s is transient: %s', (code, isTransient) => {
  expect(isTransientError(Object.assign(new Error('x'), { code }))).toBe(isTransient);
});

test.each([
  [200, false],
  [404, false],
  [429, true],
  [501, false],
  [500, true],
  [502, true],
  [503, true],
  [504, true],
  [522, true],
  [525, false],
])('whether status %i is transient: %s', (status, isTransient) => {
  expect(isTransientStatus(status)).toBe(isTransient);
});

test('backoff doubles each time up to a limit, minus a random part of up to a half', () => {
  expect([1, 2, 3, 20].map((attempts) => backoffMs(attempts, 0))).toEqual([
    500, 1_000, 2_000, 30_000,
  ]);
  expect([1, 2, 3, 20].map((attempts) => backoffMs(attempts, 1))).toEqual([
    250, 500, 1_000, 15_000,
  ]);
});

import { describe, expect, test, vi } from 'vitest';
import { atEnd, outcome, startHost, use } from './host.ts';

/** A host with a table of redirects; anything else gets 200. */
const startRedirects = (
  table: Readonly<Record<string, readonly [status: number, location: string]>>,
) =>
  startHost((request, response) => {
    const entry = table[request.url ?? ''];
    if (entry) response.writeHead(entry[0], { location: Buffer.from(entry[1]).toString('latin1') });
    response.end('some text');
  });

const numbered = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`/${at}`, [302, `/${at + 1}`] as const]),
  );

describe('a chain of redirects', () => {
  test.each(['GET', 'HEAD'])('is followed up to the limit with %s', async (method) => {
    const host = await startRedirects(numbered(5));
    use({ maxRedirects: 5 });
    expect(await outcome(`${host.origin}/0`, { method })).toBe(200);
    expect(host.seen).toHaveLength(6);
  });

  test.each(['GET', 'HEAD'])('is aborted beyond the limit with %s', async (method) => {
    const host = await startRedirects(numbered(10));
    use({ maxRedirects: 5 });
    expect(await outcome(`${host.origin}/0`, { method })).toBe('TOO_MANY_REDIRECTS');
    expect(host.seen).toHaveLength(6);
  });

  test('is counted where the caller follows it', async () => {
    const host = await startRedirects(numbered(10));
    use({ maxRedirects: 2 });
    const outcomes = [];
    for (const path of ['/0', '/1', '/2'])
      outcomes.push(await outcome(host.origin + path, { redirect: 'manual' }));
    expect(outcomes).toEqual([302, 302, 'TOO_MANY_REDIRECTS']);
  });

  test('is counted only where it is followed within seconds', async () => {
    const host = await startRedirects(numbered(10));
    use({ maxRedirects: 1 });
    const manual = (path: string) => outcome(host.origin + path, { redirect: 'manual' });
    const startMs = performance.now();
    expect(await manual('/0')).toBe(302);
    vi.spyOn(performance, 'now').mockImplementation(() => startMs + 10_000);
    atEnd(() => void vi.restoreAllMocks());
    expect(await manual('/1')).toBe(302);
    expect(await manual('/2')).toBe('TOO_MANY_REDIRECTS');
  });

  test('is not mixed up with another one to the same address', async () => {
    const host = await startRedirects({
      ...numbered(3),
      '/one': [302, '/3'],
      '/two': [302, '/one'],
      '/3': [302, '/end'],
    });
    use({ maxRedirects: 4 });
    const paths = ['/0', '/one', '/two', '/3', '/0', '/two'];
    expect(await Promise.all(paths.map((path) => outcome(host.origin + path)))).toEqual(
      paths.map(() => 200),
    );
  });

  test.each([
    ['to itself', { '/a': [302, '/a'] as const }],
    ['to itself with an empty address', { '/a': [302, ''] as const }],
    ['between two', { '/a': [301, '/b'] as const, '/b': [302, '/a'] as const }],
  ])('that loops, %s, is aborted before the limit', async (_name, table) => {
    const host = await startRedirects(table);
    use({ maxRedirects: 15 });
    expect(await outcome(`${host.origin}/a`)).toBe('TOO_MANY_REDIRECTS');
    expect(host.seen.length).toBeLessThanOrEqual(5);
  });

  test('that revisits an address once and then ends is fine', async () => {
    let count = 0;
    const host = await startHost((request, response) => {
      if (request.url === '/a') {
        count += 1;
        if (count === 1) response.writeHead(302, { location: '/check' });
      } else response.writeHead(302, { location: '/a' });
      response.end();
    });
    use({});
    expect(await outcome(`${host.origin}/a`)).toBe(200);
  });

  test('skips endless bodies, even with one slot for the host', async () => {
    const host = await startHost((request, response) => {
      if (request.url === '/end') return response.end('fine');
      response.writeHead(302, { location: '/end' });
      const part = Buffer.alloc(16_384);
      const send = () => {
        while (!response.destroyed && response.write(part));
      };
      response.on('drain', send);
      return send();
    });
    use({ perHost: 1, concurrency: 1 });
    expect(await outcome(`${host.origin}/a`)).toBe(200);
  });

  test('skips a body even though the caller pauses', async () => {
    const host = await startHost((request, response) => {
      if (request.url !== '/end') response.writeHead(302, { location: '/end' });
      response.end(Buffer.alloc(500_000));
    });
    const { dispatcher } = use({ perHost: 1, bodyTimeoutMs: 60_000 });
    await new Promise<void>((done, fail) => {
      dispatcher.dispatch(
        { origin: host.origin, path: '/a', method: 'GET' },
        {
          onRequestStart() {},
          onResponseStart: (controller) => controller.pause(),
          onResponseEnd: () => done(),
          onResponseError: (_controller, error) => fail(error),
        },
      );
    });
    expect(await outcome(`${host.origin}/end`)).toBe(200);
  });

  test('skips stalled bodies after the timeout', async () => {
    const host = await startHost((request, response) => {
      if (request.url === '/end') return response.end('fine');
      response.writeHead(302, { location: '/end' });
      return response.write('a');
    });
    use({ perHost: 1, bodyTimeoutMs: 3_000 });
    expect(await outcome(`${host.origin}/a`)).toBe(200);
  });
});

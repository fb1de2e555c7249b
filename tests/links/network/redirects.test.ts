import { describe, expect, test, vi } from 'vitest';
import { atEnd, outcome, startHost, use } from './host.ts';

/** A host with a table of redirects; all else is fine. */
const startSigns = (signs: Readonly<Record<string, readonly [status: number, location: string]>>) =>
  startHost((request, response) => {
    const sign = signs[request.url ?? ''];
    if (sign) response.writeHead(sign[0], { location: Buffer.from(sign[1]).toString('latin1') });
    response.end('some text');
  });

const numbered = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`/${at}`, [302, `/${at + 1}`] as const]),
  );

describe('the record of redirects', () => {
  test('has each from an address on, in order, with its status', async () => {
    const host = await startSigns({
      '/a': [301, '/b?x=1&y=2'],
      '/b?x=1&y=2': [302, 'c/d#part'],
      '/c/d': [308, '/ü'],
      '/%C3%BC': [307, '//127.0.0.2:PORT/end'],
    });
    const { hopsOf } = use({});
    // The last sign has no port that can be known before; it leads nowhere.
    await outcome(`${host.origin}/a`);
    const urls = (from: string) =>
      hopsOf(host.origin + from).map(({ url, status }) => [url, status]);
    const all = [
      [`${host.origin}/a`, 301],
      [`${host.origin}/b?x=1&y=2`, 302],
      [`${host.origin}/c/d`, 308],
    ];
    expect(urls('/a')).toEqual(all);
    expect(urls('/a#fragment')).toEqual(all);
    expect(urls('/c/d')).toEqual(all.slice(2));
    expect(host.seen.map(({ path }) => path)).toEqual(['/a', '/b?x=1&y=2', '/c/d', '/%C3%BC']);
  });

  test('is empty for what was not redirected, not asked, and no address', async () => {
    const host = await startSigns({});
    const { hopsOf } = use({});
    await outcome(`${host.origin}/`);
    for (const url of [
      `${host.origin}/`,
      `${host.origin}/other`,
      'mailto:a@example.org',
      'nonsense',
    ])
      expect(hopsOf(url)).toEqual([]);
  });

  test('ends where a loop would close', async () => {
    const host = await startSigns({ '/a': [302, '/b'], '/b': [302, '/a'] });
    const { hopsOf } = use({});
    await outcome(`${host.origin}/a`);
    expect(hopsOf(`${host.origin}/b`).map(({ url }) => url)).toEqual([
      `${host.origin}/b`,
      `${host.origin}/a`,
    ]);
  });

  test('goes by the last answer, and by GET rather than HEAD', async () => {
    let isMoved = true;
    const host = await startHost((request, response) => {
      if (isMoved && request.url === '/a') response.writeHead(301, { location: '/b' });
      response.end();
    });
    const { hopsOf } = use({});
    const url = `${host.origin}/a`;
    await outcome(url);
    isMoved = false;
    await outcome(url, { method: 'HEAD' });
    expect(hopsOf(url)).toHaveLength(1);
    await outcome(url);
    expect(hopsOf(url)).toEqual([]);
  });

  test.each([
    ['a status that sends nobody on', 304, '/b'],
    ['an address that is none', 302, 'http://['],
    ['another scheme', 302, 'ftp://127.0.0.2/'],
  ])('leaves out %s', async (_name, status, location) => {
    const host = await startSigns({ '/a': [status, location] });
    const { hopsOf } = use({});
    await outcome(`${host.origin}/a`);
    expect(hopsOf(`${host.origin}/a`)).toEqual([]);
    expect(host.seen).toHaveLength(1);
  });
});

describe('a chain of redirects', () => {
  test.each(['GET', 'HEAD'])('is followed as far as the policy goes, by %s', async (method) => {
    const host = await startSigns(numbered(5));
    use({ maxRedirects: 5 });
    expect(await outcome(`${host.origin}/0`, { method })).toBe(200);
    expect(host.seen).toHaveLength(6);
  });

  test.each(['GET', 'HEAD'])('is ended where it goes further, by %s', async (method) => {
    const host = await startSigns(numbered(10));
    use({ maxRedirects: 5 });
    expect(await outcome(`${host.origin}/0`, { method })).toBe('TOO_MANY_REDIRECTS');
    expect(host.seen).toHaveLength(6);
  });

  test('is counted where the reader follows it by itself', async () => {
    const host = await startSigns(numbered(10));
    use({ maxRedirects: 2 });
    const outcomes = [];
    for (const path of ['/0', '/1', '/2'])
      outcomes.push(await outcome(host.origin + path, { redirect: 'manual' }));
    expect(outcomes).toEqual([302, 302, 'TOO_MANY_REDIRECTS']);
  });

  test('is counted only where it is followed at once', async () => {
    const host = await startSigns(numbered(10));
    use({ maxRedirects: 1 });
    const manual = (path: string) => outcome(host.origin + path, { redirect: 'manual' });
    const startMs = performance.now();
    expect(await manual('/0')).toBe(302);
    vi.spyOn(performance, 'now').mockImplementation(() => startMs + 10_000);
    atEnd(() => void vi.restoreAllMocks());
    expect(await manual('/1')).toBe(302);
    expect(await manual('/2')).toBe('TOO_MANY_REDIRECTS');
  });

  test('is not joined with another that leads to the same place', async () => {
    const host = await startSigns({
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
    ['to itself by an empty address', { '/a': [302, ''] as const }],
    ['of two', { '/a': [301, '/b'] as const, '/b': [302, '/a'] as const }],
  ])('that goes round, %s, is ended before the limit', async (_name, signs) => {
    const host = await startSigns(signs);
    use({ maxRedirects: 15 });
    expect(await outcome(`${host.origin}/a`)).toBe('TOO_MANY_REDIRECTS');
    expect(host.seen.length).toBeLessThanOrEqual(5);
  });

  test('that comes by a place once more and then ends is fine', async () => {
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

  test('passes by bodies without an end, with one place for the host', async () => {
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
    use({ perHost: 1, atOnce: 1 });
    expect(await outcome(`${host.origin}/a`)).toBe(200);
  });

  test('passes by the body though the reader pauses', async () => {
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

  test('passes by bodies that stand still, after the time for them', async () => {
    const host = await startHost((request, response) => {
      if (request.url === '/end') return response.end('fine');
      response.writeHead(302, { location: '/end' });
      return response.write('a');
    });
    use({ perHost: 1, bodyTimeoutMs: 200 });
    expect(await outcome(`${host.origin}/a`)).toBe(200);
  });
});

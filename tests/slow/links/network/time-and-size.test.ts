import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { codeOf, listen, outcome, startHost, use } from '../../../links/network/host.ts';

test('a host that stalls at any point times out', async () => {
  // All at once: each takes a second, the resolution of undici's timers.
  const endlessHeaders = () =>
    createServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket.write('x: y\r\n'), 20);
      socket.on('error', () => {}).on('close', () => clearInterval(timer));
    });
  const half = createServer((socket) => {
    socket.write('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf');
    socket.on('error', () => {});
  });
  const hosts = [
    // Accepts the connection, but never starts TLS.
    ['https', createServer(), 'UND_ERR_CONNECT_TIMEOUT'],
    ['http', createServer(), 'UND_ERR_HEADERS_TIMEOUT'],
    ['http', endlessHeaders(), 'UND_ERR_HEADERS_TIMEOUT'],
    ['http', half, 'UND_ERR_BODY_TIMEOUT'],
  ] as const;
  use({ connectTimeoutMs: 200, headersTimeoutMs: 200, bodyTimeoutMs: 200 });
  const outcomes = hosts.map(async ([scheme, server]) =>
    outcome(`${scheme}://127.0.0.2:${await listen(server, '127.0.0.2')}/`),
  );
  expect(await Promise.all(outcomes)).toEqual(hosts.map(([, , code]) => code));
});

test('the time that a request waits for a slot does not count', async () => {
  const host = await startHost((_request, response) => {
    setTimeout(() => response.end('fine'), 1_000);
  });
  use({ perHost: 1, headersTimeoutMs: 5_000, bodyTimeoutMs: 5_000, connectTimeoutMs: 5_000 });
  const paths = Array.from({ length: 8 }, (_, at) => `/${at}`);
  const statuses = await Promise.all(paths.map((path) => outcome(host.origin + path)));
  expect(new Set(statuses)).toEqual(new Set([200]));
});

describe('a body', () => {
  test('that is endless is aborted', async () => {
    let sentBytes = 0;
    const host = await startHost((_request, response) => {
      const part = Buffer.alloc(16_384);
      const send = () => {
        while (!response.destroyed && response.write(part)) sentBytes += part.length;
      };
      response.on('drain', send);
      send();
    });
    use({ maxBodyBytes: 100_000 });
    expect(await outcome(`${host.origin}/`)).toBe('BODY_TOO_LARGE');
    // Some of it is in system buffers.
    expect(sentBytes).toBeLessThan(20_000_000);
  });

  test.each([
    [1_000, 200],
    [1_001, 'BODY_TOO_LARGE'],
  ])('of %i bytes with a limit of 1000: %s', async (bytes, expected) => {
    const host = await startHost((_request, response) => response.end(Buffer.alloc(bytes)));
    use({ maxBodyBytes: 1_000 });
    expect(await outcome(`${host.origin}/`)).toBe(expected);
  });

  test('that is too large does not hide the status', async () => {
    const host = await startHost((_request, response) => response.end(Buffer.alloc(100_000)));
    use({ maxBodyBytes: 1_000 });
    expect((await fetch(`${host.origin}/`)).status).toBe(200);
    expect(await outcome(`${host.origin}/`, { method: 'HEAD' })).toBe(200);
  });

  test('that nobody reads frees its slot after a time', async () => {
    const host = await startHost((request, response) => {
      response.end(request.url === '/large' ? Buffer.alloc(10_000_000) : 'fine');
    });
    use({ perHost: 1, maxBodyBytes: 100_000_000, bodyTimeoutMs: 3_000 });
    const unread = await fetch(`${host.origin}/large`);
    expect(await outcome(`${host.origin}/next`)).toBe(200);
    expect(await unread.text().catch(codeOf)).toBe('BODY_NOT_READ');
  });

  test('that is read slowly arrives completely', async () => {
    const host = await startHost((_request, response) => response.end(Buffer.alloc(2_000_000)));
    use({ maxBodyBytes: 3_000_000, bodyTimeoutMs: 4_000 });
    let bytes = 0;
    const response = await fetch(`${host.origin}/`);
    const reader = response.body?.getReader();
    for (;;) {
      const part = await reader?.read();
      if (!part || part.done) break;
      bytes += part.value.length;
      await new Promise((done) => setTimeout(done, 200));
    }
    expect(bytes).toBe(2_000_000);
  });

  test('that is compressed unasked is decompressed no faster than it is read', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const host = await startHost((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    });
    use({ maxBodyBytes: 100_000 });
    const reader = (await fetch(`${host.origin}/`)).body?.getReader();
    const first = await reader?.read();
    expect(first?.value?.length).toBeLessThan(1_000_000);
    await reader?.cancel();
    expect(host.seen[0]?.headers['accept-encoding']).toBe('identity');
  });
});

describe('after the deadline', () => {
  test('running, waiting and later requests fail', async () => {
    const host = await startHost(() => {});
    use({ perHost: 1, deadlineMs: 200 });
    const outcomes = await Promise.all(
      ['/runs', '/waits', '/waits-too'].map((path) => outcome(host.origin + path)),
    );
    expect(outcomes).toEqual(['DEADLINE', 'DEADLINE', 'DEADLINE']);
    expect(await outcome(`${host.origin}/later`)).toBe('DEADLINE');
    expect(host.seen).toHaveLength(1);
  });

  test('a body in transit is cut off', async () => {
    const host = await startHost((_request, response) => {
      const timer = setInterval(() => response.write('a'), 20);
      response.on('close', () => clearInterval(timer));
    });
    use({ deadlineMs: 300 });
    expect(await outcome(`${host.origin}/`)).toBe('DEADLINE');
  });

  test('paused hosts and retries are not waited for', async () => {
    const host = await startHost((_request, response) => {
      response.writeHead(503, { 'retry-after': '1' }).end();
    });
    use({ deadlineMs: 1_300, retries: 100 });
    const outcomes = await Promise.all(['/a', '/b'].map((path) => outcome(host.origin + path)));
    for (const one of outcomes) expect(['DEADLINE', 'RETRY_AFTER_TOO_LONG', 503]).toContain(one);
  });

  test('a pending connection is not waited for', async () => {
    const port = await listen(createServer(), '127.0.0.2');
    use({ deadlineMs: 200, connectTimeoutMs: 60_000 });
    expect(await outcome(`https://127.0.0.2:${port}/`)).toBe('DEADLINE');
  });
});

test('after close, waiting requests fail and no more are sent', async () => {
  const host = await startHost(() => {});
  const { close } = use({ perHost: 1 });
  const outcomes = ['/runs', '/waits'].map((path) => outcome(host.origin + path));
  await expect.poll(() => host.seen.length).toBe(1);
  await close();
  expect(await Promise.all(outcomes)).toEqual(['CLOSED', 'CLOSED']);
  expect(await outcome(`${host.origin}/later`)).toBe('CLOSED');
  expect(host.seen).toHaveLength(1);
});

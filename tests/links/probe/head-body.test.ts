import { createServer, type AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { probe } from '../../../src/links/probe/probe.ts';
import { toOutcome } from '../../../src/links/verdict.ts';

/** What broken servers send after the head of a response to HEAD. */
const bodies = [
  ['a page', '<title>A page</title>'],
  ['half a response', 'HTTP/1.1 404 Not Found\r\nContent-Le'],
  ['another response', 'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n'],
] as const;

test.each(bodies)('a server that sends %s after HEAD still works', async (_what, body) => {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (data) => {
      for (const [, method = '', path = ''] of String(data).matchAll(/^(HEAD|GET) (\S+) HTTP/gm)) {
        const text = /^\/there\/\d$/.test(path) ? '<title>A page</title>' : '';
        const status = text === '' ? '404 Not Found' : '200 OK';
        const head = `HTTP/1.1 ${status}\r\nContent-Type: text/html\r\nContent-Length: ${text.length}\r\n\r\n`;
        socket.write(head + (method === 'HEAD' ? body : text));
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.2', done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo; // it listens on a port
  const urls = Array.from({ length: 8 }, (_, index) => `http://127.0.0.2:${port}/there/${index}`);
  const found = new Map<string, string | undefined>();
  await probe(
    {
      userAgent: 'test',
      concurrency: 10,
      perHost: 2,
      pauseMs: 0,
      connectTimeoutMs: 10_000,
      headersTimeoutMs: 10_000,
      bodyTimeoutMs: 10_000,
      archives: [],
      maxBodyMs: 60_000,
      maxBodyBytes: 100_000,
      maxRedirects: 3,
      maxRetryAfterMs: 0,
      retries: 2,
      deadlineMs: 300_000,
      allowHosts: ['127.0.0.0/8'],
      resolve: {},
    },
    urls.map((url) => ({ url, fragments: [], titles: [] })),
    (result) => {
      const cited = { titles: [], isPublisher: false };
      found.set(result.url, toOutcome(result, undefined, cited)?.verdict);
    },
    {},
  );
  expect([...found.values()]).toEqual(urls.map(() => 'ok'));
});

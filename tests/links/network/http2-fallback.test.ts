import { readFile } from 'node:fs/promises';
import { createSecureServer, type ServerHttp2Session } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { Agent, getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { expect, test } from 'vitest';
import { http2Fallback } from '../../../src/links/network/http2-fallback.ts';
import { atEnd, outcome } from './host.ts';

test('a server that speaks only HTTP/2 gets HTTP/2 from the second attempt on', async () => {
  const fixture = (name: string) =>
    readFile(new URL(`../web/certificates/self-signed${name}.pem`, import.meta.url));
  const server = createSecureServer(
    { cert: await fixture(''), key: await fixture('.key') },
    (request, response) => {
      response.writeHead(request.url === '/gone' ? 404 : 200);
      response.end('x'.repeat(300_000));
    },
  );
  const sessions = new Set<ServerHttp2Session>();
  server.on('session', (session) => sessions.add(session));
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', () => done()));
  const { port } = server.address() as AddressInfo; // it listens at a port

  const connect = { rejectUnauthorized: false };
  const one = new Agent({ connect });
  const two = new Agent({ allowH2: true, connect: { ...connect, allowH2: true } });
  const before = getGlobalDispatcher();
  setGlobalDispatcher(one.compose(http2Fallback(two)));
  atEnd(async () => {
    setGlobalDispatcher(before);
    await Promise.all([one.destroy(), two.destroy()]);
    for (const session of sessions) session.destroy();
    server.close();
  });

  const url = `https://127.0.0.1:${port}`;
  expect(await outcome(url)).toBe('ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL');
  expect(await outcome(url)).toBe(200);
  expect(await outcome(`${url}/gone`)).toBe(404);
  expect(await outcome(url, { method: 'HEAD' })).toBe(200);
});

import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startServer, type Server } from '../../../src/cli/server/server.ts';
import { toFolderHandler } from '../../../src/cli/server/handle-request.ts';
import { withFolder } from '../../corpus-of.ts';

const files = {
  'site/index.html': '<title>Home</title>',
  'site/large.docx': new Uint8Array(30_000_000),
};
const usual = { request: 1_000, idle: 2_000 };

/** Serves a folder, and answers 200 requests quickly whatever other clients do. */
async function serving(times: typeof usual, others: (server: Server) => readonly Socket[]) {
  await withFolder(files, async (folder) => {
    const server = await startServer(toFolderHandler(join(folder, 'site'), '/'), 0, times);
    const sockets = others(server).map((socket) => socket.on('error', () => {}));
    const ends = sockets.map((socket) => new Promise((end) => socket.once('close', end)));
    const url = `http://127.0.0.1:${server.port}/`;
    const replies = Array.from({ length: 200 }, () => fetch(url).then(({ status }) => status));
    expect(new Set(await Promise.all(replies))).toEqual(new Set([200]));
    await Promise.all(ends);
    await server.close();
  });
}

test('clients that say nothing, or half a request, are disconnected, and slow nobody down', () =>
  serving(usual, ({ port }) =>
    Array.from({ length: 500 }, (_, at) => {
      const socket = connect(port, '127.0.0.1');
      if (at % 2 === 0) socket.write('GET / HTTP/1.1\r\nHost:');
      return socket.resume();
    }),
  ));

test('clients that read nothing of what they asked for are disconnected', async () => {
  const received: number[] = [];
  await serving(usual, ({ port }) =>
    Array.from({ length: 20 }, (_, at) => {
      const socket = connect(port, '127.0.0.1').pause();
      socket.write(`GET /large.docx HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
      received[at] = 0;
      const read = (chunk: Buffer): void =>
        void (received[at] = (received[at] ?? 0) + chunk.length);
      // A paused client learns of the end once it reads on; ten times the limit is enough on a busy machine.
      setTimeout(() => socket.on('data', read).resume(), 20_000);
      return socket;
    }),
  );
  for (const bytes of received) expect(bytes).toBeLessThan(30_000_000);
});

test('clients that send a byte now and then are disconnected', () =>
  serving(usual, ({ port }) =>
    Array.from({ length: 50 }, () => {
      const socket = connect(port, '127.0.0.1').resume();
      const timer = setInterval(() => socket.write('G'), 100);
      return socket.once('close', () => clearInterval(timer));
    }),
  ));

import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.xml': 'application/xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.json': 'application/json',
};

/** A web server on this machine alone. */
export interface Server {
  /** The address of the folder, with `/` at its end. */
  readonly url: string;
  /** What was asked for in vain, as the paths of the requests. */
  readonly missing: readonly string[];
  close(): Promise<void>;
}

/**
 * Serves a folder under a base path, like a site that is not at the root of its server.
 *
 * @param base such as `/a/base/`
 */
export async function serve(folder: string, base: string): Promise<Server> {
  const missing: string[] = [];
  const server = createServer(answer(folder, base, missing));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Cannot open a port');
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    missing,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(folder: string, base: string, missing: string[]): RequestListener {
  return ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    readBelow(folder, base, pathname).then(
      (bytes) => {
        response.setHeader('Content-Type', types[extname(pathname)] ?? 'application/octet-stream');
        response.end(bytes);
      },
      () => {
        missing.push(pathname);
        response.writeHead(404).end();
      },
    );
  };
}

async function readBelow(folder: string, base: string, pathname: string): Promise<Uint8Array> {
  const file = normalize(join(folder, decodeURIComponent(pathname.slice(base.length))));
  if (!pathname.startsWith(base) || !file.startsWith(folder + sep)) throw new Error('outside');
  return readFile(file);
}

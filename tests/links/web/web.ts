import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createSecureServer } from 'node:http2';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { certificates, http2Host, web, type Routes } from './routes.ts';

/** Hosts on this computer. */
export interface Web {
  /** The names of its hosts and their addresses, for `NetworkPolicy.resolve`. */
  readonly resolve: Readonly<Record<string, readonly string[]>>;
  /** All hosts but `inner.test`, for `NetworkPolicy.allowHosts`. */
  readonly allowHosts: readonly string[];
  /** The address of a path of a host. */
  readonly url: (host: string, path?: string) => string;
  /** The number of requests to a host, or to one of its paths. */
  readonly count: (host: string, path?: string, method?: string) => number;
  /** The requests to a host, in order, as method and path. */
  readonly requests: (host: string) => readonly string[];
  /** The highest number of concurrent requests to a host. */
  readonly most: (host: string) => number;
  /** The number of requests to a host at this moment. */
  readonly now: (host: string) => number;
  readonly close: () => Promise<void>;
}

/** A name whose address has no server. */
export const deadHost = 'dead.test';

/** Of all hosts but those with TLS, which each have a server of their own. */
const plainAddress = '127.0.0.2';
const deadAddress = '127.0.0.9';

/**
 * Starts the local web, or one with other routes.
 *
 * @param routes by host; those of {@link certificates} use TLS
 */
export async function startWeb(routes: Readonly<Record<string, Routes>> = web): Promise<Web> {
  const log = createLog();
  const plain = createServer(listener((host) => routes[host]));
  const tls = Object.entries(certificates).filter(([host]) => host in routes);
  const servers = new Map<string, Server>();
  await listen(plain, plainAddress);
  for (const [index, [host, name]] of tls.entries()) {
    const server = createTlsServer(
      { cert: await fixture(`${name}.pem`), key: await fixture(`${name}.key.pem`) },
      listener(() => routes[host]),
    );
    await listen(server, `127.0.0.${3 + index}`);
    servers.set(host, server);
  }
  if (http2Host in routes) {
    const options = {
      cert: await fixture('self-signed.pem'),
      key: await fixture('self-signed.key.pem'),
    };
    // Its requests and responses are those of HTTP/1.1 as far as the routes use them.
    const listen2 = listener(() => routes[http2Host]) as unknown as Parameters<
      typeof createSecureServer
    >[1];
    const server = createSecureServer(options, listen2) as unknown as Server;
    await listen(server, '127.0.0.20');
    servers.set(http2Host, server);
  }

  function url(host: string, path = '/'): string {
    const server = servers.get(host);
    const scheme = server === undefined ? 'http' : 'https';
    return `${scheme}://${host}:${addressOf(server ?? plain).port}${path}`;
  }

  function listener(routesOf: (host: string) => Routes | undefined): RequestListener {
    return (request, response) => {
      const { hostname: host, pathname: path } = new URL(
        `http://${request.headers.host ?? request.headers[':authority'] ?? ''}${request.url ?? ''}`,
      );
      const before = log.begin(host, path, request.method ?? '');
      response.once('close', () => log.end(host));
      const table = routesOf(host) ?? {};
      const play = table[path] ?? table['*'];
      if (play === undefined) return void response.writeHead(404).end('Not found');
      void play({ request, response, before, url });
    };
  }

  const all = [plain, ...servers.values()];
  const names = Object.keys(routes);
  return {
    resolve: {
      ...Object.fromEntries(
        names.map((host) => [host, [addressOf(servers.get(host) ?? plain).address]]),
      ),
      [deadHost]: [deadAddress],
    },
    allowHosts: [...names.filter((host) => host !== 'inner.test'), deadHost],
    url,
    count: log.count,
    requests: log.requests,
    most: log.most,
    now: log.now,
    close: async () => void (await Promise.all(all.map(close))),
  };
}

/** Counts requests. */
function createLog() {
  const requests = new Map<string, { readonly method: string; readonly path: string }[]>();
  const visits = new Map<string, number>();
  const current = new Map<string, number>();
  const now = (host: string): number => current.get(host) ?? 0;
  const most = new Map<string, number>();
  const of = (host: string) => requests.get(host) ?? [];
  return {
    begin(host: string, path: string, method: string): number {
      requests.set(host, of(host));
      of(host).push({ method, path });
      current.set(host, now(host) + 1);
      most.set(host, Math.max(most.get(host) ?? 0, now(host)));
      const before = visits.get(host + path) ?? 0;
      visits.set(host + path, before + 1);
      return before;
    },
    end: (host: string) => void current.set(host, now(host) - 1),
    now,
    count: (host: string, path?: string, method?: string): number =>
      of(host).filter(
        (each) =>
          (path === undefined || each.path === path) &&
          (method === undefined || each.method === method),
      ).length,
    requests: (host: string) => of(host).map(({ method, path }) => `${method} ${path}`),
    most: (host: string) => most.get(host) ?? 0,
  };
}

function fixture(name: string): Promise<Buffer> {
  return readFile(new URL(`certificates/${name}`, import.meta.url));
}

function listen(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, address, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // That of HTTP/2 closes its connections itself, once they are idle.
    server.closeAllConnections?.();
  });
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Cannot find a port');
  return address;
}

import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { onTestFinished } from 'vitest';
import { createDispatcher, type PolicyDispatcher } from '../../../src/links/network/dispatcher.ts';
import type { Resolver } from '../../../src/links/network/dns-lookup.ts';
import type { NetworkPolicy } from '../../../src/links/network/policy.ts';

/** A request as a host saw it. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly beganMs: number;
}

export interface Host {
  readonly address: string;
  readonly port: number;
  readonly origin: string;
  readonly seen: readonly Seen[];
  /** The highest number of concurrent requests. */
  readonly maxConcurrency: () => number;
}

/** Runs a function after the test, the last one first. */
export function atEnd(end: () => Promise<unknown> | void): void {
  // Not `afterEach`: this module is loaded once for several files, and would clean up for the first only.
  onTestFinished(async () => void (await end()));
}

/** Starts a host on a loopback address until the end of the test. */
export async function startHost(listener: RequestListener, address = '127.0.0.2'): Promise<Host> {
  const seen: Seen[] = [];
  let running = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const entry: Seen = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      beganMs: performance.now(),
    };
    seen.push(entry);
    running += 1;
    most = Math.max(most, running);
    // Also at `prefinish`: the next request may arrive before `close`.
    let isRunning = true;
    const over = () => {
      if (!isRunning) return;
      isRunning = false;
      running -= 1;
    };
    response.once('close', over);
    response.once('prefinish', over);
    listener(request, response);
  });
  const port = await listen(server, address);
  return {
    address,
    port,
    origin: `http://${address}:${port}`,
    seen,
    maxConcurrency: () => most,
  };
}

/** Starts a server at a free port until the end of the test. */
export async function listen(server: Server, address: string): Promise<number> {
  const sockets = new Set<{ destroy: () => void }>();
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((done) => void server.listen(0, address, () => done()));
  atEnd(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((done) => void server.close(done));
  });
  return (server.address() as AddressInfo).port; // it listens at a port
}

export const anyPolicy: NetworkPolicy = {
  userAgent: 'tests (tests@example.org)',
  concurrency: 32,
  perHost: 8,
  pauseMs: 0,
  connectTimeoutMs: 20_000,
  headersTimeoutMs: 20_000,
  bodyTimeoutMs: 20_000,
  archives: [],
  maxBodyMs: 300_000,
  maxBodyBytes: 1_000_000,
  maxRedirects: 5,
  maxRetryAfterMs: 2_000,
  retries: 0,
  deadlineMs: 300_000,
  allowHosts: ['127.0.0.0/8'],
  resolve: {},
};

/** Knows no name, so that no test uses the network. */
const emptyResolver: Resolver = (name, callback) =>
  callback(Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' }), []);

/** Makes the built-in fetch obey a policy until the end of the test. */
export function use(
  policy: Partial<NetworkPolicy>,
  own?: string,
  resolver: Resolver = emptyResolver,
): PolicyDispatcher {
  const created = createDispatcher({ ...anyPolicy, ...policy }, own, {}, resolver);
  const before = getGlobalDispatcher();
  setGlobalDispatcher(created.dispatcher);
  atEnd(async () => {
    setGlobalDispatcher(before);
    await created.close();
  });
  return created;
}

/** The status of a response, or the code of the error. */
export async function outcome(url: string, init: RequestInit = {}): Promise<number | string> {
  try {
    const response = await fetch(url, init);
    await response.text();
    return response.status;
  } catch (error) {
    return codeOf(error);
  }
}

/** The code of the innermost error, or its name. */
export function codeOf(error: unknown): string {
  const innermost = innermostOf(error);
  return 'code' in innermost && typeof innermost.code === 'string'
    ? innermost.code
    : innermost.name;
}

export function innermostOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  return error.cause instanceof Error ? innermostOf(error.cause) : error;
}

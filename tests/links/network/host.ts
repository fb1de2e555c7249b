import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { onTestFinished } from 'vitest';
import { createDispatcher, type Guarded } from '../../../src/links/network/dispatcher.ts';
import type { Ask } from '../../../src/links/network/dns-lookup.ts';
import type { Policy } from '../../../src/links/probe-result.ts';

/** A request as a host saw it, by the clock of this process. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly beganMs: number;
  endedMs: number;
}

export interface Host {
  readonly address: string;
  readonly port: number;
  readonly origin: string;
  readonly seen: readonly Seen[];
  /** The most requests that it had to answer at a time. */
  readonly mostAtOnce: () => number;
}

/** Does something when the test is over; what came last is done first. */
export function atEnd(end: () => Promise<unknown> | void): void {
  // Not `afterEach`: this module is loaded once for several files, and would tidy up for the first only.
  onTestFinished(async () => void (await end()));
}

/** A host on a loopback address, until the test is over. */
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
      endedMs: Number.POSITIVE_INFINITY,
    };
    seen.push(entry);
    running += 1;
    most = Math.max(most, running);
    // `end` is when the answer was handed over; by the time of `close` the next request may be here.
    let isRunning = true;
    const over = () => {
      if (!isRunning) return;
      isRunning = false;
      running -= 1;
      entry.endedMs = performance.now();
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
    mostAtOnce: () => most,
  };
}

/** Starts a server of any kind at a free port, and ends it with its connections after the test. */
export async function listen(server: Server, address: string): Promise<number> {
  const sockets = new Set<{ destroy: () => void }>();
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((done) => void server.listen(0, address, () => done()));
  atEnd(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((done) => void server.close(done));
  });
  // A server that listens at a port has an address of this kind.
  return (server.address() as AddressInfo).port;
}

export const anyPolicy: Policy = {
  userAgent: 'tests (tests@example.org)',
  atOnce: 32,
  perHost: 8,
  pauseMs: 0,
  connectTimeoutMs: 20_000,
  headersTimeoutMs: 20_000,
  bodyTimeoutMs: 20_000,
  maxBodyBytes: 1_000_000,
  maxRedirects: 5,
  maxRetryAfterMs: 2_000,
  retries: 0,
  deadlineMs: 300_000,
  allowHosts: ['127.0.0.0/8'],
  resolve: {},
};

/** Knows no name, so that no test asks for one outside. */
const knowsNone: Ask = (name, answer) =>
  answer(Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' }), []);

/** Lets the built-in fetch keep to a policy until the test is over. */
export function use(policy: Partial<Policy>, own?: string, ask: Ask = knowsNone): Guarded {
  const guarded = createDispatcher({ ...anyPolicy, ...policy }, own, {}, ask);
  const before = getGlobalDispatcher();
  setGlobalDispatcher(guarded.dispatcher);
  atEnd(async () => {
    setGlobalDispatcher(before);
    await guarded.close();
  });
  return guarded;
}

/** What came of a request: the status, or the code of what kept it from coming. */
export async function outcome(url: string, init: RequestInit = {}): Promise<number | string> {
  try {
    const response = await fetch(url, init);
    await response.text();
    return response.status;
  } catch (error) {
    return codeOf(error);
  }
}

/** The code of the innermost error, or its name where it has none in words. */
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

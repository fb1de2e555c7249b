import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handler } from './exchange.ts';

/** A web server that only this machine can reach. */
export interface Server {
  readonly port: number;
  /** Closes all connections and stops. */
  readonly close: () => Promise<void>;
}

/** How long a client may take, in milliseconds. */
interface Times {
  /** For a request. */
  readonly request: number;
  /** Without a byte in either direction. */
  readonly idle: number;
}

/** Far more than browsers need. */
const usualTimes: Times = { request: 10_000, idle: 30_000 };
const maxHeaderSize = 16 * 1024;
/** A browser opens six. */
const maxConnections = 1_000;

/**
 * Serves on 127.0.0.1.
 *
 * @param port 0 for any that is free
 * @throws Error with the code `EADDRINUSE` or `EACCES` where the port is taken or not allowed
 */
export async function startServer(
  handle: Handler,
  port: number,
  { request: requestTimeout, idle }: Times = usualTimes,
): Promise<Server> {
  const limits = {
    maxHeaderSize,
    headersTimeout: requestTimeout,
    requestTimeout,
    connectionsCheckingInterval: Math.ceil(requestTimeout / 10),
  };
  const { createServer } = await import('node:http');
  const server = createServer(limits, (request, response) => {
    reply(handle, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.maxConnections = maxConnections;
  // Who reads too slowly is disconnected.
  server.setTimeout(idle, (socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function reply(
  handle: Handler,
  { method = '', url = '/', headers, socket }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const request = {
    method,
    url,
    host: headers.host,
    ifNoneMatch: headers['if-none-match'],
    origin: headers.origin,
    fetchSite: header(headers['sec-fetch-site']),
  };
  const { status, headers: sent, body, stream } = await handle(request, socket.localPort ?? 0);
  if (stream && method !== 'HEAD') {
    response.writeHead(status, sent);
    response.flushHeaders();
    stream(response);
    return;
  }
  // A response without a body has no length.
  const length = status === 304 ? {} : { 'Content-Length': body.byteLength };
  response.writeHead(status, { ...sent, ...length });
  response.end(method === 'HEAD' ? undefined : body);
}

function header(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.join();
}

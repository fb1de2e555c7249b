import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { handleRequest } from './handle-request.ts';

/** A web server that only this machine can reach. */
export interface Server {
  readonly port: number;
  /** Closes all connections and stops. */
  readonly close: () => Promise<void>;
}

/** More than browsers need for the head of a request. */
const limits = { maxHeaderSize: 16 * 1024, headersTimeout: 10_000, requestTimeout: 10_000 };

/**
 * Serves a site on 127.0.0.1.
 *
 * @param port 0 for any that is free
 * @throws Error with the code `EADDRINUSE` or `EACCES` where the port is taken or not allowed
 */
export async function startServer(folder: string, base: string, port: number): Promise<Server> {
  const server = createServer(limits, (request, response) => {
    reply(folder, base, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
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
  folder: string,
  base: string,
  { method = '', url = '/', headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const {
    status,
    headers: sent,
    body,
  } = await handleRequest(folder, base, {
    method,
    url,
    host: headers.host,
    ifNoneMatch: headers['if-none-match'],
  });
  // A response without a body has no length.
  const length = status === 304 ? {} : { 'Content-Length': body.byteLength };
  response.writeHead(status, { ...sent, ...length });
  response.end(method === 'HEAD' ? undefined : body);
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { pdfOf } from './pdf.ts';

/** A request to the local web. */
export interface Scene {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** How many requests this path of this host got before. */
  readonly before: number;
  /** The address of a path of another host. */
  readonly url: (host: string, path: string) => string;
}

/** Answers a request. */
export type Play = (scene: Scene) => void | Promise<void>;

type Headers = Readonly<Record<string, string>>;

/** A status without a body. */
export function status(code: number, headers: Headers = {}): Play {
  return ({ response }) => void response.writeHead(code, headers).end();
}

/** An HTML page. */
export function page(title: string, body = '', code = 200, headers: Headers = {}): Play {
  const html = `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;
  return raw(html, { 'content-type': 'text/html; charset=utf-8', ...headers }, code);
}

/** A body, byte for byte. */
export function raw(body: string | Uint8Array, headers: Headers, code = 200): Play {
  return ({ response }) => {
    // Without a content length Node.js sends chunks.
    const length = Buffer.byteLength(body);
    response.writeHead(code, { 'content-length': length, ...headers }).end(body);
  };
}

/** A redirect, relative or absolute. */
export function redirect(code: number, location: string): Play {
  return status(code, { location });
}

/** A redirect to a path of another host. */
export function away(code: number, host: string, path: string): Play {
  return ({ response, url }) => void response.writeHead(code, { location: url(host, path) }).end();
}

/** Answers HEAD and GET differently. */
export function onHead(head: Play, other: Play): Play {
  return (scene) => (scene.request.method === 'HEAD' ? head(scene) : other(scene));
}

/** One after the other, and the last one from then on. */
export function inSequence(...plays: readonly Play[]): Play {
  return (scene) => plays[Math.min(scene.before, plays.length - 1)]?.(scene);
}

/** No response, ever. */
export function silence(): Play {
  return () => undefined;
}

/** Headers and the beginning of a page, then nothing. */
export function stall(): Play {
  return ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100000' });
    response.write('<!doctype html><html><head>');
  };
}

/** An endless page. */
export function endless(): Play {
  return ({ request, response }) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    if (request.method === 'HEAD') return void response.end();
    const more = (): void => {
      while (
        !response.destroyed &&
        response.write('<p>and another line of this page</p>\n'.repeat(500))
      );
      response.once('drain', more);
    };
    response.write('<title>A page without an end</title>');
    more();
  };
}

/** A page of which a byte arrives now and then. */
export function drip(): Play {
  return ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write('<title>Drop by drop</title><p>');
    const timer = setInterval(() => response.write('.'), 100);
    response.once('close', () => clearInterval(timer));
  };
}

/** Resets the connection without a response. */
export function reset(): Play {
  return ({ request }) => {
    request.socket.resetAndDestroy();
  };
}

/** A page that is truncated long before its content length. */
export function half(): Play {
  return ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100000' });
    response.write('<!doctype html><title>Half a page</title><p id="first">', () =>
      response.destroy(),
    );
  };
}

/** A compression bomb, whatever encoding was requested. */
export function bomb(megabytes: number): Play {
  const text = `<title>A small page</title>${' '.repeat(megabytes * 2 ** 20)}`;
  let packed: Buffer | undefined;
  return (scene) => {
    packed ??= gzipSync(text);
    return raw(packed, { 'content-type': 'text/html', 'content-encoding': 'gzip' })(scene);
  };
}

/** A PDF with this many pages. */
export function pdf(pages: number, headers: Headers = { 'content-type': 'application/pdf' }): Play {
  return async (scene) => raw(await pdfOf(pages), headers)(scene);
}

/** 429 or 503 with `Retry-After` as seconds or a date. */
export function wait(code: 429 | 503, after: string | { readonly seconds: number }): Play {
  return ({ response }) => {
    const date = (seconds: number): string => new Date(Date.now() + seconds * 1000).toUTCString();
    const value = typeof after === 'string' ? after : date(after.seconds);
    response.writeHead(code, { 'retry-after': value }).end();
  };
}

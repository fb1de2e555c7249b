import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { pdfOf } from './pdf.ts';

/** What a play knows of the request it answers. */
export interface Scene {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** How often this path of this host was asked before, by whatever method. */
  readonly before: number;
  /** The address of a path of another host of the web. */
  readonly url: (host: string, path: string) => string;
}

/** How a route answers. */
export type Play = (scene: Scene) => void | Promise<void>;

type Headers = Readonly<Record<string, string>>;

/** An answer with nothing but a status. */
export function status(code: number, headers: Headers = {}): Play {
  return ({ response }) => void response.writeHead(code, headers).end();
}

/** An HTML page: its title, and whatever else its body holds. */
export function page(title: string, body = '', code = 200, headers: Headers = {}): Play {
  const html = `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;
  return raw(html, { 'content-type': 'text/html; charset=utf-8', ...headers }, code);
}

/** An answer byte for byte. */
export function raw(body: string | Uint8Array, headers: Headers, code = 200): Play {
  return ({ response }) => {
    // A number to tell a body's length by; without it Node.js sends chunks.
    const length = Buffer.byteLength(body);
    response.writeHead(code, { 'content-length': length, ...headers }).end(body);
  };
}

/** A redirect as it is written, relative or absolute. */
export function redirect(code: number, location: string): Play {
  return status(code, { location });
}

/** A redirect to a path of another host. */
export function away(code: number, host: string, path: string): Play {
  return ({ response, url }) => void response.writeHead(code, { location: url(host, path) }).end();
}

/** Another answer to HEAD than to GET. */
export function onHead(head: Play, other: Play): Play {
  return (scene) => (scene.request.method === 'HEAD' ? head(scene) : other(scene));
}

/** The plays in turn, one a request; the last one stays. */
export function inTurn(...plays: readonly Play[]): Play {
  return (scene) => plays[Math.min(scene.before, plays.length - 1)]?.(scene);
}

/** No answer, ever. */
export function silence(): Play {
  return () => undefined;
}

/** Headers and the beginning of a page, then nothing more. */
export function stall(): Play {
  return ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100000' });
    response.write('<!doctype html><html><head>');
  };
}

/** A page that goes on and on. */
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

/** The connection ends before anything was said. */
export function reset(): Play {
  return ({ request }) => {
    request.socket.resetAndDestroy();
  };
}

/** A page that breaks off long before the length that it promised. */
export function half(): Play {
  return ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100000' });
    response.write('<!doctype html><title>Half a page</title><p id="first">', () =>
      response.destroy(),
    );
  };
}

/** A few kilobytes that become many megabytes, whatever encoding was asked for. */
export function bomb(megabytes: number): Play {
  const text = `<title>A small page</title>${' '.repeat(megabytes * 2 ** 20)}`;
  return (scene) =>
    raw(gzipSync(text), { 'content-type': 'text/html', 'content-encoding': 'gzip' })(scene);
}

/** A PDF with so many pages. */
export function pdf(pages: number, headers: Headers = { 'content-type': 'application/pdf' }): Play {
  return async (scene) => raw(await pdfOf(pages), headers)(scene);
}

/** 429 or 503 with the time to wait, as HTTP has it: seconds, or a date. */
export function wait(code: 429 | 503, after: string | { readonly seconds: number }): Play {
  return ({ response }) => {
    const date = (seconds: number): string => new Date(Date.now() + seconds * 1000).toUTCString();
    const value = typeof after === 'string' ? after : date(after.seconds);
    response.writeHead(code, { 'retry-after': value }).end();
  };
}

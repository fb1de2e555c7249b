import type { ServerResponse } from 'node:http';
import { createHash } from 'node:crypto';
import { contentType } from './content-types.ts';
import { policyOf } from './page-policy.ts';

/** The parts of a request that matter here. */
export interface Request {
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  readonly host: string | undefined;
  /** Entity tags of what the browser has already. */
  readonly ifNoneMatch: string | undefined;
  /** The site whose script sends the request, where the browser says so. */
  readonly origin: string | undefined;
  /** How that site is related to this one: `same-origin`, `cross-site` and others. */
  readonly fetchSite: string | undefined;
}

/** A response; its body is left out where the method is HEAD. */
export interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Sends more for as long as the client listens. */
  readonly stream?: (client: ServerResponse) => void;
}

/** Answers requests. @param port at which they come in */
export type Handler = (request: Request, port: number) => Promise<Response>;

/** Sent with everything, as a careful host of such a site would. */
export const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Browsers revalidate their copies each time.
  'Cache-Control': 'no-cache',
};

/** What to answer who asks for another host or with another method; undefined for requests that are fine. */
export function refusalOf(request: Request, port: number, base: string): Response | undefined {
  if (!isOwnHost(request.host, port)) return plain(421, `Use http://127.0.0.1:${port}${base}`);
  return request.method === 'GET' || request.method === 'HEAD'
    ? undefined
    : plain(405, 'Pages can only be read', { Allow: 'GET, HEAD' });
}

/** Prevents DNS rebinding, which would let a page of another site read what the server sends. */
function isOwnHost(host: string | undefined, port: number): boolean {
  const [, written = '80'] = /^(?:localhost|127\.0\.0\.1)(?::(\d{1,5}))?$/i.exec(host ?? '') ?? [
    ,
    '',
  ];
  return written === String(port);
}

/** A file, or that the browser has it already. */
export function file(
  status: number,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  { ifNoneMatch }: Pick<Request, 'ifNoneMatch'>,
): Response {
  const tag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
  const headers = {
    ...always,
    'Content-Type': contentType(name),
    'Content-Security-Policy': policyOf(name, bytes),
    ETag: tag,
  };
  const isKnown =
    status === 200 && (ifNoneMatch ?? '').split(/,\s*/).some((each) => isTag(each, tag));
  return isKnown
    ? { status: 304, headers, body: new Uint8Array() }
    : { status, headers, body: bytes };
}

function isTag(asked: string, tag: string): boolean {
  return asked === '*' || asked.replace(/^W\//, '') === tag;
}

/** A line of text. */
export function plain(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return {
    status,
    headers: {
      ...always,
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Security-Policy': policyOf('', new Uint8Array()),
      ...headers,
    },
    body: new TextEncoder().encode(`${text}\n`),
  };
}

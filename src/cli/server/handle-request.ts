import { createHash } from 'node:crypto';
import { generatedPages, sitePath } from '../../model/index.ts';
import { contentType } from './content-types.ts';
import { findFile } from './find-file.ts';

/** The parts of a request that matter here. */
interface Request {
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  readonly host: string | undefined;
  /** Entity tags of what the browser has already. */
  readonly ifNoneMatch: string | undefined;
}

/** A response; its body is left out where the method is HEAD. */
interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Sent with everything, as a careful host of such a site would. */
const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Browsers revalidate their copies each time.
  'Cache-Control': 'no-cache',
};

/** The policy that pages declare themselves; also, no other page may frame them. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Handles a request as a host of the site would.
 *
 * @param folder of the site: absolute
 * @param base the path that the site is published at, with `/` at both ends
 */
export async function handleRequest(
  folder: string,
  base: string,
  request: Request,
): Promise<Response> {
  if (!isLocal(request.host)) return plain(421, 'Use `localhost` or `127.0.0.1`');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(405, 'Pages can only be read', { Allow: 'GET, HEAD' });
  const path = request.url.replace(/[?#].*$/s, '');
  if (path === '/' && base !== '/') return plain(302, base, { Location: base });
  const found = path.startsWith(base)
    ? await findFile(folder, path.slice(base.length))
    : ({ kind: 'none' } as const);
  if (found.kind === 'folder') return plain(308, `${path}/`, { Location: `${path}/` });
  if (found.kind === 'none') {
    const page = await findFile(folder, sitePath(generatedPages.notFound));
    return page.kind === 'file' ? file(404, page) : plain(404, 'Page not found');
  }
  const answered = file(200, found);
  const isKnown = (request.ifNoneMatch ?? '').split(/,\s*/).some((each) => isTag(each, answered));
  return isKnown ? { ...answered, status: 304, body: new Uint8Array() } : answered;
}

/** SVG images contain styles, and nothing else that a browser would load or run. */
const imagePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Prevents DNS rebinding, which would let a page of another site read what the server sends. */
function isLocal(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$/i.test(host ?? '');
}

function isTag(asked: string, { headers }: Response): boolean {
  return asked === '*' || asked.replace(/^W\//, '') === headers['ETag'];
}

function file(
  status: number,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Response {
  const digest = createHash('sha256').update(bytes).digest('base64url');
  return {
    status,
    headers: {
      ...always,
      'Content-Type': contentType(name),
      'Content-Security-Policy': name.endsWith('.svg') ? imagePolicy : policy,
      ETag: `"${digest}"`,
    },
    body: bytes,
  };
}

function plain(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return {
    status,
    headers: {
      ...always,
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Security-Policy': policy,
      ...headers,
    },
    body: new TextEncoder().encode(`${text}\n`),
  };
}

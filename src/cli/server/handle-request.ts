import { createHash } from 'node:crypto';
import { generatedPages, sitePath } from '../../model/index.ts';
import { contentType } from './content-types.ts';
import { findFile } from './find-file.ts';

/** What somebody asks for. */
export interface Request {
  readonly method: string;
  /** Path and question mark, as the browser sent them. */
  readonly url: string;
  readonly host: string | undefined;
  /** The sum of what the browser has already. */
  readonly ifNoneMatch: string | undefined;
}

/** What is sent back; the body of a request of the method HEAD is not. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Sent with everything: what a good server of such a site sends as well. */
const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Whether the browser may still show what it has, it asks each time.
  'Cache-Control': 'no-cache',
};

/**
 * What a page may do, as its own policy says, and that no other page may frame it. The checklist among
 * the downloads has no scripts, and needs none of this.
 */
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
 * Answers as a web server would that the site stands on.
 *
 * @param folder of the site: absolute
 * @param base the path below which the site stands, with `/` at both ends
 */
export async function answer(folder: string, base: string, request: Request): Promise<Answer> {
  if (!isLocal(request.host)) return plain(421, 'Ask for `localhost` or `127.0.0.1`');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(405, 'Pages can be read alone', { Allow: 'GET, HEAD' });
  const path = request.url.replace(/[?#].*$/s, '');
  if (path === '/' && base !== '/') return plain(302, base, { Location: base });
  const found = path.startsWith(base)
    ? await findFile(folder, path.slice(base.length))
    : ({ kind: 'none' } as const);
  if (found.kind === 'folder') return plain(308, `${path}/`, { Location: `${path}/` });
  if (found.kind === 'none') {
    const page = await findFile(folder, sitePath(generatedPages.notFound));
    return page.kind === 'file' ? file(404, page) : plain(404, 'There is no such page');
  }
  const answered = file(200, found);
  const isKnown = (request.ifNoneMatch ?? '').split(/,\s*/).some((each) => isSum(each, answered));
  return isKnown ? { ...answered, status: 304, body: new Uint8Array() } : answered;
}

/** A page of another site can make its own name lead to this machine, and read what is sent to it. */
function isLocal(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$/i.test(host ?? '');
}

function isSum(asked: string, { headers }: Answer): boolean {
  return asked === '*' || asked.replace(/^W\//, '') === headers['ETag'];
}

function file(
  status: number,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Answer {
  const sum = createHash('sha256').update(bytes).digest('base64url');
  return {
    status,
    headers: {
      ...always,
      'Content-Type': contentType(name),
      'Content-Security-Policy': policy,
      ETag: `"${sum}"`,
    },
    body: bytes,
  };
}

function plain(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
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

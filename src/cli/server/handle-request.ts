import { createHash } from 'node:crypto';
import { generatedPages, sitePath } from '../../model/index.ts';
import { contentType } from './content-types.ts';
import { findFile } from './find-file.ts';
import { policyOf } from './page-policy.ts';

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

/**
 * Handles a request as a host of the site would.
 *
 * @param folder of the site: absolute
 * @param base the path that the site is published at, with `/` at both ends
 * @param port at which it is served
 */
export async function handleRequest(
  folder: string,
  base: string,
  port: number,
  request: Request,
): Promise<Response> {
  if (!isOwn(request.host, port)) return plain(421, `Use http://127.0.0.1:${port}${base}`);
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

/** Prevents DNS rebinding, which would let a page of another site read what the server sends. */
function isOwn(host: string | undefined, port: number): boolean {
  const [, written = '80'] = /^(?:localhost|127\.0\.0\.1)(?::(\d{1,5}))?$/i.exec(host ?? '') ?? [
    ,
    '',
  ];
  return written === String(port);
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
      'Content-Security-Policy': policyOf(name, bytes),
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
      'Content-Security-Policy': policyOf('', new Uint8Array()),
      ...headers,
    },
    body: new TextEncoder().encode(`${text}\n`),
  };
}

import { posix } from 'node:path';
import { toWebAddress } from './address.ts';

/** What the address of a link or image leads to, seen from the page that holds it. */
export type Target =
  /** A page of the content, or the page itself for a bare `#anchor`. */
  | { readonly kind: 'page'; readonly page: string; readonly anchor?: string }
  /** An entry of resources.yaml. */
  | { readonly kind: 'resource'; readonly id: string }
  /** Another file of the content folder, such as an image. */
  | { readonly kind: 'file'; readonly path: string }
  /** An address outside the toolkit whose scheme is allowed. */
  | { readonly kind: 'external'; readonly url: string; readonly scheme: Scheme }
  /** A path that leaves the content folder. */
  | { readonly kind: 'outside'; readonly path: string }
  /** An address that no output may contain. */
  | { readonly kind: 'refused'; readonly scheme: string }
  /** Something that is no address at all. */
  | { readonly kind: 'malformed' };

/** The schemes that links may have; anything else is refused. */
export const schemes = ['https', 'http', 'mailto', 'tel'] as const;
export type Scheme = (typeof schemes)[number];

/** The registry that links may point into. */
export const resourceFile = 'resources.yaml';

/**
 * Says what an address leads to. Total: every text has an answer.
 *
 * @param url the address as the author wrote it
 * @param from the path of the page that holds it, from the content folder
 */
export function toTarget(url: string, from: string): Target {
  // Browsers drop control characters and spaces at the ends, so `java\nscript:` must not pass.
  const clean = url.replace(/[\u0000-\u001f\u007f]/g, '').trim();
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(clean)?.[1]?.toLowerCase();
  if (scheme !== undefined) return toExternal(clean, scheme);
  if (/^[/\\]{2}/.test(clean)) return { kind: 'refused', scheme: '//' };
  if (clean === '') return { kind: 'malformed' };
  const [beforeHash, ...rest] = clean.split('#');
  const anchor = decode(rest.join('#'));
  const path = decode((beforeHash ?? '').replace(/\?.*$/s, ''));
  if (path === undefined || anchor === undefined) return { kind: 'malformed' };
  return toInternal(path, anchor, from);
}

function toExternal(url: string, scheme: string): Target {
  const known = schemes.find((allowed) => allowed === scheme);
  if (known === undefined) return { kind: 'refused', scheme };
  const isWeb = known === 'https' || known === 'http';
  if (isWeb ? !isWebAddress(url) : url.length <= known.length + 1) return { kind: 'malformed' };
  return { kind: 'external', url, scheme: known };
}

/**
 * Whether an address names a server: `URL` lets names such as `..` and `{x}` pass, which none has. A name
 * of a user before it, as in `https://agency.example@other.example`, only hides which server it is.
 */
function isWebAddress(url: string): boolean {
  const parsed = /^https?:\/\/[^/]/i.test(url) ? toUrl(toWebAddress(url)) : undefined;
  if (!parsed) return false;
  const { hostname, username } = parsed;
  return username === '' && /^(?:[\w-]+(?:\.[\w-]+)*\.?|\[[\d:a-f]+\])$/.test(hostname);
}

/**
 * Not `URL.canParse`: once it is compiled, the one of Node.js 20 takes letters such as ü for bytes of
 * UTF-8, and says no.
 */
function toUrl(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

function toInternal(path: string, anchor: string, from: string): Target {
  if (path === '') return { kind: 'page', page: from, ...(anchor && { anchor }) };
  if (/[\\\u0000]/.test(path)) return { kind: 'malformed' };
  const resolved = posix.normalize(posix.join(posix.dirname(from), path));
  if (path.startsWith('/') || resolved === '..' || resolved.startsWith('../'))
    return { kind: 'outside', path };
  if (resolved === resourceFile) return { kind: 'resource', id: anchor };
  if (resolved.endsWith('.md')) return { kind: 'page', page: resolved, ...(anchor && { anchor }) };
  return { kind: 'file', path: resolved };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

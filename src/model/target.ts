import { posix } from 'node:path';
import { toWebAddress } from './address.ts';

/** What the address of a link or image on a page leads to. */
export type Target =
  /** A page of the content, or the page itself for a bare `#anchor`. */
  | { readonly kind: 'page'; readonly page: string; readonly anchor?: string }
  /** An entry of resources.yaml. */
  | { readonly kind: 'resource'; readonly id: string }
  /** An entry of facts.yaml. */
  | { readonly kind: 'fact'; readonly id: string }
  /** Another file of the content folder, such as an image, or a part of one, such as `page=3` of a PDF. */
  | { readonly kind: 'file'; readonly path: string; readonly anchor?: string }
  /** An external address with an allowed scheme. */
  | { readonly kind: 'external'; readonly url: string; readonly scheme: Scheme }
  /** A path that leaves the content folder. */
  | { readonly kind: 'outside'; readonly path: string }
  /** An address with a scheme that no output may contain. */
  | { readonly kind: 'refused'; readonly scheme: string }
  /** Not an address. */
  | { readonly kind: 'malformed' };

/** The schemes that links may have. */
export const schemes = ['https', 'http', 'mailto', 'tel'] as const;
type Scheme = (typeof schemes)[number];

/** The registries whose entries links may lead to. */
export const resourceFile = 'resources.yaml';
export const factFile = 'facts.yaml';

/**
 * Resolves an address; never throws.
 *
 * @param url as the author wrote it
 * @param from the id of the page that contains it
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
 * Whether an address has a valid host, which `URL` does not check: it accepts `..` and `{x}`. A user name, as in
 * `https://agency.example@other.example`, is not allowed, since it only hides the host.
 */
function isWebAddress(url: string): boolean {
  const parsed = /^https?:\/\/[^/]/i.test(url) ? toUrl(toWebAddress(url)) : undefined;
  if (!parsed) return false;
  const { hostname, username } = parsed;
  return username === '' && /^(?:[\w-]+(?:\.[\w-]+)*\.?|\[[\d:a-f]+\])$/.test(hostname);
}

/** Not `URL.canParse`, which in Node.js 20 rejects letters such as ü once it is optimized. */
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
  if (resolved === factFile) return { kind: 'fact', id: anchor };
  if (resolved.endsWith('.md')) return { kind: 'page', page: resolved, ...(anchor && { anchor }) };
  return { kind: 'file', path: resolved, ...(anchor && { anchor }) };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

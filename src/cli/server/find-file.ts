import { readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isInside } from '../is-inside.ts';

/** What stands at an address: a file, or a folder that is written with `/` at its end. */
export type Place =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'folder' }
  | { readonly kind: 'none' };

const none: Place = { kind: 'none' };

/**
 * What stands at a path of the site. Nothing outside of its folder is ever shown: neither by `..`,
 * however it is written, nor by a link of the file system.
 *
 * @param folder of the site: absolute
 * @param path as it was asked for, from the folder, still encoded
 */
export async function findFile(folder: string, path: string): Promise<Place> {
  const segments = toSegments(path);
  if (!segments) return none;
  const asked = join(folder, ...segments);
  // A name that the system cannot have is one of no file.
  const facts = await stat(asked).catch(() => undefined);
  if (!facts) return none;
  if (facts.isDirectory() && !path.endsWith('/') && path !== '') return { kind: 'folder' };
  const name = facts.isDirectory() ? join(asked, 'index.html') : asked;
  if (!facts.isDirectory() && path.endsWith('/')) return none;
  const [root, real] = await Promise.all([
    realpath(folder).catch(() => undefined),
    realpath(name).catch(() => undefined),
  ]);
  if (root === undefined || real === undefined || !isInside(real, root)) return none;
  const isFile = await stat(real).then((found) => found.isFile());
  return isFile ? { kind: 'file', name, bytes: await readFile(real) } : none;
}

/** The names on the way to a file; undefined for a path that no link of the site has. */
function toSegments(path: string): readonly string[] | undefined {
  const segments: string[] = [];
  for (const [index, encoded] of path.split('/').entries()) {
    // Only the end may be empty: `//name` would be another server where it is sent back as an address.
    if (encoded === '' && index === path.split('/').length - 1) continue;
    const name = decode(encoded);
    // Names of streams and devices on Windows hold a colon.
    if (!name || name.startsWith('.') || /[/\\:\0]/.test(name)) return undefined;
    segments.push(name);
  }
  return segments;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

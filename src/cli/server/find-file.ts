import { readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isInside } from '../is-inside.ts';

/** What is at a path: a file, or a folder whose path must end in `/`. */
type Place =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'folder' }
  | { readonly kind: 'none' };

const none: Place = { kind: 'none' };

/**
 * Finds the file at a path of the site. Never one outside of its folder, whether by `..`, however encoded, or by a
 * symbolic link; and no hidden one.
 *
 * @param folder of the site: absolute
 * @param path as requested, from the folder, still encoded
 */
export async function findFile(folder: string, path: string): Promise<Place> {
  const segments = toSegments(path);
  if (!segments) return none;
  const asked = join(folder, ...segments);
  // Some names are not valid on this system.
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

/** The parts of a path; undefined if no link of a site has such a path. */
function toSegments(path: string): readonly string[] | undefined {
  const segments: string[] = [];
  for (const [index, encoded] of path.split('/').entries()) {
    // Only the last part may be empty: in a redirect, `//name` would be another server.
    if (encoded === '' && index === path.split('/').length - 1) continue;
    const name = decode(encoded);
    // On Windows, a colon makes the name of a stream or device.
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

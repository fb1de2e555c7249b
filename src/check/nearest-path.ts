import { posix } from 'node:path';
import { hasAllWords, nearMiss, nearNames, suggest } from '../model/index.ts';
import type { Nearest } from './unknown-name.ts';

/**
 * The path that a wrong one was probably meant to be: with the ending `.md`, as a folder's `index.md`,
 * from the content folder, with the same file name in another folder, or with a similar name.
 *
 * @param path from the content folder, like the known ones
 */
export function nearestPath(path: string, known: readonly string[]): Nearest | undefined {
  const bare = path.replace(/^\/+/, '').replace(/\/+$/, '');
  const page = bare.replace(/\.html?$/, '.md');
  const forms = [bare, page, `${bare}.md`, posix.join(bare, 'index.md')];
  const exact = forms.find((form) => known.includes(form));
  if (exact !== undefined) return { name: exact, isSure: true };
  const file = posix.basename(page);
  const [elsewhere, ...others] = known.filter((each) => posix.basename(each) === file);
  if (elsewhere !== undefined && others.length === 0 && file !== 'index.md')
    return { name: elsewhere, isSure: true };
  const similar = known.filter((each) => suggest(stemOf(page), [stemOf(each)]) !== undefined);
  const near = nearNames(page, similar);
  const [name, ...rest] = near.length > 0 ? near : similar.slice(0, 3);
  if (name !== undefined) return { name, isSure: isSure(page, name, known), others: rest };
  const [longer, ...more] = known.filter((each) => hasAllWords(stemOf(each), stemOf(page)));
  return longer !== undefined && more.length === 0 ? { name: longer, isSure: false } : undefined;
}

function stemOf(path: string): string {
  return posix.basename(path).replace(/\.\w+$/, '');
}

/** Whether no other path is as near, and every folder and the file itself surely mean those of `near`. */
function isSure(path: string, near: string, known: readonly string[]): boolean {
  if (nearMiss(path, known) !== near) return false;
  const names = near.split('/');
  return path
    .split('/')
    .every((name, index) => nearMiss(name, names.slice(index, index + 1)) !== undefined);
}

/** How a page links to a path of the content folder. */
export function toLinkFrom(page: string, path: string): string {
  return encodeURI(posix.relative(posix.dirname(page), path));
}

import { posix } from 'node:path';
import { suggest } from '../model/index.ts';

/**
 * The path that a wrong one was probably meant to be: with the ending `.md`, as a folder's `index.md`,
 * from the content folder, of the same name in another folder, or of nearly the same letters.
 *
 * @param path from the content folder, as are those among which the answer is
 */
export function nearestPath(path: string, among: readonly string[]): string | undefined {
  const bare = path.replace(/^\/+/, '').replace(/\/+$/, '');
  const page = bare.replace(/\.html?$/, '.md');
  const forms = [bare, page, `${bare}.md`, posix.join(bare, 'index.md')];
  const exact = forms.find((form) => among.includes(form));
  if (exact !== undefined) return exact;
  const name = posix.basename(page);
  const elsewhere = among.filter((each) => posix.basename(each) === name);
  if (elsewhere.length === 1 && name !== 'index.md') return elsewhere[0];
  return suggest(bare, among) ?? suggest(page, among);
}

/** How a page links to a path of the content folder. */
export function toLinkFrom(page: string, path: string): string {
  return encodeURI(posix.relative(posix.dirname(page), path));
}

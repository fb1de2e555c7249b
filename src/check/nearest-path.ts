import { posix } from 'node:path';
import { hasAllWords, nearMiss, suggest } from '../model/index.ts';

/** The path that a wrong one was probably meant to be. */
export interface Nearest {
  readonly path: string;
  /** Whether there is no doubt, so that it may be written without asking the author. */
  readonly isSure: boolean;
}

/**
 * The path that a wrong one was probably meant to be: with the ending `.md`, as a folder's `index.md`,
 * from the content folder, of the same name in another folder, or of nearly the same letters.
 *
 * @param path from the content folder, as are those among which the answer is
 */
export function nearestPath(path: string, among: readonly string[]): Nearest | undefined {
  const bare = path.replace(/^\/+/, '').replace(/\/+$/, '');
  const page = bare.replace(/\.html?$/, '.md');
  const forms = [bare, page, `${bare}.md`, posix.join(bare, 'index.md')];
  const exact = forms.find((form) => among.includes(form));
  if (exact !== undefined) return { path: exact, isSure: true };
  const name = posix.basename(page);
  const elsewhere = among.filter((each) => posix.basename(each) === name);
  const [only] = elsewhere;
  if (only !== undefined && elsewhere.length === 1 && name !== 'index.md')
    return { path: only, isSure: true };
  const alike = among.filter((each) => isAlike(page, each));
  const near = suggest(page, alike) ?? alike[0];
  if (near !== undefined) return { path: near, isSure: isSureOf(page, near, among) };
  const longer = among.filter((each) => hasAllWords(stemOf(each), stemOf(page)));
  return longer[0] !== undefined && longer.length === 1
    ? { path: longer[0], isSure: false }
    : undefined;
}

/** Whether a file has nearly the name of another one, wherever the two stand. */
function isAlike(path: string, other: string): boolean {
  return suggest(stemOf(path), [stemOf(other)]) !== undefined;
}

function stemOf(path: string): string {
  return posix.basename(path).replace(/\.\w+$/, '');
}

/** Whether every folder and the file itself have a name that is surely meant. */
function isSureOf(path: string, near: string, among: readonly string[]): boolean {
  const [names, nearNames] = [path.split('/'), near.split('/')];
  const isSole = nearMiss(path, among) === near;
  return isSole && names.every((name, index) => isMeant(name, nearNames[index]));
}

function isMeant(name: string, near: string | undefined): boolean {
  return name === near || (near !== undefined && nearMiss(name, [near]) !== undefined);
}

/** How a page links to a path of the content folder. */
export function toLinkFrom(page: string, path: string): string {
  return encodeURI(posix.relative(posix.dirname(page), path));
}

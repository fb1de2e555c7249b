import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addToNavigation, toScalar } from '../edit/index.ts';

/** Where files of the starter go, by where they are among the assets: npm leaves out some names with a dot. */
const places: Readonly<Record<string, string>> = {
  'vscode/': '.vscode/',
  'github/': '.github/workflows/',
  gitignore: '.gitignore',
};

interface Beginning {
  readonly title: string;
  /** The day of the first review, such as `2019-04-03`. */
  readonly today: string;
  /** The pages that there are already, from the content folder; the example pages are left out then. */
  readonly pages: readonly string[];
}

/**
 * The files that a new toolkit begins with, by path from its folder.
 *
 * @param root the folder of this package
 */
export async function starterFiles(
  root: string,
  { title, today, pages }: Beginning,
): Promise<ReadonlyMap<string, string>> {
  const folder = join(root, 'src/assets/starter');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  const files = new Map<string, string>();
  for (const name of names) {
    const path = placeOf(name.replaceAll('\\', '/'));
    if (pages.length > 0 && path.startsWith('content/') && path.endsWith('.md')) continue;
    const text = filledIn(await readFile(join(folder, name), 'utf8'), title, today);
    files.set(path, path === 'content/site.yaml' ? withPages(text, pages) : text);
  }
  return files;
}

function placeOf(name: string): string {
  const [from, to] = Object.entries(places).find(([start]) => name.startsWith(start)) ?? ['', ''];
  return to + name.slice(from.length);
}

/** The starter says a title and a day that are replaced. */
function filledIn(text: string, title: string, today: string): string {
  return text
    .replaceAll('title: Your Toolkit', () => `title: ${toScalar(title)}`)
    .replaceAll('2020-01-01', () => today);
}

/** The settings with other pages in the navigation, those of a folder below its index page. */
function withPages(site: string, pages: readonly string[]): string {
  if (pages.length === 0) return site;
  const [first = '', ...others] = [...pages].sort(byPlace);
  const start = site.indexOf('navigation:\n');
  return others.reduce(
    addToNavigation,
    `${site.slice(0, start)}navigation:\n  - page: ${toScalar(first)}\n`,
  );
}

/** Index pages come before the other pages of their folder, and pages before the folders below. */
function byPlace(a: string, b: string): number {
  const key = (path: string): string =>
    path.replace(/([^/]*)$/, (name) => `\0${name === 'index.md' ? '' : name}`);
  return key(a) < key(b) ? -1 : 1;
}

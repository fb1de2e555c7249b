import { posix } from 'node:path';
import { compare, generatedPages } from '../../model/index.ts';
import type { Tool } from './tools.ts';

export const pageEnding = /\.(?:md|markdown|mdx)$/i;

/** Files of Markdown that are no pages, by tool: layouts, lists of pages, and the like. */
const noPages: Readonly<Partial<Record<Tool, RegExp>>> = {
  jekyll: /(?:^|\/)_(?:includes|layouts|sass|data|site|plugins|drafts)\//,
  gitbook: /(?:^|\/)SUMMARY\.md$/i,
  docusaurus: /(?:^|\/)_[^/]*$/,
};

/**
 * The paths that files of Markdown get as pages, by their paths: `README.md` and `_index.md` become `index.md`, and
 * characters that addresses can't have become hyphens.
 *
 * @param docs the folder that pages are in
 */
export function toPagePaths(
  files: readonly string[],
  docs: string,
  tool: Tool,
): ReadonlyMap<string, string> {
  const base = docs === '' ? '' : `${docs}/`;
  const taken = new Set<string>(Object.values(generatedPages));
  const paths = new Map<string, string>();
  const pages = files
    .filter((file) => pageEnding.test(file) && file.startsWith(base))
    .filter((file) => !noPages[tool]?.test(file))
    // A file called index comes before a README in its folder.
    .sort((a, b) => Number(isReadme(a)) - Number(isReadme(b)) || compare(a, b));
  for (const file of pages) {
    const wanted = toPagePath(file.slice(base.length));
    const free = [wanted, file.slice(base.length).replace(pageEnding, '').toLowerCase() + '.md']
      .concat([2, 3, 4, 5, 6, 7, 8, 9].map((n) => wanted.replace(/\.md$/, `-${n}.md`)))
      .map(clean)
      .find((path) => !taken.has(path.toLowerCase()));
    if (free === undefined) continue;
    taken.add(free.toLowerCase());
    paths.set(file, free);
  }
  return paths;
}

function isReadme(path: string): boolean {
  return /^readme\./i.test(posix.basename(path));
}

function toPagePath(path: string): string {
  const name = posix.basename(path).replace(pageEnding, '');
  const isIndex = /^(?:readme|_?index)$/i.test(name);
  return clean(posix.join(posix.dirname(path), `${isIndex ? 'index' : name}.md`));
}

/** A path without what addresses can't have, and without the mark of a folder that a tool treats as its own. */
function clean(path: string): string {
  return path
    .split('/')
    .map((part) => part.replace(/^[_.]+(?=[^.])/, '').replace(/[\s#?%:*"<>|\\]+/g, '-'))
    .join('/');
}

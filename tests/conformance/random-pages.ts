import type { Root } from 'mdast';
import { toSource } from '../../src/load/source.ts';
import { numberNotes, type Corpus, type Page } from '../../src/model/index.ts';
import { corpusOfBodies, pathOf } from './spec-pages.ts';

/** Titles of so many pages. */
export function titlesOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `Page ${index + 1}`);
}

/**
 * A corpus whose pages have the given trees, as if they had been loaded: what no file can hold, such
 * as half a surrogate pair, reaches the renderers all the same.
 */
export async function corpusOfTrees(trees: readonly Root[]): Promise<Corpus> {
  const titles = titlesOf(trees.length);
  const corpus = await corpusOfBodies(Object.fromEntries(titles.map((title) => [title, ''])));
  const treeOf = new Map(titles.map((title, index) => [pathOf(title), trees[index]]));
  const pages = new Map<string, Page>();
  let next = 1;
  for (const [path, page] of corpus.pages) {
    const tree = treeOf.get(path) ?? page.tree;
    const notes = numberNotes(tree, next);
    next += notes.length;
    pages.set(path, { ...page, ...toSource(path, page.text, { tree: () => tree }), notes });
  }
  return { ...corpus, pages };
}

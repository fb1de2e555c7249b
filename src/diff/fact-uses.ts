import { toString } from 'mdast-util-to-string';
import { walk, type Page } from '../model/index.ts';
import type { FactUse, ItemChange } from './change.ts';
import type { PagePair } from './pages.ts';
import { wordsOf } from './tokens.ts';
import { wordDiff } from './word-diff.ts';

/** A fact whose figure changed, with the words before and after of each page that uses it; any other item as it is. */
export function withFactUses(item: ItemChange, pairs: readonly PagePair[]): ItemChange {
  if (item.kind !== 'citedFact' || item.how !== 'changed') return item;
  if (!item.fields.some(({ name }) => name === 'Figure')) return item;
  return { ...item, uses: pairs.flatMap((pair) => usesOn(pair, item.id)) };
}

function usesOn({ earlier, later }: PagePair, id: string): FactUse[] {
  const [before, after] = [wordsOn(earlier, id), wordsOn(later, id)];
  const page = later ?? earlier;
  if (!page) return [];
  const uses = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => ({
    page: page.id,
    title: page.meta.title,
    parts: wordDiff(wordsOf(before[index] ?? ''), wordsOf(after[index] ?? '')),
  }));
  // The same words in several places of a page are said once.
  return [...new Map(uses.map((use) => [JSON.stringify(use.parts), use])).values()];
}

/** The words in which a page has a fact, in reading order. */
function wordsOn(page: Page | undefined, id: string): readonly string[] {
  const words: string[] = [];
  if (!page?.links.some(({ target }) => target.kind === 'fact' && target.id === id)) return words;
  walk(page.tree, (node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return;
    const target = page.linkOf(node)?.target;
    if (target?.kind === 'fact' && target.id === id)
      words.push(toString(node, { includeHtml: false }));
  });
  return words;
}

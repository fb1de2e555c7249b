import { toString } from 'mdast-util-to-string';
import type { Corpus, Page } from './corpus.ts';
import { similarity, wordCountsOf } from './similarity.ts';

/** The share of its words that a page must keep to be recognized under a new path. */
const minSimilarity = 0.6;

/** Pairs of pages to compare at most. */
const maxPairs = 2_500;

/** The new path of each page that moved: of the page that lists it as an alias, or else the most similar one. */
export function renamedPages(before: Corpus, after: Corpus): ReadonlyMap<string, string> {
  const removed = [...before.pages.values()].filter(({ id }) => !after.known.pages.has(id));
  const added = [...after.pages.values()].filter(({ id }) => !before.known.pages.has(id));
  const renamed = new Map<string, string>();
  const taken = new Set<string>();
  const pair = (from: Page, to: Page | undefined): void => {
    if (!to || renamed.has(from.id) || taken.has(to.id)) return;
    renamed.set(from.id, to.id);
    taken.add(to.id);
  };
  for (const page of removed)
    pair(
      page,
      added.find(({ meta }) => meta.aliases.includes(page.id)),
    );
  if (removed.length * added.length > maxPairs) return renamed;
  const counted = (pages: readonly Page[]) =>
    pages.map((page) => ({ page, counts: wordCountsOf(textOf(page)) }));
  const candidates = counted(added);
  const pairs = counted(removed)
    .flatMap((from) =>
      candidates.map((to) => ({
        from: from.page,
        to: to.page,
        share: similarity(from.counts, to.counts),
      })),
    )
    .filter(({ share }) => share >= minSimilarity)
    .sort((a, b) => b.share - a.share);
  for (const { from, to } of pairs) pair(from, to);
  return renamed;
}

function textOf({ meta, tree }: Page): string {
  const body = tree.children.filter(({ type }) => type !== 'yaml');
  return [meta.title, ...body.map((node) => toString(node))].join(' ');
}

import { toString } from 'mdast-util-to-string';
import type { Corpus, Page } from '../model/index.ts';
import { bagOf, likeness } from './passages.ts';
import { wordsOf } from './tokens.ts';

/** The part of its words that a page must keep to be the same one in another place. */
const enough = 0.6;

/** Pairs of pages that are held against each other at most. */
const maxPairs = 2_500;

/**
 * The new path of each page that stands elsewhere now: the one that names the old path among its aliases,
 * or else the new page that says most nearly the same.
 */
export function renamedPages(before: Corpus, after: Corpus): ReadonlyMap<string, string> {
  const gone = [...before.pages.values()].filter(({ id }) => !after.known.pages.has(id));
  const come = [...after.pages.values()].filter(({ id }) => !before.known.pages.has(id));
  const renamed = new Map<string, string>();
  const taken = new Set<string>();
  const pair = (from: Page, to: Page | undefined): void => {
    if (!to || renamed.has(from.id) || taken.has(to.id)) return;
    renamed.set(from.id, to.id);
    taken.add(to.id);
  };
  for (const page of gone)
    pair(
      page,
      come.find(({ meta }) => meta.aliases.includes(page.id)),
    );
  if (gone.length * come.length > maxPairs) return renamed;
  const bags = new Map(
    [...gone, ...come].map((page) => [page, bagOf({ tokens: wordsOf(textOf(page)) })]),
  );
  const none: ReadonlyMap<string, number> = new Map();
  const pairs = gone
    .flatMap((from) =>
      come.map((to) => ({
        from,
        to,
        share: likeness(bags.get(from) ?? none, bags.get(to) ?? none),
      })),
    )
    .filter(({ share }) => share >= enough)
    .sort((a, b) => b.share - a.share);
  for (const { from, to } of pairs) pair(from, to);
  return renamed;
}

function textOf({ meta, tree }: Page): string {
  const body = tree.children.filter(({ type }) => type !== 'yaml');
  return [meta.title, ...body.map((node) => toString(node))].join(' ');
}

import { duplicates } from '../../duplicates.ts';
import { relatedTo } from '../../place.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';

/** Finds pages with the title of an earlier page, ignoring case. */
export const titleUnique: CorpusRule = {
  id: 'title-unique',
  severity: 'error',
  scope: 'corpus',
  summary: 'No two pages have the same title.',
  why: 'Readers cannot tell such pages apart in menus, search results and footnotes.',
  examples: {
    good: [{ front: { title: 'Water' }, others: { 'other.md': { front: { title: 'Land' } } } }],
    bad: [{ front: { title: 'Water' }, others: { 'other.md': { front: { title: 'water' } } } }],
  },
  *check(corpus) {
    const pages = corpus.pages.values();
    for (const [page, first] of duplicates(pages, ({ meta }) => meta.title.toLowerCase()))
      yield {
        file: page.id,
        message: `Same title as ${quote(first.id)}: ${quote(page.meta.title)}`,
        place: page.placeOf(['title']),
        help: `Say in the title how this page differs from ${quote(first.id)}.`,
        related: [relatedTo(first.id, first.placeOf(['title']), 'The first one is here')],
      };
  },
};

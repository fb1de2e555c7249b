import { relatedTo } from '../../place.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import type { Page } from '../../../model/index.ts';

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
    const first = new Map<string, Page>();
    for (const page of corpus.pages.values()) {
      const { title } = page.meta;
      const earlier = first.get(title.toLowerCase());
      if (!earlier) {
        first.set(title.toLowerCase(), page);
        continue;
      }
      yield {
        file: page.id,
        message: `Same title as ${quote(earlier.id)}: ${quote(title)}`,
        place: page.placeOf(['title']),
        help: `Say in the title how this page differs from ${quote(earlier.id)}.`,
        related: [relatedTo(earlier.id, earlier.placeOf(['title']), 'The first one is here')],
      };
    }
  },
};

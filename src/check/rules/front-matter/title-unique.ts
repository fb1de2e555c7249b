import { relatedTo } from '../../place.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import type { Page } from '../../../model/index.ts';

/** Finds a page whose title an earlier page has, upper and lower case alike. */
export const titleUnique: CorpusRule = {
  id: 'title-unique',
  severity: 'error',
  scope: 'corpus',
  summary: 'No two pages have the same title.',
  why: 'Readers cannot tell two pages of one title apart in menus, search results and footnotes.',
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
        message: `Unexpected title ${quote(title)} of a second page, expected one that no other page has`,
        place: page.placeOf(['title']),
        help: `Say in the title what sets this page apart from ${quote(earlier.id)}.`,
        related: [relatedTo(earlier.id, earlier.placeOf(['title']), 'The first one is here')],
      };
    }
  },
};

import { relatedTo } from '../../place.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import type { Page } from '../../../model/index.ts';

/** Finds a page whose description an earlier page has, upper and lower case alike. */
export const descriptionUnique: CorpusRule = {
  id: 'description-unique',
  severity: 'error',
  scope: 'corpus',
  summary: 'No two pages have the same description.',
  why: 'The description stands under the title and in search results, where it tells readers which page they need.',
  examples: {
    good: [
      {
        front: { description: 'How to look for land that gets sun, and whom to ask about it.' },
        others: {
          'other.md': {
            front: { description: 'How to bring water to each plot, and what the city asks for.' },
          },
        },
      },
    ],
    bad: [
      {
        front: { description: 'How to bring water to each plot, and what the city asks for.' },
        others: {
          'other.md': {
            front: { description: 'How to bring water to each plot, and what the city asks for.' },
          },
        },
      },
    ],
  },
  *check(corpus) {
    const first = new Map<string, Page>();
    for (const page of corpus.pages.values()) {
      const { description } = page.meta;
      const key = description.toLowerCase().replace(/\W+$/, '');
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, page);
        continue;
      }
      const there = earlier.placeOf(['description']);
      yield {
        file: page.id,
        message: `Unexpected description of ${quote(earlier.id)}, expected one of this page alone`,
        place: page.placeOf(['description']),
        help: 'Say in one sentence what a reader gets from this page and from no other.',
        related: [relatedTo(earlier.id, there, 'The first one is here')],
      };
    }
  },
};

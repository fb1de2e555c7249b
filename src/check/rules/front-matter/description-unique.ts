import { relatedTo } from '../../place.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import type { Page } from '../../../model/index.ts';

/** Finds pages with the description of an earlier page, ignoring case. */
export const descriptionUnique: CorpusRule = {
  id: 'description-unique',
  severity: 'error',
  scope: 'corpus',
  summary: 'No two pages have the same description.',
  why: 'The description is shown below the title and in search results, where readers choose a page.',
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
        message: `Same description as ${quote(earlier.id)}`,
        place: page.placeOf(['description']),
        help: 'Say in one sentence what only this page gives readers.',
        related: [relatedTo(earlier.id, there, 'The first one is here')],
      };
    }
  },
};

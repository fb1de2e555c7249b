import { copiedPages } from '../../copied-pages.ts';
import { duplicates } from '../../duplicates.ts';
import { relatedTo } from '../../place.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import type { Page } from '../../../model/index.ts';

/** Finds pages with the description of an earlier page, ignoring case. Copies of a page are left to title-unique. */
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
    const keyOf = ({ meta }: Page) =>
      meta.description?.toLowerCase().replace(/[\p{P}\p{S}\s]+$/u, '') ?? '';
    const pages = [...corpus.pages.values()].filter(
      ({ id, meta }) => meta.description !== undefined && !copiedPages(corpus).has(id),
    );
    for (const [page, first] of duplicates(pages, keyOf))
      yield {
        file: page.id,
        message: `Same description as ${quote(first.id)}`,
        place: page.placeOf(['description']),
        help: 'Say in one sentence what only this page offers readers.',
        related: [relatedTo(first.id, first.placeOf(['description']), 'The first one is here')],
      };
  },
};

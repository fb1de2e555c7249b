import { relatedTo } from '../../place.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import type { Page } from '../../../model/index.ts';

/** Finds steps with the id of an earlier step. */
export const idUnique: CorpusRule = {
  id: 'id-unique',
  severity: 'error',
  scope: 'corpus',
  summary: 'No two steps of the toolkit have the same id.',
  why: 'Completed checklists refer to steps by id: two steps with one id would be checked together.',
  examples: {
    good: [
      {
        front: { steps: '[{id: sign-lease, text: Sign a lease}]' },
        others: { 'other.md': { front: { steps: '[{id: test-soil, text: Test the soil}]' } } },
      },
    ],
    bad: [
      {
        front: { steps: '[{id: sign-lease, text: Sign a lease}]' },
        others: { 'other.md': { front: { steps: '[{id: sign-lease, text: Test the soil}]' } } },
      },
    ],
  },
  *check(corpus) {
    const first = new Map<string, { page: Page; index: number }>();
    for (const page of corpus.pages.values())
      for (const [index, { id }] of page.steps.entries()) {
        const earlier = first.get(id);
        if (!earlier) {
          first.set(id, { page, index });
          continue;
        }
        const there = earlier.page.placeOf(['steps', earlier.index, 'id']);
        yield {
          file: page.id,
          message: `Step id ${quote(id)} is used twice`,
          place: page.placeOf(['steps', index, 'id']),
          help: `Give this step another id. Keep the one in ${quote(earlier.page.id)}, since completed checklists refer to it.`,
          related: [relatedTo(earlier.page.id, there, 'The first one is here')],
        };
      }
  },
};

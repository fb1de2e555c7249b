import { relatedTo } from '../../place.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import type { Page } from '../../../model/index.ts';

/** Finds a step whose id an earlier step of the toolkit has. */
export const idUnique: CorpusRule = {
  id: 'id-unique',
  severity: 'error',
  scope: 'corpus',
  summary: 'No two steps of the toolkit have the same id.',
  why: 'A filled-in checklist remembers steps by their ids: two of one id would be ticked as one.',
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
          message: `Unexpected second step ${quote(id)}, expected an id that no other step has`,
          place: page.placeOf(['steps', index, 'id']),
          help: `Give this step another id; that of the step on ${quote(earlier.page.id)} stays, since filled-in checklists name it.`,
          related: [relatedTo(earlier.page.id, there, 'The first one is here')],
        };
      }
  },
};

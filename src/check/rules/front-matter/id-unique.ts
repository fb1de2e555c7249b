import { duplicates } from '../../duplicates.ts';
import { relatedTo } from '../../place.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';

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
    const steps = [...corpus.pages.values()].flatMap((page) =>
      page.steps.map(({ id }, index) => ({ page, id, path: ['steps', index, 'id'] })),
    );
    for (const [{ page, id, path }, first] of duplicates(steps, (step) => step.id))
      yield {
        file: page.id,
        message: `Step id ${quote(id)} is used twice`,
        place: page.placeOf(path),
        help: `Give this step another id. Keep the one in ${quote(first.page.id)}, since completed checklists refer to it.`,
        related: [
          relatedTo(first.page.id, first.page.placeOf(first.path), 'The first one is here'),
        ],
      };
  },
};

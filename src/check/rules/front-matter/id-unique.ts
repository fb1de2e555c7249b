import { duplicates } from '../../duplicates.ts';
import { relatedTo } from '../../place.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';

/** Finds steps with the id of an earlier step, and former ids that another step has. */
export const idUnique: CorpusRule = {
  id: 'id-unique',
  severity: 'error',
  scope: 'corpus',
  summary: 'No two steps of the toolkit have the same id, now or in `was`.',
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
      {
        front: { steps: '[{id: sign-lease, text: Sign a lease}]' },
        others: {
          'other.md': {
            front: { steps: '[{id: test-soil, text: Test the soil, was: sign-lease}]' },
          },
        },
      },
    ],
  },
  *check(corpus) {
    const steps = [...corpus.pages.values()].flatMap((page) =>
      page.steps.map((step, index) => ({ page, step, path: ['steps', index] as const })),
    );
    const ids = steps.map(({ page, step, path }) => ({ page, id: step.id, path: [...path, 'id'] }));
    const former = steps.flatMap(({ page, step, path }) =>
      step.was.map((id) => ({ page, id, path: [...path, 'was'] })),
    );
    for (const [{ page, id, path }, first] of duplicates([...ids, ...former], (each) => each.id)) {
      const isFormer = path.at(-1) === 'was';
      yield {
        file: page.id,
        message: `${isFormer ? 'Former step id' : 'Step id'} ${quote(id)} is used twice`,
        place: page.placeOf(path),
        help: isFormer
          ? `Remove it here: ${quote(first.page.id)} has it, and answers count for one step only.`
          : `Give this step another id. Keep the one in ${quote(first.page.id)}, since completed checklists refer to it.`,
        related: [
          relatedTo(first.page.id, first.page.placeOf(first.path), 'The first one is here'),
        ],
      };
    }
  },
};

import { copiedPages } from '../../copied-pages.ts';
import { duplicates } from '../../duplicates.ts';
import { relatedTo } from '../../place.ts';
import { exact, quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import { toAnchor } from '../../../model/index.ts';

/** Finds steps with the id of an earlier step, and former ids that another step has. Copies of a page are left to title-unique. */
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
    const pages = [...corpus.pages.values()].filter(({ id }) => !copiedPages(corpus).has(id));
    const steps = pages.flatMap((page) =>
      page.steps.map((step, index) => ({ page, step, path: ['steps', index] as const })),
    );
    const used = new Set(steps.flatMap(({ step }) => [step.id, ...step.was]));
    const ids = steps.map(({ page, step, path }) => ({
      page,
      step,
      id: step.id,
      path: [...path, 'id'],
    }));
    const former = steps.flatMap(({ page, step, path }) =>
      step.was.map((id) => ({ page, step, id, path: [...path, 'was'] })),
    );
    for (const [{ page, step, id, path }, first] of duplicates(
      [...ids, ...former],
      (each) => each.id,
    )) {
      const isFormer = path.at(-1) === 'was';
      yield {
        file: page.id,
        message: `${isFormer ? 'Former step id' : 'Step id'} ${quote(id)} is used twice`,
        place: page.placeOf(path),
        help: isFormer
          ? `Remove it here: ${quote(first.page.id)} has it, and answers count for one step only.`
          : `Give this step an id of its own, such as ${exact(freeId(step.text, used))}. Keep that of the first one, since completed checklists refer to it.`,
        related: [
          relatedTo(first.page.id, first.page.placeOf(first.path), 'The first one is here'),
        ],
      };
    }
  },
};

/** An id made of the first words of a step, which no step has. */
function freeId(text: string, used: ReadonlySet<string>): string {
  const words = toAnchor(text).split('-');
  const ids = [3, 4, 5, 2].map((amount) => words.slice(0, amount).join('-'));
  return ids.find((id) => /^[a-z0-9-]+$/.test(id) && !used.has(id)) ?? 'a-new-id';
}

import { copiedPages } from '../../copied-pages.ts';
import { duplicates } from '../../duplicates.ts';
import { relatedTo } from '../../place.ts';
import { exact, quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import { formerIds, toAnchor, type Corpus, type FileProblem } from '../../../model/index.ts';

/**
 * Finds steps with the id of an earlier step, and former ids that another step or entry has. Copies of a page are left to
 * title-unique.
 */
export const idUnique: CorpusRule = {
  id: 'id-unique',
  severity: 'error',
  scope: 'corpus',
  summary:
    'No two steps of the toolkit have the same id, now or in `was`, and neither do two entries of a YAML file.',
  why: 'Completed checklists and links refer to steps and entries by id, so two with the same id would be confused.',
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
      {
        files: {
          'resources.yaml':
            'guide: {title: The Guide, publisher: City, was: handbook}\nhandbook: {title: The Handbook, publisher: City}\n',
        },
        front: { resources: '[guide, handbook]' },
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
      const own = isFormer && first.step === step && inOwnWas('Step', step.id, id);
      const problem = own || {
        message: `${isFormer ? 'Former step id' : 'Step id'} ${quote(id)} is used twice`,
        help: isFormer
          ? `Remove it here: ${quote(first.page.id)} has it, and answers count for one step only.`
          : `Give this step an id of its own, such as ${exact(freeId(step.text, used))}. Keep that of the first one, since completed checklists refer to it.`,
      };
      yield {
        ...problem,
        file: page.id,
        place: page.placeOf(path),
        related: [
          relatedTo(first.page.id, first.page.placeOf(first.path), 'The first one is here'),
        ],
      };
    }
    yield* formerEntryIds(corpus);
  },
};

/** Former ids of registries that another entry has, or had. */
function* formerEntryIds({ registries, ...corpus }: Corpus): Iterable<FileProblem> {
  for (const name of ['resources', 'contacts', 'facts'] as const) {
    const { id: file, placeOf } = registries[name];
    const entries = [...corpus[name]];
    const own = entries.map(([id]) => ({ entry: id, id, place: placeOf([id], 'key') }));
    const former = entries.flatMap(([entry, each]) =>
      formerIds(each).map((id) => ({ entry, id, place: placeOf([entry, 'was']) })),
    );
    for (const [{ entry, id, place }, first] of duplicates([...own, ...former], (each) => each.id))
      yield {
        ...(first.entry === entry
          ? inOwnWas('Entry', entry, id)
          : {
              message: `Former id ${quote(id)} is used twice`,
              help: `Remove it here: entry ${quote(first.entry)} has it, and links lead to one entry only.`,
            }),
        file,
        place,
        related: [relatedTo(file, first.place, 'The first one is here')],
      };
  }
}

/** About an id in `was` of the step or entry that has it today, or that lists it before. */
function inOwnWas(kind: string, own: string, id: string): Pick<FileProblem, 'message' | 'help'> {
  return own === id
    ? {
        message: `${kind} ${quote(id)} lists its own id in ${exact('was')}`,
        help: `Remove ${exact(id)} from ${exact('was')}, which is for ids of the past.`,
      }
    : {
        message: `${kind} ${quote(own)} lists ${quote(id)} twice in ${exact('was')}`,
        help: 'Remove one of the two.',
      };
}

/** An id made of the first words of a step, which no step has. */
function freeId(text: string, used: ReadonlySet<string>): string {
  const words = toAnchor(text).split('-');
  const ids = [3, 4, 5, 2].map((amount) => words.slice(0, amount).join('-'));
  return ids.find((id) => /^[a-z0-9-]+$/.test(id) && !used.has(id)) ?? 'a-new-id';
}

import type { CorpusRule } from '../../rule.ts';
import type { Corpus, FileProblem, Page } from '../../../model/index.ts';

/**
 * Finds pathways without steps, with too many, or with a step that is too long, and the first step beyond
 * the limit of the checklist. Steps beyond the limit of their page do not count for the checklist.
 */
export const stepsFit: CorpusRule = {
  id: 'steps-fit',
  severity: 'error',
  scope: 'corpus',
  summary: 'Every pathway has one or two steps, and all steps fit on the one-page checklist.',
  why: 'A pathway without steps is missing from the checklist, and too many steps do not fit on one page.',
  examples: {
    good: [{ front: { steps: '[{id: sign-lease, text: Sign a lease}]' } }],
    bad: [
      { front: { steps: '[]' } },
      {
        front: { steps: '[{id: sign-lease, text: Sign}, {id: test-soil, text: Test}]' },
        site: { limits: '{stepsPerPage: 1}' },
      },
      {
        front: { steps: '[{id: sign-lease, text: Sign a lease}]' },
        others: { 'other.md': { front: { steps: '[{id: test-soil, text: Test the soil}]' } } },
        site: { limits: '{steps: 1}' },
      },
      {
        front: { steps: '[{id: sign-lease, text: Sign a lease with the owner}]' },
        site: { limits: '{stepCharacters: 20}' },
      },
    ],
  },
  *check(corpus) {
    for (const page of corpus.pages.values()) yield* problemsOf(page, corpus.site.limits);
    yield* problemOfAll(corpus);
  },
};

type Limits = Corpus['site']['limits'];

function* problemsOf(page: Page, limits: Limits): Iterable<FileProblem> {
  const file = page.id;
  if (page.kind === 'pathway' && page.steps.length === 0)
    yield {
      file,
      message: 'This page has no checklist step',
      place: page.placeOf(['steps'], 'key'),
      help: 'Write `steps:` in the front matter, with an `id` and a `text` such as `Sign the contract`.',
    };
  if (page.steps.length > limits.stepsPerPage)
    yield {
      file,
      message: `This page has ${page.steps.length} steps; the limit is ${limits.stepsPerPage}`,
      place: page.placeOf(['steps', limits.stepsPerPage]),
      help: 'Combine steps, or remove the least important.',
    };
  for (const [index, { text }] of page.steps.entries()) {
    const length = [...text].length;
    if (length > limits.stepCharacters)
      yield {
        file,
        message: `This step has ${length} characters; the limit is ${limits.stepCharacters}`,
        place: page.placeOf(['steps', index, 'text']),
        help: 'Shorten it; details belong on the page.',
      };
  }
}

function* problemOfAll(corpus: Corpus): Iterable<FileProblem> {
  const { steps, stepsPerPage } = corpus.site.limits;
  const counted = [...corpus.pages.values()].flatMap((page) =>
    page.steps.slice(0, stepsPerPage).map((_step, index) => ({ page, index })),
  );
  const beyond = counted[steps];
  const tooMany = counted.length - steps;
  if (beyond)
    yield {
      file: beyond.page.id,
      message: `The checklist has ${counted.length} steps; the limit is ${steps}`,
      place: beyond.page.placeOf(['steps', beyond.index]),
      help: `Remove ${tooMany === 1 ? 'one step' : `${tooMany} steps`}, here or on other pages, or combine some.`,
    };
}

import type { CorpusRule } from '../../rule.ts';
import type { Corpus, FileProblem, Page } from '../../../model/index.ts';

/**
 * Finds pathways without a step, with more than the limit of site.yaml, or with one that is too long,
 * and the first step for which the checklist has no room. Steps beyond a page's limit are not counted
 * again for the whole checklist.
 */
export const stepsFit: CorpusRule = {
  id: 'steps-fit',
  severity: 'error',
  scope: 'corpus',
  summary: 'Every pathway has a step or two, and all steps fit on the one-page checklist.',
  why: 'A pathway without a step is missing from the checklist; too many steps would not fit a page.',
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
      message: 'Unexpected pathway without a step, expected at least one',
      place: page.placeOf(['steps'], 'key'),
      help: 'Add `steps:` to the front matter, with an `id` and a `text` that says what a reader does.',
    };
  if (page.steps.length > limits.stepsPerPage)
    yield {
      file,
      message: `Unexpected ${page.steps.length} steps, expected at most ${limits.stepsPerPage} on a page`,
      place: page.placeOf(['steps', limits.stepsPerPage]),
      help: 'Join steps into one, or leave out those that matter least.',
    };
  for (const [index, { text }] of page.steps.entries()) {
    const length = [...text].length;
    if (length > limits.stepCharacters)
      yield {
        file,
        message: `Unexpected step of ${length} characters, expected at most ${limits.stepCharacters}`,
        place: page.placeOf(['steps', index, 'text']),
        help: 'Say it in fewer words; the page itself has room for the details.',
      };
  }
}

function* problemOfAll(corpus: Corpus): Iterable<FileProblem> {
  const { steps, stepsPerPage } = corpus.site.limits;
  const counted = [...corpus.pages.values()].flatMap((page) =>
    page.steps.slice(0, stepsPerPage).map((_step, index) => ({ page, index })),
  );
  const beyond = counted[steps];
  if (beyond)
    yield {
      file: beyond.page.id,
      message: `Unexpected ${counted.length} steps in all, expected at most ${steps} on the checklist`,
      place: beyond.page.placeOf(['steps', beyond.index]),
      help: `This is the first step beyond. Leave out ${counted.length - steps} of all, here or on other pages, or join some.`,
    };
}

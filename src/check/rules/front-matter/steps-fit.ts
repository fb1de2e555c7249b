import { isRequired } from '../../required-keys.ts';
import type { CorpusRule } from '../../rule.ts';
import type { Corpus, FileProblem, Page } from '../../../model/index.ts';

/** Finds pages without steps, where site.yaml asks for some, with too many, or with a step that is too long. */
export const stepsFit: CorpusRule = {
  id: 'steps-fit',
  severity: 'error',
  scope: 'corpus',
  summary:
    'Every page that needs steps according to `require` in site.yaml has some, none has more than the limit, and none of them is too long.',
  why: 'A page without steps is missing from the checklist, and many or long steps do not fit on one page.',
  examples: {
    good: [
      {
        front: { steps: '[{id: sign-lease, text: Sign a lease}]' },
        site: { require: '{page: [steps]}' },
      },
    ],
    bad: [
      { front: { steps: '[]' }, site: { require: '{page: [steps]}' } },
      {
        front: { steps: '[{id: sign-lease, text: Sign}, {id: test-soil, text: Test}]' },
        site: { limits: '{stepsPerPage: 1}' },
      },
      {
        front: { steps: '[{id: sign-lease, text: Sign a lease with the owner}]' },
        site: { limits: '{stepCharacters: 20}' },
      },
    ],
  },
  *check(corpus) {
    for (const page of corpus.pages.values()) yield* problemsOf(corpus, page);
  },
};

function* problemsOf(corpus: Corpus, page: Page): Iterable<FileProblem> {
  const file = page.id;
  const { limits } = corpus.site;
  if (page.steps.length === 0 && isRequired(corpus, page, 'steps'))
    yield {
      file,
      message: 'This page has no checklist step',
      place: page.placeOf(['steps'], 'key'),
      help: 'Write `steps:` in the front matter, with an `id` and a `text` such as `Sign the contract`.',
    };
  const more = page.steps.length - limits.stepsPerPage;
  if (more > 0)
    yield {
      file,
      message: `This page has ${page.steps.length} steps; the limit is ${limits.stepsPerPage}`,
      place: page.placeOf(['steps', limits.stepsPerPage]),
      help: `Combine steps, or remove ${more === 1 ? 'one' : more}. If the page needs them all, write \`stepsPerPage: ${page.steps.length}\` under \`limits:\` in site.yaml.`,
    };
  for (const [index, { text }] of page.steps.entries()) {
    const length = [...text].length;
    if (length > limits.stepCharacters)
      yield {
        file,
        message: `This step has ${length} characters; the limit is ${limits.stepCharacters}`,
        place: page.placeOf(['steps', index, 'text']),
        help: `Shorten it by ${tooMany(length - limits.stepCharacters)}: start with a verb, and leave details to the page.`,
      };
  }
}

function tooMany(characters: number): string {
  return characters === 1 ? 'one character' : `${characters} characters`;
}

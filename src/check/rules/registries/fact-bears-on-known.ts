import { isValid } from '../../is-valid.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import {
  nearMiss,
  suggest,
  tokenEdit,
  type Corpus,
  type DataPath,
  type FileProblem,
} from '../../../model/index.ts';

const statesText = [
  'facts:',
  '  buy-in:',
  '    label: Buy-in',
  '    meaning: Does the state have an agreement?',
  '    source: The list of the press',
  '    shortSource: The press, 2019',
  '    url: https://example.org/list',
  '    asOf: 2019-04-03',
  '    bearsOn: [{step: first-step}]',
  'states:',
  '  OH: {name: Ohio, facts: {buy-in: yes}}',
  '',
].join('\n');

/**
 * Finds facts of states.yaml that bear on a step or page that is not there, and states with facts of a
 * kind that is not there.
 *
 * Silent about steps as long as one page's front matter is wrong, and about kinds of facts as long as
 * states.yaml itself is: then not all of them are known.
 */
export const factBearsOnKnown: CorpusRule = {
  id: 'fact-bears-on-known',
  severity: 'error',
  scope: 'corpus',
  summary: 'What `states.yaml` refers to is there: steps, pages and kinds of facts.',
  why: "A fact that bears on nothing is printed beside no step of a state's checklist.",
  examples: {
    good: [
      {
        front: { steps: '[{id: first-step, text: Take it}]' },
        files: { 'states.yaml': statesText },
      },
    ],
    bad: [
      {
        front: { steps: '[{id: first-step, text: Take it}]' },
        files: { 'states.yaml': statesText.replace('first-step', 'frist-step') },
      },
      {
        front: { steps: '[{id: first-step, text: Take it}]' },
        files: { 'states.yaml': statesText.replace('step: first-step', 'page: nowhere.md') },
      },
      {
        front: { steps: '[{id: first-step, text: Take it}]' },
        files: { 'states.yaml': statesText.replace('{buy-in: yes}', '{buy-out: yes}') },
      },
    ],
  },
  *check(corpus) {
    const { pages } = corpus.known;
    const steps = [...corpus.pages.values()].flatMap((page) => page.steps.map((step) => step.id));
    const areStepsKnown = pages.ids.every((id) => corpus.pages.has(id));
    for (const [id, fact] of Object.entries(corpus.states.facts))
      for (const [index, bearing] of fact.bearsOn.entries()) {
        const path = ['facts', id, 'bearsOn', index];
        if ('page' in bearing && !pages.has(bearing.page))
          yield toProblem(corpus, [...path, 'page'], 'page', bearing.page, pages.ids);
        if ('step' in bearing && areStepsKnown && !steps.includes(bearing.step))
          yield toProblem(corpus, [...path, 'step'], 'step', bearing.step, steps);
      }
    yield* problemsOfStates(corpus);
  },
};

function* problemsOfStates(corpus: Corpus): Iterable<FileProblem> {
  if (!isValid(corpus, corpus.registries.states)) return;
  const kinds = Object.keys(corpus.states.facts);
  for (const [code, state] of Object.entries(corpus.states.states)) {
    for (const kind of Object.keys(state.facts))
      if (!kinds.includes(kind))
        yield toProblem(corpus, ['states', code, 'facts', kind], 'fact', kind, kinds, 'key');
    for (const [index, { fact }] of state.later.entries())
      if (!kinds.includes(fact))
        yield toProblem(corpus, ['states', code, 'later', index, 'fact'], 'fact', fact, kinds);
  }
}

const whereToLook = {
  page: 'the path of a page',
  step: 'the id of a step on some page',
  fact: 'an id that stands under `facts`',
};

function toProblem(
  corpus: Corpus,
  path: DataPath,
  what: keyof typeof whereToLook,
  name: string,
  known: readonly string[],
  part?: 'key',
): FileProblem {
  const { states } = corpus.registries;
  const meant = suggest(name, known);
  const place = states.placeOf(path, part);
  return {
    file: states.id,
    message: `Unexpected ${what} ${quote(name)}, expected ${meant === undefined ? whereToLook[what] : quote(meant)}`,
    place,
    help:
      meant === undefined
        ? `Use ${whereToLook[what]}, or remove the entry.`
        : `Write ${quote(meant)} instead.`,
    ...(meant !== undefined &&
      meant === nearMiss(name, known) && {
        fix: tokenEdit(states.text, place, name, meant),
      }),
  };
}

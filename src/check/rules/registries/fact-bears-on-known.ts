import { isValid } from '../../is-valid.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import { nearestName, unknownName } from '../../unknown-name.ts';
import { tokenEdit, type Corpus, type DataPath, type FileProblem } from '../../../model/index.ts';

const recordsText = [
  'facts:',
  '  buy-in:',
  '    label: Buy-in',
  '    meaning: Does the record have an agreement?',
  '    source: The list of the press',
  '    shortSource: The press, 2019',
  '    url: https://example.org/list',
  '    asOf: 2019-04-03',
  '    bearsOn: [{step: first-step}]',
  'records:',
  '  OH: {name: Ohio, facts: {buy-in: yes}}',
  '',
].join('\n');

/**
 * Finds facts in records.yaml that refer to a step or page that does not exist, and records with facts of an
 * unknown kind.
 *
 * Steps are checked only when every page's front matter is valid, kinds of facts only when records.yaml is:
 * otherwise not all of them are known.
 */
export const factBearsOnKnown: CorpusRule = {
  id: 'fact-bears-on-known',
  severity: 'error',
  scope: 'corpus',
  summary: 'The steps, pages and kinds of facts that records.yaml refers to exist.',
  why: "A fact that refers to something that doesn't exist is missing from the record's checklist.",
  examples: {
    good: [
      {
        front: { steps: '[{id: first-step, text: Take it}]' },
        files: { 'records.yaml': recordsText },
      },
    ],
    bad: [
      {
        front: { steps: '[{id: first-step, text: Take it}]' },
        files: { 'records.yaml': recordsText.replace('first-step', 'frist-step') },
      },
      {
        front: { steps: '[{id: first-step, text: Take it}]' },
        files: { 'records.yaml': recordsText.replace('step: first-step', 'page: nowhere.md') },
      },
      {
        front: { steps: '[{id: first-step, text: Take it}]' },
        files: { 'records.yaml': recordsText.replace('{buy-in: yes}', '{buy-out: yes}') },
      },
    ],
  },
  *check(corpus) {
    const { pages } = corpus.known;
    const steps = [...corpus.pages.values()].flatMap((page) => page.steps.map((step) => step.id));
    const heirs = new Map(
      [...corpus.pages.values()].flatMap((page) =>
        page.steps.flatMap(({ id, was }) => was.map((former) => [former, id] as const)),
      ),
    );
    const areStepsKnown = pages.ids.every((id) => corpus.pages.has(id));
    for (const [id, fact] of Object.entries(corpus.records.facts))
      for (const [index, bearing] of fact.bearsOn.entries()) {
        const path = ['facts', id, 'bearsOn', index];
        if ('page' in bearing && !pages.has(bearing.page))
          yield toProblem(corpus, [...path, 'page'], 'page', bearing.page, pages.ids);
        if ('step' in bearing && areStepsKnown && !steps.includes(bearing.step))
          yield toProblem(corpus, [...path, 'step'], 'step', bearing.step, steps, heirs);
      }
    yield* problemsOfRecords(corpus);
  },
};

function* problemsOfRecords(corpus: Corpus): Iterable<FileProblem> {
  if (!isValid(corpus, corpus.registries.records)) return;
  const kinds = Object.keys(corpus.records.facts);
  for (const [code, record] of Object.entries(corpus.records.records)) {
    for (const kind of Object.keys(record.facts))
      if (!kinds.includes(kind))
        yield toProblem(
          corpus,
          ['records', code, 'facts', kind],
          'fact',
          kind,
          kinds,
          undefined,
          'key',
        );
    for (const [index, { fact }] of record.later.entries())
      if (!kinds.includes(fact))
        yield toProblem(corpus, ['records', code, 'later', index, 'fact'], 'fact', fact, kinds);
  }
}

const words = {
  page: { fault: (name: string) => `Page ${name} does not exist`, use: 'the path of a page' },
  step: { fault: (name: string) => `No page has a step ${name}`, use: 'the id of a step' },
  fact: { fault: (name: string) => `${name} is not in \`facts\``, use: 'an id from `facts`' },
};

function toProblem(
  { registries: { records } }: Corpus,
  path: DataPath,
  kind: keyof typeof words,
  name: string,
  known: readonly string[],
  /** The new names of what was renamed. */
  heirs: ReadonlyMap<string, string> = new Map(),
  part?: 'key',
): FileProblem {
  const { fault, use } = words[kind];
  const place = records.placeOf(path, part);
  const heir = heirs.get(name);
  return {
    file: records.id,
    place,
    ...unknownName({
      fault: fault(quote(name)),
      nearest: heir === undefined ? nearestName(name, known) : { name: heir, isSure: true },
      help: `Use ${use}, or remove the entry.`,
      toFix: (meant) => tokenEdit(records.text, place, name, meant),
    }),
  };
}

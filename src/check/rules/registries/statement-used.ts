import { isValid } from '../../is-valid.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import { nearestName, unknownName } from '../../unknown-name.ts';
import { tokenEdit, type Corpus, type FileProblem } from '../../../model/index.ts';

const recordsText = [
  'facts:',
  '  buy-in:',
  '    label: Buy-in',
  '    meaning: Does the record have an agreement?',
  '    statements: {signed: agreement in place}',
  '    source: The list of the press',
  '    shortSource: The press, 2019',
  '    url: https://example.org/list',
  '    asOf: 2019-04-03',
  '    bearsOn: [{page: index.md}]',
  'records:',
  '  OH: {name: Ohio, facts: {buy-in: signed}}',
  '',
].join('\n');

/** Finds statements of a fact for a value that no record has. */
export const statementUsed: CorpusRule = {
  id: 'statement-used',
  severity: 'warning',
  scope: 'corpus',
  summary: 'Every value under `statements` in records.yaml is one that a record has.',
  why: 'A statement for another value is never printed: the checklists of records show the label and the words instead.',
  examples: {
    good: [{ files: { 'records.yaml': recordsText } }],
    bad: [
      { files: { 'records.yaml': recordsText.replace('{signed:', '{singed:') } },
      { files: { 'records.yaml': recordsText.replace('{signed:', '{pending:') } },
    ],
  },
  *check(corpus) {
    if (!isValid(corpus, corpus.registries.records)) return;
    const records = Object.values(corpus.records.records);
    for (const [id, { statements }] of Object.entries(corpus.records.facts)) {
      const values = new Set(
        records
          .flatMap(({ facts }) => Object.entries(facts))
          .flatMap(([fact, value]) => (fact === id ? [value] : [])),
      );
      for (const value of Object.keys(statements))
        if (!values.has(value)) yield toProblem(corpus, id, value, [...values]);
    }
  },
};

function toProblem(
  { registries: { records } }: Corpus,
  fact: string,
  value: string,
  values: readonly string[],
): FileProblem {
  const place = records.placeOf(['facts', fact, 'statements', value], 'key');
  return {
    file: records.id,
    place,
    ...unknownName({
      fault: `No record has the value ${quote(value)} of ${quote(fact)}`,
      nearest: nearestName(value, values),
      help: 'Write a value as the records have it, or remove the statement.',
      toFix: (meant) => tokenEdit(records.text, place, value, meant),
    }),
  };
}

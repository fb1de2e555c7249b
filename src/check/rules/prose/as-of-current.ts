import { allOf, findStale, type Dated } from '../../staleness.ts';
import { isBorrowed } from '../../prose/spans.ts';
import { relatedTo } from '../../place.ts';
import { quote } from '../../format-value.ts';
import type { CollectingRule } from '../../rule.ts';
import {
  bodyBlocksOf,
  lastDayOf,
  type Corpus,
  type FileProblem,
  type Related,
  type Source,
} from '../../../model/index.ts';

/**
 * Finds dates after "as of" that are too old: in the text of pages, and `asOf` in records.yaml and
 * facts.yaml. Where all are,
 * that is one finding, at the oldest. Quotations and titles of works are left alone.
 */
export const asOfCurrent: CollectingRule = {
  id: 'as-of-current',
  severity: 'warning',
  scope: 'collecting',
  summary: 'No date after "as of" is older than `asOfMonths` in site.yaml.',
  why: 'Readers assume that a figure is current, and plan with it.',
  examples: {
    good: [{ body: 'As of 2018, the city has 31 gardens.' }],
    bad: [
      { body: 'As of 2015, the city has 31 gardens.' },
      { body: 'The city had 31 gardens as of March 31, 2016.' },
      { body: 'As of 2018, the city has 31 gardens.', site: { limits: '{asOfMonths: 6}' } },
      {
        body: 'The city has [31 gardens](facts.yaml#gardens).',
        files: {
          'facts.yaml': 'gardens: {value: 31, noun: gardens, asOf: "2015", source: guide}\n',
        },
      },
    ],
  },
  collect: (source, corpus) => [...statementsOn(source, corpus)],
  *check(facts, corpus, { today }) {
    if (today === undefined) return;
    const onPages = [...corpus.pages.keys()].flatMap(
      // What `collect` returns.
      (id) => (facts.get(id) ?? []) as readonly Statement[],
    );
    const statements = [...onPages, ...statementsOfRecords(corpus), ...statementsOfFacts(corpus)];
    for (const { entry, count, months, days } of findStale(statements, today)) {
      const { words, problem } = entry;
      const others = count === 1 ? [] : statements.filter((each) => each !== entry);
      yield {
        ...problem,
        message:
          count === 1
            ? `${quote(words)} is more than ${months} months old`
            : `${allOf(count, '"as of" dates')} are more than ${months} months old (${days})`,
        help: toHelp(problem.file, corpus, count === 1),
        ...(others.length > 0 && { related: others.slice(0, mostRelated).map(toRelated) }),
      };
    }
  },
};

function toHelp(file: string, { registries }: Corpus, isOnly: boolean): string {
  if (file === registries.facts.id)
    return `Look up the figure in its source${isOnly ? '' : ', and then the others in theirs'}, and write it as \`value\` and its date as \`asOf\`.`;
  if (file === registries.records.id)
    return `Compare the records with the source of this fact${isOnly ? '' : ', and then the others with theirs'}, and write the date of the source as \`asOf\`.`;
  return isOnly
    ? 'Look up the current figure, and write it with its date; or write the sentence in the past tense.'
    : 'Look up the current figures, starting with this one, and write each with its date; or write the sentences in the past tense.';
}

/** So many other statements are shown with the oldest. */
const mostRelated = 5;

function toRelated({ words, problem }: Statement): Related {
  return relatedTo(problem.file, problem.place, `${quote(words)} is here`);
}

interface Statement extends Dated {
  readonly words: string;
  readonly problem: Pick<FileProblem, 'file' | 'place'>;
}

function* statementsOn(source: Source, corpus: Corpus): Iterable<Statement> {
  if (!corpus.pages.has(source.id)) return;
  const months = corpus.site.limits.asOfMonths;
  for (const block of bodyBlocksOf(source))
    for (const match of block.prose.matchAll(asOf)) {
      const range = { start: match.index, end: match.index + match[0].length };
      const date = dateIn(match);
      if (date === undefined || isBorrowed(block, range, corpus)) continue;
      const words = match[0].replace(/\s+/g, ' ');
      yield { date, months, words, problem: { file: source.id, place: block.placeOf(range) } };
    }
}

function* statementsOfRecords(corpus: Corpus): Iterable<Statement> {
  const months = corpus.site.limits.asOfMonths;
  const { id: file, placeOf } = corpus.registries.records;
  for (const [id, { asOf: words }] of Object.entries(corpus.records.facts)) {
    const problem = { file, place: placeOf(['facts', id, 'asOf']) };
    yield { date: lastDayOf(words), months, words, problem };
  }
}

function* statementsOfFacts(corpus: Corpus): Iterable<Statement> {
  const months = corpus.site.limits.asOfMonths;
  const { id: file, placeOf } = corpus.registries.facts;
  for (const [id, { asOf: words }] of corpus.facts) {
    const problem = { file, place: placeOf([id, 'asOf']) };
    yield { date: lastDayOf(words), months, words, problem };
  }
}

const months = [
  ...['jan', 'feb', 'mar', 'apr', 'may', 'jun'],
  ...['jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
];
const month = `(?<month>${months.join('|')})[a-z]*\\.?`;
const year = '(?<year>(?:19|20)\\d\\d)(?!\\d)';

/** "As of 2019", "as of March 2019", "as of the end of fiscal year 2019", "as of March 31, 2019". */
const asOf = new RegExp(
  `\\bas of\\s+(?:(?:the|end|of|early|mid|late|fiscal|calendar|year|fy|cy)[\\s-]*)*(?:${month}\\s+(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+|of\\s+)?)?${year}(?:-(?<isoMonth>\\d\\d)-(?<isoDay>\\d\\d))?`,
  'gi',
);

/** The last day that the words can mean. */
function dateIn({ groups = {} }: RegExpMatchArray): string | undefined {
  const { year, month, day, isoMonth, isoDay } = groups;
  if (year === undefined) return undefined;
  if (isoMonth !== undefined && isoDay !== undefined) return `${year}-${isoMonth}-${isoDay}`;
  if (month === undefined) return lastDayOf(year);
  const two = (value: string | number): string => String(value).padStart(2, '0');
  const number = two(months.indexOf(month.toLowerCase()) + 1);
  return lastDayOf(day === undefined ? `${year}-${number}` : `${year}-${number}-${two(day)}`);
}

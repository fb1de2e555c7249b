import {
  footFields,
  messagesOf,
  pagesOf,
  recordTermName,
  reviewedOn,
  type Corpus,
} from '../model/index.ts';
import { fold } from './fold.ts';
import { printedOn } from './printed-texts.ts';
import { toRecordNames, type RecordNames } from './record-names.ts';

/** The current checklist, to which answers are matched. */
export interface Form {
  /** The date of the content, such as `2019-04-03`. */
  readonly content: string;
  /** The names of the text fields, in the order of the page; those at its foot come last. */
  readonly fields: readonly string[];
  /** The ids of the steps, in the order of the page. */
  readonly steps: readonly string[];
  /** The steps that answers on older checklists count for, by their former ids. */
  readonly former: ReadonlyMap<string, string>;
  /** Whether each step has a second box, for what a team only considers. */
  readonly hasConsidering: boolean;
  /** The labels that readers see, with the name of each field and the id of each step. */
  readonly labels: Labels;
  /** The other texts that a checklist has, folded. */
  readonly printed: readonly string[];
  readonly records: RecordNames;
  /** The fields that name a record: the first, and those in which a full name counts. */
  readonly recordFields: readonly string[];
  /** What the content calls a record, as a name, such as `province`. */
  readonly term: string;
  /** The file that lists the records. */
  readonly recordFile: string;
}

/** Names by labels, folded. */
export interface Labels {
  readonly fields: ReadonlyMap<string, string>;
  readonly steps: ReadonlyMap<string, string>;
}

/** The checklist of a corpus. */
export function toForm(corpus: Corpus): Form {
  const { site, navigation, records } = corpus;
  const { considering } = site.checklist;
  const notes = { id: footFields.notes, label: messagesOf(corpus).say('form.notes') };
  const foot = [
    ...(considering?.place === 'notes'
      ? [{ id: footFields.considering, label: considering.label }]
      : []),
    notes,
  ];
  const own = site.checklist.fields;
  const fields = [...own, ...foot.filter(({ id }) => own.every((field) => field.id !== id))];
  const steps = pagesOf(navigation).flatMap((page) => page.steps);
  return {
    content: reviewedOn(corpus) ?? '1980-01-01',
    fields: fields.map(({ id }) => id),
    steps: steps.map(({ id }) => id),
    former: new Map(steps.flatMap(({ id, was }) => was.map((each) => [each, id] as const))),
    hasConsidering: considering?.place === 'box',
    labels: {
      fields: new Map(fields.map(({ id, label }) => [fold(label), id])),
      steps: new Map(steps.map(({ id, text }) => [fold(text), id])),
    },
    printed: printedOn(corpus).map(fold),
    records: toRecordNames(records),
    recordFields: site.records.fields,
    term: recordTermName(corpus),
    recordFile: site.records.file,
  };
}

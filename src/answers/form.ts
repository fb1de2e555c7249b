import { footFields, pagesOf, reviewedOn, type Corpus } from '../model/index.ts';

/** The current checklist, to which answers are matched. */
export interface Form {
  /** The date of the content, such as `2019-04-03`. */
  readonly content: string;
  /** The names of the text fields, in the order of the page; the notes at its foot come last. */
  readonly fields: readonly string[];
  /** The ids of the steps, in the order of the page. */
  readonly steps: readonly string[];
  /** The steps that answers on older checklists count for, by their former ids. */
  readonly former: ReadonlyMap<string, string>;
  /** The labels that readers see, with the name of each field and the id of each step. */
  readonly labels: Labels;
  /** The names of the states, by their codes. */
  readonly states: ReadonlyMap<string, string>;
}

/** Names by labels, with white space normalized. */
export interface Labels {
  readonly fields: ReadonlyMap<string, string>;
  readonly steps: ReadonlyMap<string, string>;
}

/** The field at the foot of the page. */
const notes = { id: footFields.notes, label: 'Notes' } as const;

/** The checklist of a corpus. */
export function toForm(corpus: Corpus): Form {
  const { site, navigation, states } = corpus;
  const own = site.checklist.fields;
  const fields = own.some(({ id }) => id === notes.id) ? own : [...own, notes];
  const steps = pagesOf(navigation).flatMap((page) => page.steps);
  return {
    content: reviewedOn(corpus),
    fields: fields.map(({ id }) => id),
    steps: steps.map(({ id }) => id),
    former: new Map(steps.flatMap(({ id, was }) => was.map((each) => [each, id] as const))),
    labels: {
      fields: new Map(fields.map(({ id, label }) => [fold(label), id])),
      steps: new Map(steps.map(({ id, text }) => [fold(text), id])),
    },
    states: new Map(Object.entries(states.states).map(([code, { name }]) => [code, name])),
  };
}

/** A text on one line. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

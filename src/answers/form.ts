import { pagesOf, reviewedOn, type Corpus } from '../model/index.ts';

/** What today's checklist asks for: answers are held against it. */
export interface Form {
  /** The day of the content, such as `2019-04-03`. */
  readonly content: string;
  /** The names of the fields to write in, in the order of the page; the notes at its foot come last. */
  readonly fields: readonly string[];
  /** The ids of the steps, in the order of the page. */
  readonly steps: readonly string[];
  /** What readers see of fields and steps, folded, with the name or id of each. */
  readonly labels: Labels;
  /** The names of the states, by their codes. */
  readonly states: ReadonlyMap<string, string>;
}

/** Names by what stands beside them: texts are compared without differences of white space. */
export interface Labels {
  readonly fields: ReadonlyMap<string, string>;
  readonly steps: ReadonlyMap<string, string>;
}

/** The field at the foot of the page. */
const notes = { id: 'notes', label: 'Notes' } as const;

/** What the checklist of a corpus asks for. */
export function toForm(corpus: Corpus): Form {
  const { site, navigation, states } = corpus;
  const own = site.checklist.fields;
  const fields = own.some(({ id }) => id === notes.id) ? own : [...own, notes];
  const steps = pagesOf(navigation).flatMap((page) => page.steps);
  return {
    content: reviewedOn(corpus),
    fields: fields.map(({ id }) => id),
    steps: steps.map(({ id }) => id),
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

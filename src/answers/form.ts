import { pagesOf, reviewedOn, type Corpus } from '../model/index.ts';

/** What today's checklist asks for: answers are held against it. */
export interface Form {
  /** The day of the content, such as `2019-04-03`. */
  readonly content: string;
  /** The names of the fields to write in, in the order of the page; the notes at its foot come last. */
  readonly fields: readonly string[];
  /** The ids of the steps, in the order of the page. */
  readonly steps: readonly string[];
  /** The names of the states, by their codes. */
  readonly states: ReadonlyMap<string, string>;
}

/** The field at the foot of the page. */
const notes = 'notes';

/** What the checklist of a corpus asks for. */
export function toForm(corpus: Corpus): Form {
  const { site, navigation, states } = corpus;
  const fields = site.checklist.fields.map(({ id }) => id);
  return {
    content: reviewedOn(corpus),
    fields: fields.includes(notes) ? fields : [...fields, notes],
    steps: pagesOf(navigation).flatMap((page) => page.steps.map(({ id }) => id)),
    states: new Map(Object.entries(states.states).map(([code, { name }]) => [code, name])),
  };
}

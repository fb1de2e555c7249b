import type { Corpus, Step } from '../../model/index.ts';
import { toXmlText } from '../word/text.ts';

/** A field to write into. */
export interface Field {
  /** Its name in the form, different from that of every other field. */
  readonly name: string;
  /** What a reader sees. */
  readonly label: string;
  /** What a screen reader says: the label, and what it is about where the place alone shows that. */
  readonly spoken: string;
  /** What Word shows where nothing is written yet. */
  readonly prompt: string;
  /** How wide it is beside the others of its row, as the content says it. */
  readonly width: number;
  /** Its part of the row. */
  readonly share: number;
  /** What is filled in from the start. */
  readonly value?: string;
}

/** All fields to write into. */
export interface Fields {
  /** The form at the top, row by row. */
  readonly rows: readonly (readonly Field[])[];
  /** The one at the foot of the page. */
  readonly notes: Field;
  /** The one for a word on a step. */
  readonly noteOf: (step: Step) => Field;
}

/** The field that takes the name of the state. */
const stateField = 'state';

/**
 * The fields of a checklist, each with a name of its own: a step may be called `date`, and two fields of
 * one name would be one field.
 *
 * @param stateName the state that the checklist is made for
 */
export function toFields(corpus: Corpus, stateName?: string): Fields {
  const steps = [...corpus.pages.values()].flatMap((page) => page.steps);
  const taken = new Set(steps.map(({ id }) => id));
  const take = (name: string): string => {
    const free = freeName(name, taken);
    taken.add(free);
    return free;
  };
  const { fields } = corpus.site.checklist;
  const numbers = [...new Set(fields.map(({ row }) => row))].sort((a, b) => a - b);
  const rows = numbers.map((number) => {
    const row = fields.filter((field) => field.row === number);
    const whole = row.reduce((sum, { width }) => sum + width, 0);
    return row.map(({ id, label, width }) => ({
      ...toField(take(id), toXmlText(label)),
      width,
      share: width / whole,
      ...(id === stateField && stateName !== undefined && { value: stateName }),
    }));
  });
  const notes = toField(take('notes'), 'Notes');
  const names = new Map(steps.map(({ id }) => [id, take(`${id}-note`)]));
  return {
    rows,
    notes,
    noteOf: ({ id, text }) =>
      toField(names.get(id) ?? `${id}-note`, 'Note', `Note: ${toXmlText(text)}`),
  };
}

function toField(name: string, label: string, spoken = label): Field {
  return { name, label, spoken, prompt: 'Enter text', width: 1, share: 1 };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? freeName(`${name}-field`, taken) : name;
}

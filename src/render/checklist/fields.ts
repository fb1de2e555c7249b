import type { Corpus, Step } from '../../model/index.ts';
import { toXmlText } from '../word/text.ts';

/** A text field. */
export interface Field {
  /** Its unique name in the form. */
  readonly name: string;
  /** The visible label. */
  readonly label: string;
  /** What screen readers announce: the label, with its subject where only the position shows it. */
  readonly spoken: string;
  /** What Word shows in the empty field. */
  readonly prompt: string;
  /** Its width relative to the others of its row, as in the content. */
  readonly width: number;
  /** Its share of the row. */
  readonly share: number;
  /** The initial text. */
  readonly value?: string;
}

/** All text fields. */
export interface Fields {
  /** The form at the top, row by row. */
  readonly rows: readonly (readonly Field[])[];
  /** The field at the foot of the page. */
  readonly notes: Field;
  /** The field for a note on a step. */
  readonly noteOf: (step: Step) => Field;
}

/** The field for the name of the state. */
const stateField = 'state';

/**
 * The fields of a checklist, with unique names: a step may be called `date`, and two fields with one name would be
 * one field.
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

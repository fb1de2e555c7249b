import { checklistNames, messagesOf, type Corpus, type Step } from '../../model/index.ts';
import { toXmlText } from '../word/text.ts';

/** A field to write in. */
export interface Field {
  /** Its unique name in the form. */
  readonly name: string;
  /** The visible label. */
  readonly label: string;
  /** What screen readers announce: the label, with its subject where only the position shows it. */
  readonly spoken: string;
  readonly type: 'text' | 'date';
  /** Its width relative to the others of its row, as in the content. */
  readonly width: number;
  /** Its share of the row. */
  readonly share: number;
  /** The initial text. */
  readonly value?: string;
}

/** All fields to write in. */
export interface Fields {
  /** The form at the top, row by row. */
  readonly rows: readonly (readonly Field[])[];
  /** The fields at the foot of the page: notes, after what the team only considers if it is written there. */
  readonly foot: readonly Field[];
  /** The field for a note on a step. */
  readonly noteOf: (step: Step) => Field;
}

/** @param recordName the record that the checklist is made for */
export function toFields(corpus: Corpus, recordName?: string): Fields {
  const { fields, considering } = corpus.site.checklist;
  const { say } = messagesOf(corpus);
  const names = checklistNames(corpus);
  const numbers = [...new Set(fields.map(({ row }) => row))].sort((a, b) => a - b);
  const rows = numbers.map((number) => {
    const row = fields.filter((field) => field.row === number);
    const whole = row.reduce((sum, { width }) => sum + width, 0);
    return row.map(({ id, label, width, type }) => ({
      ...toField(names.fields.get(id) ?? id, toXmlText(label)),
      ...(type === 'date' && { type, spoken: toXmlText(say('form.dateHint', { label })) }),
      width,
      share: width / whole,
      ...(id === corpus.site.records.fields[0] &&
        recordName !== undefined && { value: recordName }),
    }));
  });
  return {
    rows,
    foot: [
      ...(considering?.place === 'notes'
        ? [toField(names.considering, toXmlText(considering.label))]
        : []),
      toField(names.notes, say('form.notes')),
    ],
    noteOf: ({ id, text }) =>
      toField(
        names.steps.get(id)?.note ?? id,
        say('form.note'),
        toXmlText(say('form.noteOn', { text })),
      ),
  };
}

function toField(name: string, label: string, spoken = label): Field {
  return { name, label, spoken, type: 'text', width: 1, share: 1 };
}

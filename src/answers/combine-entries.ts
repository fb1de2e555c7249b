import { nameEndings } from '../model/index.ts';
import type { FormName } from './form-names.ts';
import type { Entry, Inference } from './raw-answers.ts';

/** Something that is in no field, and the field that it is nearest to. */
export interface Stray {
  readonly near: string | null;
  readonly text: string;
}

/** The answers of one checklist, each once, by the ids of fields and steps. */
interface Combined {
  readonly fields: Map<string, string>;
  readonly steps: Map<string, boolean>;
  readonly considering: Map<string, boolean>;
  readonly notes: Map<string, string>;
  /** How answers outside their own fields were found: by field, step, or step and suffix. */
  readonly inferred: Map<string, Inference>;
  readonly strays: Stray[];
}

/**
 * Combines the entries of one checklist. Of several copies of a box, one that is checked is enough; of several
 * copies of a text, the first that is not empty counts, and others are strays. Notes under several former names
 * of a step are joined.
 */
export function combineEntries(
  entries: readonly Entry[],
  toFormName: (name: string, type: 'box' | 'text') => FormName,
): Combined {
  const all: Combined = {
    fields: new Map(),
    steps: new Map(),
    considering: new Map(),
    notes: new Map(),
    inferred: new Map(),
    strays: [],
  };
  const namesOfNotes = new Map<string, string>();
  for (const entry of entries) {
    if (entry.type === 'stray') {
      all.strays.push({ near: entry.near, text: entry.text });
      continue;
    }
    const { of, part } = toFormName(entry.name, entry.type);
    const ending = part === 'note' || part === 'considering' ? nameEndings[part] : '';
    const infer = (): void => {
      if (entry.how === undefined) all.inferred.delete(of + ending);
      else all.inferred.set(of + ending, entry.how);
    };
    if (entry.type === 'box') {
      const boxes = part === 'considering' ? all.considering : all.steps;
      if (entry.value ? boxes.get(of) === true : boxes.has(of)) continue;
      boxes.set(of, entry.value);
      infer();
      continue;
    }
    const { value } = entry;
    const texts = part === 'note' ? all.notes : all.fields;
    const known = texts.get(of) ?? '';
    const isBlank = value.trim() === '';
    if (part === 'note' && isBlank) continue;
    if (known.trim() === '') {
      if (value === '' && texts.has(of)) continue;
      texts.set(of, value);
      namesOfNotes.set(of, entry.name);
      infer();
    } else if (!isBlank && part === 'note' && namesOfNotes.get(of) !== entry.name)
      texts.set(of, `${known}\n${value}`);
    else if (!isBlank && value !== known) all.strays.push({ near: of + ending, text: value });
  }
  return all;
}

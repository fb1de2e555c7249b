import { fold } from '../fold.ts';
import { toFormNames } from '../form-names.ts';
import type { Form } from '../form.ts';
import type { Widget } from './widgets.ts';

/** What programs that merge files put before or after a name that occurs twice: `name+1`, `1.name`, `P2.name`. */
const additions: readonly ((name: string) => string)[] = [
  (name) => name.replace(/(?:[+_#~. -]?\d+|\[\d+\]|\(\d+\))$/, ''),
  (name) => name.slice(name.lastIndexOf('.') + 1),
  (name) => name.slice(name.lastIndexOf('.') + 1).replace(/(?:[+_#~ -]?\d+|\[\d+\])$/, ''),
];

/** Finds the names of the checklist under names that a program has changed. */
export function toNameOf(form: Form, widgets: readonly Widget[]): (widget: Widget) => string {
  const all = new Set(widgets.map(({ name }) => name));
  const names = toFormNames(form);
  const isKnown = (name: string, type: 'box' | 'text'): boolean => {
    const { of, part } = names(name, type);
    return part === 'field' ? form.fields.includes(of) : form.steps.includes(of);
  };
  return ({ name, kind }) => {
    const type = kind === 'Btn' ? 'box' : 'text';
    if (isKnown(name, type)) return name;
    for (const toPlain of additions) {
      const plain = toPlain(name);
      if (plain === name || plain === '') continue;
      // The name of a step that was removed since is there without the addition too.
      if (isKnown(plain, type) || all.has(plain)) return plain;
    }
    return form.labels.fields.get(fold(name)) ?? name;
  };
}

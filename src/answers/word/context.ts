import type { Form } from '../form.ts';
import { toFormNames, type FormName } from '../form-names.ts';
import { toFindOwn, type FindOwn } from '../printed.ts';
import { addEntry, toDraft, type Draft, type Entry } from '../raw-answers.ts';

/** What the lines of a file are read with. */
export interface Context {
  readonly form: Form;
  readonly draft: Draft;
  readonly add: (entry: Entry) => void;
  /** What the box of a name is about. */
  readonly toName: (name: string) => FormName;
  readonly findOwn: FindOwn;
}

export function toContext(form: Form): Context {
  const draft = toDraft();
  const names = toFormNames(form);
  return {
    form,
    draft,
    add: (entry) => {
      addEntry(draft, entry);
    },
    toName: (name) => names(name, 'box'),
    findOwn: toFindOwn(form),
  };
}

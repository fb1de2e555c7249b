import { longestInWord, nameEndings, toWordName } from '../model/index.ts';
import type { Form } from './form.ts';
import type { Entry } from './raw-answers.ts';

/** What a field of a file is about. */
export interface FormName {
  /** The id of the step or field, or the name itself where it is unknown. */
  readonly of: string;
  readonly part: 'field' | 'step' | 'considering' | 'note';
}

/** Looks up what a field of a file is about. */
type ToFormName = (name: string, type: 'box' | 'text') => FormName;

/** Prepares looking up the names of a file, whose own steps may be unknown to the current checklist. */
export function toFormNames(form: Form, entries: readonly Entry[] = []): ToFormName {
  const { former, fields } = form;
  const ids = new Map([...former, ...form.steps.map((id) => [id, id] as const)]);
  const boxes = new Set(entries.flatMap((entry) => (entry.type === 'box' ? [entry.name] : [])));
  const considered = new Set([...boxes].map((name) => toWordName(name + nameEndings.considering)));
  const own = [...boxes].filter((name) => inFull(name, ids) === undefined && !considered.has(name));
  const steps = new Map([...own.map((name) => [name, name] as const), ...ids]);
  const withEnding = (ending: string): ReadonlyMap<string, string> =>
    new Map([...steps].map(([name, id]) => [name + ending, id]));
  const notes = withEnding(nameEndings.note);
  const considering = withEnding(nameEndings.considering);
  return (name, type) => {
    if (type === 'text') {
      const field = withoutSuffix(name, (each) => (fields.includes(each) ? each : undefined));
      if (field !== undefined) return { of: field, part: 'field' };
      const step = withoutSuffix(name, (each) => inFull(each, notes));
      return step === undefined ? { of: name, part: 'field' } : { of: step, part: 'note' };
    }
    const step = inFull(name, ids);
    if (step !== undefined) return { of: step, part: 'step' };
    const only = withoutSuffix(name, (each) => inFull(each, considering));
    return only === undefined ? { of: name, part: 'step' } : { of: only, part: 'considering' };
  };
}

/** A name that a step has too gets an ending, or several. */
function withoutSuffix(
  name: string,
  find: (name: string) => string | undefined,
): string | undefined {
  const { field } = nameEndings;
  return (
    find(name) ??
    (name.endsWith(field) ? withoutSuffix(name.slice(0, -field.length), find) : undefined)
  );
}

/** Finds a name that may have been cut, in files of earlier versions without its ending. */
function inFull(name: string, all: ReadonlyMap<string, string>): string | undefined {
  const found = all.get(name);
  if (found !== undefined || name.length !== longestInWord) return found;
  const cut = [...all].filter(([each]) => toWordName(each) === name);
  const meant = cut.length > 0 ? cut : [...all].filter(([each]) => each.startsWith(name));
  return meant.length === 1 ? meant[0]?.[1] : undefined;
}

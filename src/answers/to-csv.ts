import { nameEndings, toCsvText } from '../model/index.ts';
import type { Collected, Collection } from './collection.ts';
import type { Form } from './form.ts';

/** One column: its name and content. */
interface Column {
  readonly name: string;
  readonly cell: (answers: Collected) => string;
}

/**
 * A collection as CSV: a row for each checklist, a column for each field, step and note of the current
 * checklist. Other answers are in the column `unknown`.
 */
export function toCsv({ checklists }: Collection, form: Form): string {
  const hasConsidering =
    form.hasConsidering || checklists.some(({ considering }) => considering.size > 0);
  const columns = toColumns(form, hasConsidering);
  const rows = [
    columns.map(({ name }) => name),
    ...checklists.map((each) => columns.map(({ cell }) => cell(each))),
  ];
  return toCsvText(rows);
}

function toColumns(form: Form, hasConsidering: boolean): readonly Column[] {
  const before: readonly Column[] = [
    { name: 'file', cell: ({ file }) => file },
    { name: 'part', cell: ({ part }) => String(part ?? '') },
    { name: form.term, cell: ({ record }) => record ?? '' },
    { name: `${form.term}-name`, cell: ({ recordName }) => recordName ?? '' },
    { name: 'content', cell: ({ content }) => content ?? '' },
    { name: 'older', cell: ({ older }) => yesOrNo(older) },
  ];
  const after: readonly Column[] = [
    { name: 'missing', cell: ({ missing }) => missing.join('; ') },
    { name: 'unknown', cell: (answers) => otherAnswers(answers, form).join('; ') },
    { name: 'inferred', cell: ({ inferred }) => pairs(inferred).join('; ') },
    {
      name: 'unread',
      cell: ({ unread }) =>
        unread.map(({ near, text }) => (near === null ? text : `${near}: ${text}`)).join('; '),
    },
    { name: 'damage', cell: ({ damage }) => damage.join('; ') },
  ];
  const taken = new Set([...before, ...after].map(({ name }) => name));
  const named = (name: string, ending: string): string => {
    const free = taken.has(name) ? `${name}-${ending}` : name;
    if (free !== name && taken.has(free)) return named(free, ending);
    taken.add(free);
    return free;
  };
  // Steps take their names first, as in the form.
  const steps = form.steps.map((id) => ({
    name: named(id, 'step'),
    cell: ({ steps: all }: Collected) => yesOrNo(all.get(id)),
  }));
  const considering = (hasConsidering ? form.steps : []).map((id) => ({
    name: named(id + nameEndings.considering, 'box'),
    cell: ({ considering: all }: Collected) => yesOrNo(all.get(id)),
  }));
  const fields = form.fields.map((id) => ({
    name: named(id, 'field'),
    cell: ({ fields: all }: Collected) => all.get(id) ?? '',
  }));
  const notes = form.steps.map((id) => ({
    name: named(id + nameEndings.note, 'text'),
    cell: ({ notes: all }: Collected) => all.get(id) ?? '',
  }));
  return [...before, ...fields, ...steps, ...considering, ...notes, ...after];
}

/** Answers that are not in the current checklist, each as `name: value`. */
function otherAnswers(
  { fields, steps, considering, notes }: Collected,
  form: Form,
): readonly string[] {
  const isKnown = (id: string): boolean => form.steps.includes(id);
  return [
    ...[...steps].flatMap(([id, value]) => (isKnown(id) ? [] : [`${id}: ${yesOrNo(value)}`])),
    ...[...considering].flatMap(([id, value]) =>
      isKnown(id) ? [] : [`${id}${nameEndings.considering}: ${yesOrNo(value)}`],
    ),
    ...[...notes].flatMap(([id, text]) =>
      isKnown(id) ? [] : [`${id}${nameEndings.note}: ${text}`],
    ),
    ...[...fields].flatMap(([name, text]) =>
      form.fields.includes(name) || text === '' ? [] : [`${name}: ${text}`],
    ),
  ];
}

function pairs(all: ReadonlyMap<string, string>): readonly string[] {
  return [...all].map(([name, value]) => `${name}: ${value}`);
}

function yesOrNo(value: boolean | null | undefined): string {
  return value === true ? 'yes' : value === false ? 'no' : '';
}

import type { Collected, Collection } from './collection.ts';
import type { Form } from './form.ts';

/** One column: its name, and what stands in it. */
interface Column {
  readonly name: string;
  readonly cell: (answers: Collected) => string;
}

/** Without it Excel takes letters such as é for two others. */
const byteOrderMark = '\ufeff';

/**
 * A collection as a table: a row for each checklist, a column for each field, step and note of today. What a
 * file has beyond them stands in the column `unknown`.
 *
 * Source: RFC 4180. The first character is a byte order mark, and no cell begins a formula.
 */
export function toCsv({ checklists }: Collection, form: Form): string {
  const columns = toColumns(form);
  const rows = [
    columns.map(({ name }) => name),
    ...checklists.map((each) => columns.map(({ cell }) => cell(each))),
  ];
  return byteOrderMark + rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

function toColumns(form: Form): readonly Column[] {
  const before: readonly Column[] = [
    { name: 'file', cell: ({ file }) => file },
    { name: 'state', cell: ({ state }) => state ?? '' },
    { name: 'state-name', cell: ({ stateName }) => stateName ?? '' },
    { name: 'content', cell: ({ content }) => content ?? '' },
    { name: 'older', cell: ({ older }) => yesOrNo(older) },
  ];
  const behind: readonly Column[] = [
    { name: 'missing', cell: ({ missing }) => missing.join('; ') },
    { name: 'unknown', cell: (answers) => beyond(answers, form).join('; ') },
  ];
  const taken = new Set([...before, ...behind].map(({ name }) => name));
  const named = (name: string, ending: string): string => {
    const free = taken.has(name) ? `${name}-${ending}` : name;
    if (free !== name && taken.has(free)) return named(free, ending);
    taken.add(free);
    return free;
  };
  // Steps come first, as they do where a form is given its names.
  const steps = form.steps.map((id) => ({
    name: named(id, 'step'),
    cell: ({ steps: all }: Collected) => yesOrNo(all.get(id)),
  }));
  const fields = form.fields.map((id) => ({
    name: named(id, 'field'),
    cell: ({ fields: all }: Collected) => all.get(id) ?? '',
  }));
  const notes = form.steps.map((id) => ({
    name: named(`${id}-note`, 'text'),
    cell: ({ notes: all }: Collected) => all.get(id) ?? '',
  }));
  return [...before, ...fields, ...steps, ...notes, ...behind];
}

/** What a file has and today's checklist has not, each as `name: value`. */
function beyond({ fields, steps, notes }: Collected, form: Form): readonly string[] {
  const isKnown = (id: string): boolean => form.steps.includes(id);
  return [
    ...[...steps].flatMap(([id, value]) => (isKnown(id) ? [] : [`${id}: ${yesOrNo(value)}`])),
    ...[...notes].flatMap(([id, text]) => (isKnown(id) ? [] : [`${id}-note: ${text}`])),
    ...[...fields].flatMap(([name, text]) =>
      form.fields.includes(name) || text === '' ? [] : [`${name}: ${text}`],
    ),
  ];
}

function yesOrNo(value: boolean | null | undefined): string {
  return value === true ? 'yes' : value === false ? 'no' : '';
}

/**
 * A cell: in quotation marks where it must be. An apostrophe stands before what a spreadsheet would take for a
 * formula (https://owasp.org/www-community/attacks/CSV_Injection), and control characters are left out.
 */
function toCell(text: string): string {
  const shown = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
  const safe = /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/.test(shown) ? `'${shown}` : shown;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

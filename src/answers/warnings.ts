import { suggest } from '../model/index.ts';
import { toLabel, type Collected, type Collection } from './collection.ts';
import type { Form } from './form.ts';
import type { Inference } from './raw-answers.ts';
import { recordsIn } from './record-names.ts';
import { codeOf } from './record.ts';

/** The most names that one warning lists. */
const maxListed = 5;

/** Everything unusual about the answers, each on one line. */
export function toWarnings({ checklists, passedOver }: Collection, form: Form): readonly string[] {
  return [
    ...passedOver.map(({ file, reason }) => `${file}: skipped. ${reason}`),
    ...checklists.flatMap((each) =>
      warningsOf(each, form).map((text) => `${toLabel(each)}: ${text}`),
    ),
    ...duplicates(checklists),
  ];
}

/** The collection in one line: `3 checklists read, 1 file skipped`. */
export function toSummaryLine({ checklists, passedOver, ignored }: Collection): string {
  const files = new Set(checklists.map(({ file }) => file)).size;
  return [
    `${counted(checklists.length, 'checklist')} read${files === checklists.length ? '' : ` from ${counted(files, 'file')}`}`,
    `${counted(passedOver.length, 'file')} skipped`,
    ...(ignored > 0 ? [`${counted(ignored, 'system file')} ignored`] : []),
  ].join(', ');
}

function warningsOf(answers: Collected, form: Form): readonly string[] {
  const { record, recordName, content, older, fields, missing, unknown, damage } = answers;
  const written = fields.get(form.recordFields[0] ?? '') ?? '';
  const meant = codeOf(written, form.records);
  return [
    ...damage.map((each) => `was read only in part: ${each}`),
    ...(older ? [`is from ${content}; the current checklist is from ${form.content}`] : []),
    ...(missing.length > 0 ? [`is missing ${steps(missing, 'step')}`] : []),
    ...(unknown.length > 0 ? [`has ${steps(unknown, 'unknown step')}`] : []),
    ...(isEmpty(answers, form)
      ? ['has no answers: no box is checked, and nothing is entered']
      : []),
    ...inferences(answers),
    ...strays(answers),
    ...(record === null && form.records.size > 0 ? [noRecord(written, form)] : []),
    ...(record !== null && recordName === null
      ? [`is for the ${form.term} \`${record}\`, which is not in ${form.recordFile}`]
      : []),
    ...(record !== null && written.trim() !== '' && meant === null
      ? [noRecord(written, form)]
      : []),
    ...(record !== null && meant !== null && meant !== record
      ? [`was made for ${recordName ?? record}, but the ${form.term} entered is ${quoted(written)}`]
      : []),
  ];
}

/** How each kind of inference is told, for one answer and for several. */
const inferred: Readonly<Record<Inference, readonly [one: string, many: string]>> = {
  'plain text': [
    'answer was read from plain text, since its field is gone',
    'answers were read from plain text, since their fields are gone',
  ],
  'text beside the field': [
    'answer was read from the text beside its field',
    'answers were read from the text beside their fields',
  ],
  'mark beside the box': [
    'box was read as checked because of the mark beside it',
    'boxes were read as checked because of the marks beside them',
  ],
  'look of the box': [
    'box was read as checked because it looks checked, though its value says otherwise',
    'boxes were read as checked because they look checked, though their values say otherwise',
  ],
  'comment on the field': [
    'answer was read from a comment on its field',
    'answers were read from comments on their fields',
  ],
  'similar wording': [
    'step was recognized by similar wording',
    'steps were recognized by similar wording',
  ],
  agency: ['name was taken from another field', 'names were taken from other fields'],
};

function inferences({ inferred: all }: Collected): readonly string[] {
  return Object.entries(inferred).flatMap(([how, [one, many]]) => {
    const names = [...all].flatMap(([name, each]) => (each === how ? [name] : []));
    if (names.length === 0) return [];
    return [`${names.length} ${names.length === 1 ? one : many} (${listed(names)})`];
  });
}

/** Whether it is empty: nobody filled it in, or the answers were not saved. */
function isEmpty(
  { fields, steps, considering, notes, recordName, unread }: Collected,
  { recordFields }: Form,
): boolean {
  const texts = [...fields].filter(
    ([name, text]) => name !== recordFields[0] || text !== recordName,
  );
  return (
    ![...steps.values(), ...considering.values()].includes(true) &&
    texts.every(([, text]) => text.trim() === '') &&
    notes.size === 0 &&
    unread.length === 0
  );
}

function strays({ unread }: Collected): readonly string[] {
  if (unread.length === 0) return [];
  const all = unread.map(({ text, near }) => quoted(text) + (near === null ? '' : ` near ${near}`));
  return [`has ${counted(unread.length, 'text')} outside its fields: ${listed(all)}`];
}

function duplicates(checklists: readonly Collected[]): readonly string[] {
  const files = new Map<string, string[]>();
  for (const each of checklists)
    if (each.record !== null)
      files.set(each.record, [...(files.get(each.record) ?? []), toLabel(each)]);
  return [...files]
    .filter(([, all]) => all.length > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([record, all]) => `${record} has ${all.length} checklists: ${listed(all)}`);
}

function noRecord(written: string, { records, term }: Form): string {
  if (written.trim() === '') return `has no ${term}`;
  const named = recordsIn(written, records).map((code) => records.get(code)?.name ?? code);
  if (named.length > 1)
    return `has more than one ${term}, ${quoted(written)} (${named.join(', ')})`;
  const names = [...records.values()].map(({ name }) => name);
  const near = suggest(written.trim().slice(0, 60), names);
  const hint = near === undefined ? '' : `. Did you mean ${near}?`;
  return `has an unknown ${term}, ${quoted(written)}${hint}`;
}

function steps(ids: readonly string[], one: string): string {
  return `${counted(ids.length, one)} (${listed(ids)})`;
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

function listed(names: readonly string[]): string {
  const more = names.length - maxListed;
  return [...names.slice(0, maxListed), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

function quoted(written: string): string {
  const text = written.slice(0, 200).replace(/\s+/g, ' ').trim().slice(0, 60);
  return `\`${text.replaceAll('`', "'")}\``;
}

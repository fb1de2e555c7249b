import type { Collected, Collection } from './collection.ts';
import type { Form } from './form.ts';
import { codeOf } from './state.ts';

/** The most names that one warning lists. */
const maxListed = 5;

/** Everything unusual about the answers, each on one line. */
export function toWarnings({ checklists, passedOver }: Collection, form: Form): readonly string[] {
  return [
    ...passedOver.map(({ file, reason }) => `${file}: skipped. ${reason}`),
    ...checklists.flatMap((each) => warningsOf(each, form).map((text) => `${each.file}: ${text}`)),
    ...duplicates(checklists),
  ];
}

/** The collection in one line: `3 checklists read, 1 file skipped`. */
export function toSummaryLine({ checklists, passedOver }: Collection): string {
  return `${counted(checklists.length, 'checklist')} read, ${counted(passedOver.length, 'file')} skipped`;
}

function warningsOf(answers: Collected, form: Form): readonly string[] {
  const { state, stateName, content, older, fields, missing, unknown } = answers;
  const written = fields.get('state') ?? '';
  const meant = codeOf(written, form.states);
  return [
    ...(older ? [`is from ${content}; the current checklist is from ${form.content}`] : []),
    ...(missing.length > 0 ? [`is missing ${steps(missing, 'step')}`] : []),
    ...(unknown.length > 0 ? [`has ${steps(unknown, 'unknown step')}`] : []),
    ...(state === null && form.states.size > 0 ? [noState(written)] : []),
    ...(state !== null && stateName === null
      ? [`is for the state \`${state}\`, which is not in states.yaml`]
      : []),
    ...(state !== null && meant !== null && meant !== state
      ? [`was made for ${stateName ?? state}, but the state entered is ${quoted(written)}`]
      : []),
  ];
}

function duplicates(checklists: readonly Collected[]): readonly string[] {
  const files = new Map<string, string[]>();
  for (const { state, file } of checklists)
    if (state !== null) files.set(state, [...(files.get(state) ?? []), file]);
  return [...files]
    .filter(([, all]) => all.length > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([state, all]) => `${state} has ${all.length} checklists: ${listed(all)}`);
}

function noState(written: string): string {
  return written.trim() === '' ? 'has no state' : `has an unknown state, ${quoted(written)}`;
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

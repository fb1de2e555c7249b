import type { Collected, Collection } from './collection.ts';
import type { Form } from './form.ts';
import { codeOf } from './state.ts';

/** Names that one remark lists. */
const maxListed = 5;

/** What somebody who collects answers should know about them, each as one sentence without its full stop. */
export function toRemarks({ checklists, passedOver }: Collection, form: Form): readonly string[] {
  return [
    ...passedOver.map(({ file, reason }) => `${file}: passed over. ${reason}`),
    ...checklists.flatMap((each) => aboutOne(each, form).map((text) => `${each.file}: ${text}`)),
    ...aboutDoubles(checklists),
  ];
}

/** How many there are: `3 checklists read, 1 passed over`. */
export function toTally({ checklists, passedOver }: Collection): string {
  const read = `${checklists.length} checklist${checklists.length === 1 ? '' : 's'} read`;
  return `${read}, ${passedOver.length} passed over`;
}

function aboutOne(answers: Collected, form: Form): readonly string[] {
  const { state, stateName, content, older, fields, missing, unknown } = answers;
  const written = fields.get('state') ?? '';
  const meant = codeOf(written, form.states);
  return [
    ...(older ? [`made from the content of ${content}, today's is of ${form.content}`] : []),
    ...(missing.length > 0 ? [`lacks ${counted(missing)}`] : []),
    ...(unknown.length > 0 ? [`has ${counted(unknown)} that today's content has not`] : []),
    ...(state === null && form.states.size > 0 ? [noState(written)] : []),
    ...(state !== null && stateName === null
      ? [`is for \`${state}\`, which is no state here`]
      : []),
    ...(state !== null && meant !== null && meant !== state
      ? [`was made for ${stateName ?? state}, but says${inQuotes(written)}`]
      : []),
  ];
}

function aboutDoubles(checklists: readonly Collected[]): readonly string[] {
  const files = new Map<string, string[]>();
  for (const { state, file } of checklists)
    if (state !== null) files.set(state, [...(files.get(state) ?? []), file]);
  return [...files]
    .filter(([, all]) => all.length > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([state, all]) => `${state} has ${all.length} checklists: ${listed(all)}`);
}

function noState(written: string): string {
  return written.trim() === '' ? 'says no state' : `says no known state, but${inQuotes(written)}`;
}

function counted(ids: readonly string[]): string {
  return `${ids.length} step${ids.length === 1 ? '' : 's'} (${listed(ids)})`;
}

function listed(names: readonly string[]): string {
  const more = names.length - maxListed;
  return [...names.slice(0, maxListed), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

function inQuotes(written: string): string {
  const text = written.slice(0, 200).replace(/\s+/g, ' ').trim().slice(0, 60);
  return ` \`${text.replaceAll('`', "'")}\``;
}

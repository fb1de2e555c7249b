import { nameEndings } from '../model/index.ts';
import { kindNames, UnreadableError, type Kind, type RawAnswers } from './raw-answers.ts';
import type { Form } from './form.ts';
import { toState } from './state.ts';

/** The answers of one completed checklist, matched to the current one. */
export interface Answers {
  readonly kind: Kind;
  /** The code of the state, such as `OH`; null if it is unknown. */
  readonly state: string | null;
  /** Its name; null if `states.yaml` has no such state. */
  readonly stateName: string | null;
  /** The date of the content that the file was made from; null if it is unknown. */
  readonly content: string | null;
  /** Whether the current content is newer; null if that is unknown. */
  readonly older: boolean | null;
  /** Texts by field, empty if nothing was entered: fields of the current checklist, then others. */
  readonly fields: ReadonlyMap<string, string>;
  /** Whether each step is checked, in the same order. */
  readonly steps: ReadonlyMap<string, boolean>;
  /** The notes that are not blank, by step, in the same order. */
  readonly notes: ReadonlyMap<string, string>;
  /** Steps of the current checklist that are not in the file. */
  readonly missing: readonly string[];
  /** Steps of the file that are not in the current checklist. */
  readonly unknown: readonly string[];
}

/** Word cuts the names of controls at this length. */
const longestInWord = 64;

const { note: noteSuffix, field: fieldSuffix } = nameEndings;

/**
 * Matches the fields of a file to the steps, notes and fields of the current checklist.
 *
 * @throws UnreadableError if no box is a current step, or if the file shows no other sign of being a
 *   checklist, since other outputs have boxes too
 */
export function matchFields(answers: RawAnswers, form: Form): Answers {
  const { kind, boxes, texts, content } = answers;
  const steps = new Map<string, boolean>();
  for (const [name, value] of boxes) {
    const id = toCurrentId(name, form);
    steps.set(id, value || steps.get(id) === true);
  }
  const missing = form.steps.filter((id) => !steps.has(id));
  if (form.steps.length > 0 && missing.length === form.steps.length)
    throw new UnreadableError(`This ${kindNames[kind]} has no steps of this checklist`);
  const isOurs = content !== undefined || kind === 'web';
  if (!isOurs && ![...texts.keys()].some((name) => toField(name, form.fields) !== undefined))
    throw new UnreadableError(`This ${kindNames[kind]} has boxes, but no fields of this checklist`);
  const noteNames = new Map<string, string>([
    ...[...form.former].map(([was, id]) => [`${was}${noteSuffix}`, id] as const),
    ...[...form.steps, ...steps.keys()].map((id) => [`${id}${noteSuffix}`, id] as const),
  ]);
  const fields = new Map<string, string>();
  const notes = new Map<string, string>();
  for (const [name, text] of texts) {
    const field = toField(name, form.fields);
    const step = field === undefined ? toStep(name, noteNames) : undefined;
    if (step === undefined) fields.set(field ?? name, text);
    else if (text.trim() !== '')
      notes.set(step, [notes.get(step), text].filter(Boolean).join('\n'));
  }
  const date = content !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(content) ? content : null;
  return {
    kind,
    ...toState(answers.state, fields.get('state'), form.states),
    content: date,
    older: date === null ? null : date < form.content,
    fields: inOrder(fields, form.fields),
    steps: inOrder(steps, form.steps),
    notes: inOrder(notes, form.steps),
    missing,
    unknown: [...steps.keys()].filter((id) => !form.steps.includes(id)).sort(),
  };
}

/** The id of the step that a box is about, which may have another one now. */
function toCurrentId(name: string, { steps, former }: Form): string {
  const full = toFullName(name, [...steps, ...former.keys()]);
  return steps.includes(full) ? full : (former.get(full) ?? full);
}

/** The full name of one that was cut. */
function toFullName(name: string, all: readonly string[]): string {
  if (name.length !== longestInWord || all.includes(name)) return name;
  const meant = all.filter((each) => each.startsWith(name));
  return meant.length === 1 ? (meant[0] ?? name) : name;
}

/** A field with the name of a step has a suffix, or several. */
function toField(name: string, fields: readonly string[]): string | undefined {
  if (fields.includes(name)) return name;
  if (!name.endsWith(fieldSuffix)) return undefined;
  return toField(name.slice(0, -fieldSuffix.length), fields);
}

/** The step of a note, whose name may have such suffixes too. */
function toStep(name: string, steps: ReadonlyMap<string, string>): string | undefined {
  const step = steps.get(toFullName(name, [...steps.keys()]));
  if (step !== undefined || !name.endsWith(fieldSuffix)) return step;
  return toStep(name.slice(0, -fieldSuffix.length), steps);
}

/** Known keys in their order, then the others by code unit. */
function inOrder<Value>(
  values: ReadonlyMap<string, Value>,
  order: readonly string[],
): ReadonlyMap<string, Value> {
  const rank = new Map(order.map((key, index) => [key, index]));
  return new Map(
    [...values].sort(([a], [b]) => {
      const apart = (rank.get(a) ?? order.length) - (rank.get(b) ?? order.length);
      return apart === 0 ? (a < b ? -1 : Number(a > b)) : apart;
    }),
  );
}

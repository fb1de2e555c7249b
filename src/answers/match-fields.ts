import { Unreadable, type Filling, type Kind } from './raw-answers.ts';
import type { Form } from './form.ts';
import { toState } from './state.ts';

/** What was filled in on one checklist, held against today's. */
export interface Answers {
  readonly kind: Kind;
  /** The code of the state, such as `OH`; null where the file does not say one. */
  readonly state: string | null;
  /** Its name; null where no such state is known. */
  readonly stateName: string | null;
  /** The day of the content that the file was made from; null where it does not say. */
  readonly content: string | null;
  /** Whether today's content is newer; null where that cannot be told. */
  readonly older: boolean | null;
  /** What was written, by field; empty where nothing was. Today's order, then fields that it has not. */
  readonly fields: ReadonlyMap<string, string>;
  /** Whether it is checked, by step; in the same order. */
  readonly steps: ReadonlyMap<string, boolean>;
  /** The notes that say something, by step; in the same order. */
  readonly notes: ReadonlyMap<string, string>;
  /** Steps of today that the file lacks. */
  readonly missing: readonly string[];
  /** Steps of the file that today's checklist has not. */
  readonly unknown: readonly string[];
}

/** Word cuts the names of its controls there. */
const longestInWord = 64;

const noteEnding = '-note';
const fieldEnding = '-field';

/**
 * Tells steps, notes and fields apart.
 *
 * @throws Unreadable where no box is one of today's steps, or where nothing else says that the file is a
 *   checklist: other outputs have boxes too
 */
export function sortOut(filling: Filling, form: Form): Answers {
  const { kind, boxes, texts, content } = filling;
  const steps = new Map([...boxes].map(([name, value]) => [whole(name, form.steps), value]));
  const missing = form.steps.filter((id) => !steps.has(id));
  if (form.steps.length > 0 && missing.length === form.steps.length)
    throw new Unreadable(`${names[kind]} without a single box of this checklist`);
  const isOurs = content !== undefined || kind === 'web';
  if (!isOurs && ![...texts.keys()].some((name) => toField(name, form.fields) !== undefined))
    throw new Unreadable(`${names[kind]} with boxes, but without a field of this checklist`);
  const noteNames = new Map<string, string>(
    [...form.steps, ...steps.keys()].map((id) => [`${id}${noteEnding}`, id]),
  );
  const fields = new Map<string, string>();
  const notes = new Map<string, string>();
  for (const [name, text] of texts) {
    const field = toField(name, form.fields);
    const step = field === undefined ? toStep(name, noteNames) : undefined;
    if (step === undefined) fields.set(field ?? name, text);
    else if (text.trim() !== '') notes.set(step, text);
  }
  const date = content !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(content) ? content : null;
  return {
    kind,
    ...toState(filling.state, fields.get('state'), form.states),
    content: date,
    older: date === null ? null : date < form.content,
    fields: inOrder(fields, form.fields),
    steps: inOrder(steps, form.steps),
    notes: inOrder(notes, form.steps),
    missing,
    unknown: [...steps.keys()].filter((id) => !form.steps.includes(id)).sort(),
  };
}

const names: Readonly<Record<Kind, string>> = {
  word: 'Word file',
  pdf: 'PDF',
  web: 'file of answers',
};

/** The name that a cut one stands for. */
function whole(name: string, all: readonly string[]): string {
  if (name.length !== longestInWord || all.includes(name)) return name;
  const meant = all.filter((each) => each.startsWith(name));
  return meant.length === 1 ? (meant[0] ?? name) : name;
}

/** A field whose name a step has is written with an ending, or with several. */
function toField(name: string, fields: readonly string[]): string | undefined {
  if (fields.includes(name)) return name;
  if (!name.endsWith(fieldEnding)) return undefined;
  return toField(name.slice(0, -fieldEnding.length), fields);
}

/** The step that a note belongs to; its name may have such endings too. */
function toStep(name: string, steps: ReadonlyMap<string, string>): string | undefined {
  const step = steps.get(whole(name, [...steps.keys()]));
  if (step !== undefined || !name.endsWith(fieldEnding)) return step;
  return toStep(name.slice(0, -fieldEnding.length), steps);
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

import { combineEntries, type Stray } from './combine-entries.ts';
import {
  kindNames,
  UnreadableError,
  type Entry,
  type Inference,
  type Kind,
  type RawFile,
} from './raw-answers.ts';
import type { Form } from './form.ts';
import { toFormNames } from './form-names.ts';
import { toRecord } from './record.ts';

/** The answers of one completed checklist, matched to the current one. */
export interface Answers {
  readonly kind: Kind;
  /** The code of the record, such as `OH`; null if it is unknown. */
  readonly record: string | null;
  /** Its name; null if there is no such record. */
  readonly recordName: string | null;
  /** The date of the content that the file was made from; null if it is unknown. */
  readonly content: string | null;
  /** Whether the current content is newer; null if that is unknown. */
  readonly older: boolean | null;
  /** Texts by field, empty if nothing was entered: fields of the current checklist, then others. */
  readonly fields: ReadonlyMap<string, string>;
  /** Whether each step is checked as taken, in the same order. */
  readonly steps: ReadonlyMap<string, boolean>;
  /** Whether each step is checked as considered, where the file has such a box, in the same order. */
  readonly considering: ReadonlyMap<string, boolean>;
  /** The notes that are not blank, by step, in the same order. */
  readonly notes: ReadonlyMap<string, string>;
  /** Steps of the current checklist that are not in the file. */
  readonly missing: readonly string[];
  /** Steps of the file that are not in the current checklist. */
  readonly unknown: readonly string[];
  /** How answers outside their own fields were found: by field, step, or step and suffix. */
  readonly inferred: ReadonlyMap<string, Inference>;
  /** What somebody added to the file and is in no field, with the field that it is nearest to. */
  readonly unread: readonly Stray[];
  /** What could not be read, each as a clause. */
  readonly damage: readonly string[];
}

/**
 * Matches the fields of one checklist in a file to the steps, notes and fields of the current checklist.
 *
 * @throws UnreadableError if no box is a current step, or if the file shows no other sign of being a
 *   checklist, since other outputs have boxes too
 */
export function matchFields(
  { kind, record, content, damage }: RawFile,
  entries: readonly Entry[],
  form: Form,
): Answers {
  const { fields, steps, considering, notes, inferred, strays } = combineEntries(
    entries,
    toFormNames(form, entries),
  );
  const missing = form.steps.filter((id) => !steps.has(id));
  if (form.steps.length > 0 && missing.length === form.steps.length)
    throw new UnreadableError(`This ${kindNames[kind]} has no steps of this checklist`);
  const isOurs = content !== undefined || kind === 'web';
  // The toolkit has boxes too, and lines of its contents may begin like a field.
  const known = form.fields.filter((field) => fields.has(field));
  const isForm = known.length > 1 || known.some((field) => inferred.get(field) !== 'plain text');
  if (!isOurs && !isForm)
    throw new UnreadableError(
      `This ${kindNames[kind]} has boxes, but no fields of this checklist. It may be the toolkit: ask for the checklist`,
    );
  const date = content !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(content) ? content : null;
  const { isFromOther, ...named } = toRecord(record, fields, form);
  return {
    kind,
    ...named,
    content: date,
    older: date === null ? null : date < form.content,
    fields: inOrder(fields, form.fields),
    steps: inOrder(steps, form.steps),
    considering: inOrder(considering, form.steps),
    notes: inOrder(notes, form.steps),
    missing,
    unknown: [...steps.keys()].filter((id) => !form.steps.includes(id)).sort(),
    inferred: new Map([...(isFromOther ? [[form.term, 'agency'] as const] : []), ...inferred]),
    unread: strays,
    damage,
  };
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

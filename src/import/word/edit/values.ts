import { parseDocument } from 'yaml';
import type { DataSource, Edit, TextRange } from '../../../model/index.ts';
import type { ValuePlace } from '../source/atoms.ts';
import type { Comparison } from './compare/comparison.ts';

/** A value of YAML that is to have another text. */
export interface NewValue {
  readonly place: ValuePlace;
  readonly before: string;
  readonly after: string;
}

/** The values that a comparison changes. */
export function newValues(comparison: Comparison): readonly NewValue[] {
  const { base, result } = comparison;
  const before = new Map<string, { place: ValuePlace; text: string }>();
  for (const atom of base) add(before, atom.passage?.atoms[atom.at]?.value);
  for (const passage of new Set(base.flatMap(({ passage: each }) => each ?? []))) {
    // All of a value counts, also what the file does not show.
    for (const { place } of [...before.values()]) {
      const whole = passage.atoms.filter(({ value }) => value === place);
      if (whole.length > 0)
        before.set(keyOf(place), { place, text: whole.map(({ text }) => text).join('') });
    }
  }
  const after = new Map<string, string>([...before.keys()].map((key) => [key, '']));
  const owners = ownersOf(comparison);
  for (const [index, each] of result.entries()) {
    const source = each.base === undefined ? undefined : base[each.base];
    const written = source?.passage?.atoms[source.at];
    if (written?.value) extend(after, written.value, written.text);
    else if (each.base === undefined && each.desired.kind === 'text') {
      const owner = owners.get(index);
      if (owner) extend(after, owner, each.desired.text);
    }
  }
  return [...before].flatMap(([key, { place, text }]) => {
    const now = (after.get(key) ?? '').replace(/\s+/g, ' ').trim();
    return now === text.trim() ? [] : [{ place, before: text, after: now }];
  });
}

/** The value that each new atom of the result belongs to: the one that it replaces, else the one before or after it. */
function ownersOf({ base, hunks }: Comparison): ReadonlyMap<number, ValuePlace> {
  const owners = new Map<number, ValuePlace>();
  const valueAt = (index: number): ValuePlace | undefined => {
    const atom = base[index];
    return atom?.passage?.atoms[atom.at]?.value;
  };
  for (const { start, end, resultStart, resultEnd } of hunks) {
    let owner: ValuePlace | undefined;
    for (let at = start; at < end; at++) owner ??= valueAt(at);
    for (let at = start - 1; at >= 0; at--) owner ??= valueAt(at);
    for (let at = end; at < base.length; at++) owner ??= valueAt(at);
    if (owner) for (let at = resultStart; at < resultEnd; at++) owners.set(at, owner);
  }
  return owners;
}

function add(
  values: Map<string, { place: ValuePlace; text: string }>,
  place: ValuePlace | undefined,
): void {
  if (place && !values.has(keyOf(place))) values.set(keyOf(place), { place, text: '' });
}

function extend(values: Map<string, string>, place: ValuePlace, text: string): void {
  values.set(keyOf(place), (values.get(keyOf(place)) ?? '') + text);
}

export function keyOf({ file, path }: ValuePlace): string {
  return JSON.stringify([file, ...path]);
}

/** The edit that gives a value another text; undefined if there is none that does only that. */
export function valueEdit(
  { place, before, after }: NewValue,
  { text, yaml, placeOf }: Pick<DataSource, 'text' | 'yaml' | 'placeOf'>,
): Edit | undefined {
  const found = placeOf(place.path, 'value');
  const [start, end] =
    found && 'start' in found ? [found.start.offset, found.end.offset] : [undefined, undefined];
  if (start === undefined || end === undefined || after === '') return undefined;
  const raw = text.slice(start, end);
  const at = raw.indexOf(before);
  const attempts = [
    ...(at >= 0 ? [raw.slice(0, at) + after + raw.slice(at + before.length)] : []),
    JSON.stringify(after),
  ];
  const range = yaml ?? { start: 0, end: text.length };
  const old = readValue(text, range, place);
  for (const written of attempts) {
    const now = text.slice(0, start) + written + text.slice(end);
    const within = { start: range.start, end: range.end + written.length - raw.length };
    const value = readValue(now, within, place);
    if (typeof value === typeof old && String(value).trim() === after)
      return trimmed({ start, end, text: written }, raw);
  }
  return undefined;
}

/** The smallest edit that does the same. */
function trimmed({ start, end, text }: Edit, raw: string): Edit {
  let head = 0;
  while (head < raw.length && head < text.length && raw[head] === text[head]) head++;
  let tail = 0;
  const most = Math.min(raw.length, text.length) - head;
  while (tail < most && raw[raw.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
}

function readValue(text: string, { start, end }: TextRange, { path }: ValuePlace): unknown {
  const document = parseDocument(text.slice(start, end));
  return document.errors.length > 0 ? undefined : document.getIn(path);
}

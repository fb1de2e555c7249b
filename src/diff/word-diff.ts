import { arrayDiff } from './array-diff.ts';
import type { Field, Part } from './change.ts';
import { wordsOf, type Token } from './tokens.ts';

/** Up to so many words between two changes are reported as part of them, which reads better. */
const maxIsland = 2;

type How = Part['how'];

interface Run {
  readonly how: How;
  readonly tokens: readonly Token[];
}

/** The differences between two texts, word by word. */
export function wordDiff(before: readonly Token[], after: readonly Token[]): Part[] {
  return toParts(joined(runsOf(before, after)));
}

/** All words of a text as one part. */
export function wholeText(how: How, tokens: readonly Token[]): Part[] {
  return toParts([{ how, tokens }]);
}

/** Values by the names that readers see; an absent one is empty. */
export type Values = readonly (readonly [name: string, value: string | undefined])[];

/**
 * The values that differ, word by word.
 *
 * @param before undefined for an added entry, of which no field repeats its `name`
 */
export function fieldDiffs(before: Values | undefined, after: Values, name: string): Field[] {
  const [earlier, later] = [new Map(before), new Map(after)];
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((key) => {
    const value = later.get(key);
    return !before && value === name ? [] : fieldDiff(key, earlier.get(key), value);
  });
}

/** A value that differs, word by word; nothing if the words are the same. */
export function fieldDiff(
  name: string,
  before: string | undefined,
  after: string | undefined,
): Field[] {
  if (before === after) return [];
  const parts = wordDiff(wordsOf(before ?? ''), wordsOf(after ?? ''));
  return parts.every(({ how }) => how === 'same') ? [] : [{ name, parts }];
}

/** A list that differs, entry by entry. */
export function listDiff(
  name: string,
  before: readonly string[],
  after: readonly string[],
): Field[] {
  const runs = arrayDiff(before, after);
  if (runs.every(({ how }) => how === 'same')) return [];
  const parts = runs.map(({ how, values }, index) => ({
    how,
    text: `${values.join('; ')}${index < runs.length - 1 ? '; ' : ''}`,
  }));
  return [{ name, parts }];
}

function runsOf(before: readonly Token[], after: readonly Token[]): Run[] {
  const keys = (tokens: readonly Token[]): string[] => tokens.map(({ key }) => key);
  let [from, to] = [0, 0];
  return arrayDiff(keys(before), keys(after)).map(({ how, values }) => {
    const tokens =
      how === 'deleted'
        ? before.slice(from, from + values.length)
        : after.slice(to, to + values.length);
    if (how !== 'inserted') from += values.length;
    if (how !== 'deleted') to += values.length;
    return { how, tokens };
  });
}

/** Puts deletions before insertions, and lets a word or two between changes belong to both. */
function joined(runs: readonly Run[]): Run[] {
  const done: Run[] = [];
  let [deleted, inserted]: [Token[], Token[]] = [[], []];
  const flush = (): void => {
    if (deleted.length > 0) done.push({ how: 'deleted', tokens: deleted });
    if (inserted.length > 0) done.push({ how: 'inserted', tokens: inserted });
    [deleted, inserted] = [[], []];
  };
  for (const [index, { how, tokens }] of runs.entries()) {
    if (how === 'deleted') deleted.push(...tokens);
    else if (how === 'inserted') inserted.push(...tokens);
    else if (isIsland(tokens, deleted, inserted, runs.slice(index + 1))) {
      deleted.push(...tokens);
      inserted.push(...tokens);
    } else {
      flush();
      done.push({ how, tokens });
    }
  }
  flush();
  return done;
}

/** Whether a few equal words have a replacement on both sides. */
function isIsland(
  tokens: readonly Token[],
  deleted: readonly Token[],
  inserted: readonly Token[],
  [next, other]: readonly Run[],
): boolean {
  if (tokens.length > maxIsland || deleted.length === 0 || inserted.length === 0) return false;
  return next !== undefined && next.how !== 'same' && other !== undefined && other.how !== 'same';
}

function toParts(runs: readonly Run[]): Part[] {
  const parts: { how: How; text: string }[] = [];
  const add = (how: How, text: string): void => {
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.how === how) last.text += text;
    else parts.push({ how, text });
  };
  for (const { how, tokens } of runs) {
    const shown = tokens.filter(({ isQuiet }) => how !== 'same' || isQuiet !== true);
    for (const [index, { text, isSpaced }] of shown.entries()) {
      const isFirst = index === 0;
      // The space before a change belongs to neither side, and a replacement always has one.
      const isReplacement = isFirst && how === 'inserted' && parts.at(-1)?.how === 'deleted';
      if ((isSpaced || isReplacement) && parts.length > 0) add(isFirst ? 'same' : how, ' ');
      add(how, text);
    }
  }
  return parts;
}

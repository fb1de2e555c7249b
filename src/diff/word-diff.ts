import { diffArrays } from 'diff';
import type { Field, Part } from './change.ts';
import { wordsOf, type Token } from './tokens.ts';

/** Edits after which two texts are told whole: the time to compare them grows with the square. */
const maxEdits = 2_000;

/** So few words between two changes are told as part of them, which reads better. */
const maxIsland = 2;

type How = Part['how'];

interface Run {
  readonly how: How;
  readonly tokens: readonly Token[];
}

/** What differs between two texts, word by word. */
export function partsOf(before: readonly Token[], after: readonly Token[]): Part[] {
  return toParts(joined(runsOf(before, after)));
}

/** All words of a text as one part. */
export function wholeOf(how: How, tokens: readonly Token[]): Part[] {
  return toParts([{ how, tokens }]);
}

/** A value that changed, word by word; nothing where it is the same. Absent values are empty. */
export function fieldOf(
  name: string,
  before: string | undefined,
  after: string | undefined,
): Field[] {
  if (before === after) return [];
  const parts = partsOf(wordsOf(before ?? ''), wordsOf(after ?? ''));
  // Where only spaces differ, the words have nothing to say.
  return parts.every(({ how }) => how === 'same') ? [] : [{ name, parts }];
}

/** A list that changed, entry by entry. */
export function listOf(name: string, before: readonly string[], after: readonly string[]): Field[] {
  const runs = diffed(before, after);
  if (runs.every(({ how }) => how === 'same')) return [];
  const parts = runs.map(({ how, values }) => ({ how, text: values.join('; ') }));
  const spaced = parts.map((part, index) =>
    index < parts.length - 1 ? { ...part, text: `${part.text}; ` } : part,
  );
  return [{ name, parts: spaced }];
}

/** Runs of equal, removed and added values, in order; of values that share little, the whole lists. */
export function diffed<Value>(
  before: readonly Value[],
  after: readonly Value[],
): readonly { readonly how: How; readonly values: readonly Value[] }[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: maxEdits });
  if (!changes)
    return [
      { how: 'deleted', values: before },
      { how: 'inserted', values: after },
    ];
  return changes.map(({ added, removed, value }) => ({
    how: added ? 'inserted' : removed ? 'deleted' : 'same',
    values: value,
  }));
}

function runsOf(before: readonly Token[], after: readonly Token[]): Run[] {
  const keys = (tokens: readonly Token[]): string[] => tokens.map(({ key }) => key);
  let [from, to] = [0, 0];
  return diffed(keys(before), keys(after)).map(({ how, values }) => {
    const tokens =
      how === 'deleted'
        ? before.slice(from, from + values.length)
        : after.slice(to, to + values.length);
    if (how !== 'inserted') from += values.length;
    if (how !== 'deleted') to += values.length;
    return { how, tokens };
  });
}

/** Lets what went stand before what came, and a word or two between changes belong to both. */
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

function isIsland(
  tokens: readonly Token[],
  deleted: readonly Token[],
  inserted: readonly Token[],
  [next, ...rest]: readonly Run[],
): boolean {
  if (tokens.length > maxIsland || !next || deleted.length === 0 || inserted.length === 0)
    return false;
  // A change on both sides that takes words away and puts others there.
  const other = rest[0];
  return next.how !== 'same' && other !== undefined && other.how !== 'same';
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
    for (const [index, { text, isApart }] of shown.entries()) {
      const isFirst = index === 0;
      // The space before what came or went belongs to neither; words in place of others stand apart.
      const isInstead = isFirst && how === 'inserted' && parts.at(-1)?.how === 'deleted';
      if ((isApart || isInstead) && parts.length > 0) add(isFirst ? 'same' : how, ' ');
      add(how, text);
    }
  }
  return parts;
}

import type { z } from 'zod';
import { fieldAt, formerKinds, type Field } from '../../schemas/index.ts';
import {
  nearMiss,
  placesIn,
  suggest,
  tokenEdit,
  type DataPath,
  type Problem,
} from '../model/index.ts';
import { adviceOnForeignKey } from './foreign-keys.ts';
import { toAdvice } from './value-advice.ts';
import { withoutEntry } from './without-entry.ts';
import { nameOf, toChoice, toHeadline, toId, toWanted } from './zod-messages.ts';
import type { Data } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** The value where data fits a schema; else every problem, at its place. */
export type Validated<Value> =
  | { readonly value: Value; readonly problems: readonly [] }
  | { readonly value?: undefined; readonly problems: readonly Problem[] };

/**
 * Validates data against a schema.
 *
 * @param base the path from the document's top to the value that the schema describes
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  data: Data,
  base: DataPath = [],
): Validated<z.output<Schema>> {
  const result = schema.safeParse(valueAt(data.value, base));
  if (result.success) return { value: result.data, problems: [] };
  return { problems: toProblems(schema, data, base, result.error.issues) };
}

/**
 * Puts zod's issues into plain words. A missing key and an unknown one that nearly matches it are one
 * problem, and so are several issues with one value.
 */
export function toProblems(
  schema: z.ZodType,
  data: Data,
  base: DataPath,
  given: readonly Issue[],
): readonly Problem[] {
  const issues = given
    .filter((issue) => !isBeyondNumbers(issue) || !given.some((other) => isStricter(other, issue)))
    .flatMap((issue) => nearestAlternative(schema, data, base, issue));
  const top = valueAt(data.value, base);
  const problems: Problem[] = [];
  const done = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const parent = toPath(issue.path);
    const present = Object.keys((valueAt(top, parent) ?? {}) as object); // null has no keys
    const { keys } = fieldAt(schema, parent, top);
    const free = keys.filter((each) => !present.includes(each));
    for (const name of issue.keys) {
      const meant = suggest(name, free);
      if (meant !== undefined) done.add(key([...parent, meant]));
      // A key that is nearer to one that is there already may be a second one of it.
      const isSure = meant !== undefined && meant === nearMiss(name, keys);
      problems.push(
        unknownKey(data, [...base, ...parent, name], name, { meant, isSure, free, keys }),
      );
    }
  }
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys' || done.has(key(issue.path))) continue;
    done.add(key(issue.path));
    const path = toPath(issue.path);
    const full = [...base, ...path];
    const field = fieldAt(schema, path, top);
    const list = typeof path.at(-1) === 'number' ? fieldAt(schema, path.slice(0, -1), top) : field;
    const described = { ...field, description: field.description ?? list.description };
    const isMissing = lacksKey(issue, top);
    problems.push((isMissing ? missingKey : wrongValue)(data, full, issue, described));
  }
  return problems;
}

/** Whether a number is larger than any that can be counted to, which says nothing of the limit that authors know. */
function isBeyondNumbers(issue: Issue): boolean {
  return issue.code === 'too_big' && issue.maximum === Number.MAX_SAFE_INTEGER;
}

function isStricter(other: Issue, issue: Issue): boolean {
  return other !== issue && other.code === 'too_big' && key(other.path) === key(issue.path);
}

/** Of the forms that a value could have, the issues of the one that it is nearest to. */
function nearestAlternative(
  schema: z.ZodType,
  data: Data,
  base: DataPath,
  issue: Issue,
): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  let best: { issues: readonly Issue[]; distance: number } | undefined;
  for (const alternative of issue.errors) {
    const issues = alternative.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
    // A form of another type is further away than any fault inside of the form that is written.
    const isOtherType = alternative.some(
      (each) => each.code === 'invalid_type' && !each.path.length,
    );
    const distance = isOtherType ? Infinity : toProblems(schema, data, base, issues).length;
    if (!best || distance < best.distance) best = { issues, distance };
  }
  return best?.issues ?? [issue];
}

/** What an unknown key may be instead. */
interface Names {
  readonly meant: string | undefined;
  readonly isSure: boolean;
  /** The keys that are not there yet. */
  readonly free: readonly string[];
  readonly keys: readonly string[];
}

function unknownKey(
  data: Data,
  path: DataPath,
  name: string,
  { meant, isSure, free, keys }: Names,
): Problem {
  const place = data.placeOf(path, 'key');
  const now = toNow(name, free);
  if (now !== undefined)
    return {
      message: `\`${name}\` is now called \`${now}\``,
      place,
      help: `Write \`${now}:\`.`,
      fix: tokenEdit(data.text, place, name, now),
    };
  const other = toNow(name, keys);
  if (other !== undefined)
    return {
      message: `\`${name}\` is now called \`${other}\`, which is here as well`,
      place,
      help: `Remove \`${name}\`.`,
      fix: withoutEntry(data, path),
    };
  const foreign = path.length === 1 && data.id.endsWith('.md') && adviceOnForeignKey(name);
  if (foreign)
    return {
      message: `\`${name}\` is a key of other tools, and is not read here`,
      place,
      help: foreign,
    };
  if (meant === undefined)
    return {
      message: `\`${name}\` is not a valid key here`,
      place,
      help: free.length === 0 ? 'Remove it.' : `Remove it, or use ${toChoice(free)}.`,
    };
  return {
    message: `Unknown key \`${name}\`. Did you mean \`${meant}\`?`,
    place,
    help: `Write \`${meant}:\`.`,
    ...(isSure && { fix: tokenEdit(data.text, place, name, meant) }),
  };
}

function missingKey(data: Data, path: DataPath, issue: Issue, { description }: Field): Problem {
  const name = String(path.at(-1));
  const { expected } = toWanted(issue);
  const add = `Add ${toChoice((expected ?? ['...']).map((each) => `${name}: ${each}`))}`;
  return {
    message: `\`${name}\` is missing`,
    place: data.placeOf(path),
    help: expected
      ? `${add}.${description === undefined ? '' : ` ${description}.`}`
      : `${add}${description === undefined ? '' : `, ${inSentence(description)}`}.`,
  };
}

function wrongValue(data: Data, path: DataPath, issue: Issue, field: Field): Problem {
  const value = valueAt(data.value, path);
  const { expected } = toWanted(issue);
  const isKey = issue.code === 'invalid_key';
  const place = data.placeOf(path, isKey ? 'key' : 'value');
  const now = toNow(value, expected ?? []);
  if (typeof value === 'string' && now !== undefined)
    return {
      message: `\`${nameOf(path)}: ${value}\` is now \`${nameOf(path)}: ${now}\``,
      place,
      help: `Write \`${now}\`.`,
      fix: tokenEdit(data.text, place, value, now),
    };
  const meant = typeof value === 'string' && expected ? suggest(value, expected) : undefined;
  if (typeof value === 'string' && expected && meant !== undefined)
    return {
      message: `\`${nameOf(path)}\` can't be \`${value}\`. Did you mean \`${meant}\`?`,
      place,
      help: `Write \`${meant}\`.`,
      ...(meant === nearMiss(value, expected) && {
        fix: tokenEdit(data.text, place, value, meant),
      }),
    };
  if (isKey)
    return {
      message: toHeadline(issue, value, path, data.id),
      place,
      help: `Write \`${toId(String(path.at(-1)))}:\`.`,
    };
  const [start = 0, end = 0] =
    place && 'start' in place ? [place.start.offset, place.end.offset] : [];
  const written = data.text.slice(start, end);
  const advice = toAdvice({
    ...{ value, path, file: data.id, written, start, field },
    type: issue.code === 'invalid_type' ? issue.expected : undefined,
    format: issue.code === 'invalid_format' ? issue.format : undefined,
    pattern: issue.code === 'invalid_format' ? issue.pattern : undefined,
  });
  const { range, ...rest } = advice ?? {};
  return {
    message: toHeadline(issue, shownOf(issue, value, written), path, data.id),
    help: toHelp(issue, path, field, expected),
    ...rest,
    place: range ? placesIn(data.text)(...range) : place,
  };
}

/** What a kind of page is called now, where that is one of the names to choose from. */
function toNow(name: unknown, names: readonly string[]): string | undefined {
  const now = formerKinds.get(name);
  return now !== undefined && names.includes(now) ? now : undefined;
}

/** A value of the wrong type as it is written: `1.10`, not 1.1. */
function shownOf(issue: Issue, value: unknown, written: string): unknown {
  const isNumber = typeof value === 'number' && issue.code === 'invalid_type';
  return isNumber && written !== '' ? written : value;
}

/** How to fix a wrong value of which nobody knows what was meant. */
function toHelp(
  issue: Issue,
  path: DataPath,
  { description, keys }: Field,
  expected: readonly string[] | undefined,
): string | undefined {
  if (expected) return `Write one of these after \`${nameOf(path)}:\`.`;
  const type = issue.code === 'invalid_type' ? issue.expected : undefined;
  if (type === 'object' && keys.length > 0) return `The keys here are ${toChoice(keys, 'and')}.`;
  if (issue.code === 'custom') return 'Add the missing key.';
  return description === undefined ? undefined : `Write ${inSentence(description)}.`;
}

/** A description as the object of a sentence: its first letter in lower case. */
function inSentence(description: string): string {
  return description.charAt(0).toLowerCase() + description.slice(1);
}

function lacksKey(issue: Issue, top: unknown): boolean {
  const last = issue.path.at(-1);
  if (typeof last !== 'string') return false;
  const parent = valueAt(top, toPath(issue.path.slice(0, -1)));
  return typeof parent === 'object' && parent !== null && !Object.hasOwn(parent, last);
}

function valueAt(value: unknown, path: DataPath): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step]; // an object that has the key
  }
  return here;
}

function toPath(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function key(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}

/** Whether a value is a mapping. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { z } from 'zod';
import type { Field } from '../../schemas/index.ts';
import {
  nearMiss,
  nearNames,
  placesIn,
  toAlternatives,
  tokenEdit,
  type DataPath,
  type Problem,
} from '../model/index.ts';
import { valueAt } from './data-path.ts';
import { toCurrentName } from './former-names.ts';
import { toAdvice } from './value-advice.ts';
import type { Data } from './yaml.ts';
import { nameOf, toChoice, toHeadline, toId, toWanted } from './zod-messages.ts';

type Issue = z.core.$ZodIssue;

/** What to say of a key that is missing. */
export function missingKey(
  data: Data,
  path: DataPath,
  issue: Issue,
  { description }: Field,
): Problem {
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

/** What to say of a value that is wrong. */
export function wrongValue(data: Data, path: DataPath, issue: Issue, field: Field): Problem {
  const value = valueAt(data.value, path);
  const { expected } = toWanted(issue);
  const isKey = issue.code === 'invalid_key';
  const place = data.placeOf(path, isKey ? 'key' : 'value');
  const now = toCurrentName(value, expected ?? []);
  if (typeof value === 'string' && now !== undefined)
    return {
      message: `\`${nameOf(path)}: ${value}\` is now \`${nameOf(path)}: ${now}\``,
      place,
      help: `Write \`${now}\`.`,
      fix: tokenEdit(data.text, place, value, now),
    };
  const near = typeof value === 'string' && expected ? nearNames(value, expected) : [];
  const [meant] = near;
  if (typeof value === 'string' && expected && meant !== undefined) {
    const toHelp = (each: string): string => `Write \`${each}\`.`;
    const toEdits = (each: string) => tokenEdit(data.text, place, value, each);
    return {
      message: `\`${nameOf(path)}\` can't be \`${value}\`. Did you mean \`${meant}\`?`,
      place,
      help: toHelp(meant),
      ...(meant === nearMiss(value, expected)
        ? { fix: toEdits(meant) }
        : { alternatives: toAlternatives(near, { toHelp, toEdits }) }),
    };
  }
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

import type { z } from 'zod';
import { fieldAt } from '../../schemas/index.ts';
import { report, suggest, type DataPath, type Problem } from '../model/index.ts';
import { schemaRule, type Data } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/**
 * Holds data against a schema. Reports every problem at its value, in this project's words, and
 * gives the value where there is none.
 *
 * @param base the way from the document's top to the value that the schema is about
 */
export function toShape<Schema extends z.ZodType>(
  schema: Schema,
  data: Data,
  base: DataPath = [],
): z.output<Schema> | undefined {
  const result = schema.safeParse(valueAt(data.value, base));
  if (result.success) return result.data;
  for (const problem of toProblems(schema, data, base, result.error.issues))
    report(data.file, schemaRule, problem);
  return undefined;
}

/** Puts zod's issues into words; a missing key and an unknown one that is nearly it are one problem. */
export function toProblems(
  schema: z.ZodType,
  data: Data,
  base: DataPath,
  issues: readonly Issue[],
): readonly Problem[] {
  const missing = new Map<string, Issue>();
  for (const issue of issues) if (isMissing(issue, data, base)) missing.set(key(issue.path), issue);
  const problems: Problem[] = [];
  const paired = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const parent = toPath(issue.path);
    const given = Object.keys((valueAt(data.value, [...base, ...parent]) ?? {}) as object);
    const field = fieldAt(schema, parent);
    for (const name of issue.keys) {
      const meant = suggest(
        name,
        field.keys.filter((each) => !given.includes(each)),
      );
      if (meant !== undefined) paired.add(key([...parent, meant]));
      problems.push(unknownKey(data, [...base, ...parent, name], name, meant, field.keys));
    }
  }
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys' || paired.has(key(issue.path))) continue;
    const path = toPath(issue.path);
    const full = [...base, ...path];
    const { description } = fieldAt(schema, path);
    problems.push(
      missing.has(key(issue.path))
        ? missingKey(data, full, description)
        : wrongValue(data, full, issue, description),
    );
  }
  return problems;
}

function unknownKey(
  data: Data,
  path: DataPath,
  name: string,
  meant: string | undefined,
  keys: readonly string[],
): Problem {
  const place = data.placeOf(path, 'key');
  return {
    reason:
      meant === undefined
        ? `Unexpected key \`${name}\`, expected only keys that are known here`
        : `Unexpected key \`${name}\`, expected \`${meant}\``,
    place,
    actual: name,
    expected: meant === undefined ? keys : [meant],
    note:
      meant === undefined
        ? `Remove it, or use one of ${keys.map((each) => `\`${each}\``).join(', ')}.`
        : `Write \`${meant}:\` instead.`,
  };
}

function missingKey(data: Data, path: DataPath, description: string | undefined): Problem {
  const name = String(path.at(-1));
  return {
    reason: `Unexpected lack of \`${name}\`, expected a line \`${name}: ...\``,
    place: data.placeOf(path),
    expected: [name],
    note: description === undefined ? `Add \`${name}\`.` : `Add \`${name}\`. ${description}.`,
  };
}

function wrongValue(
  data: Data,
  path: DataPath,
  issue: Issue,
  description: string | undefined,
): Problem {
  const value = valueAt(data.value, path);
  const { wanted, expected } = toWanted(issue);
  const meant = typeof value === 'string' && expected ? suggest(value, expected) : undefined;
  const isKey = issue.code === 'invalid_key';
  const found = isKey ? `key \`${String(path.at(-1))}\`` : toFound(value);
  return {
    reason: `Unexpected ${found}${path.length > 0 && !isKey ? ` in \`${nameOf(path)}\`` : ''}, expected ${wanted}`,
    place: data.placeOf(path, isKey ? 'key' : 'value'),
    ...(typeof value === 'string' && { actual: value }),
    ...(expected && { expected }),
    note: meant === undefined ? description && `${description}.` : `Did you mean \`${meant}\`?`,
  };
}

/** What each kind of issue wants, in the author's words. */
function toWanted(issue: Issue): { wanted: string; expected?: readonly string[] } {
  switch (issue.code) {
    case 'invalid_type':
      return { wanted: typeWords[issue.expected] ?? issue.expected };
    case 'invalid_value': {
      const values = issue.values.map(String);
      return { wanted: toChoice(values), expected: values };
    }
    case 'invalid_union': {
      const options = 'options' in issue ? (issue.options as unknown[]).map(String) : undefined;
      return options
        ? { wanted: toChoice(options), expected: options }
        : { wanted: 'one of the forms that are possible here' };
    }
    case 'too_small':
      return { wanted: toAmount('at least', Number(issue.minimum), issue.origin) };
    case 'too_big':
      return { wanted: toAmount('at most', Number(issue.maximum), issue.origin) };
    case 'invalid_format':
      return { wanted: formatWords[issue.format] ?? issue.message };
    case 'invalid_key':
      return { wanted: issue.issues[0] ? toWanted(issue.issues[0]).wanted : 'another key' };
    default:
      return { wanted: issue.message };
  }
}

const typeWords: Partial<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
  array: 'a list, each entry on a line of its own after `- `',
  object: 'keys and values such as `title: ...`',
  record: 'keys and values such as `title: ...`',
};

const formatWords: Partial<Record<string, string>> = {
  date: 'a day such as `2019-04-03`',
  email: 'an e-mail address such as `name@example.org`',
  url: 'an address that begins with `https://`',
};

const amountWords: Partial<Record<string, readonly [string, string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
};

function toAmount(bound: string, amount: number, origin: string): string {
  const [one, many] = amountWords[origin] ?? ['', ''];
  return `${bound} ${amount} ${amount === 1 ? one : many}`.trimEnd();
}

function toChoice(values: readonly string[]): string {
  const quoted = values.map((value) => `\`${value}\``);
  if (quoted.length < 2) return quoted.join('');
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

/** Names what stands there; long text by its length, since that is what is wrong with it. */
function toFound(value: unknown): string {
  if (value === null || value === undefined) return 'empty value';
  if (Array.isArray(value)) return `list of ${value.length}`;
  if (typeof value === 'object') return 'keys and values';
  const text = String(value);
  return text.length > 40 ? `text of ${text.length} characters` : `\`${text}\``;
}

/** The name of a value: its key, and the key of the list it stands in. */
function nameOf(path: DataPath): string {
  const last = path.at(-1);
  return typeof last === 'number' ? `${String(path.at(-2) ?? '')}[${last + 1}]` : String(last);
}

function isMissing(issue: Issue, data: Data, base: DataPath): boolean {
  const last = issue.path.at(-1);
  if (typeof last !== 'string') return false;
  const parent = valueAt(data.value, [...base, ...toPath(issue.path.slice(0, -1))]);
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

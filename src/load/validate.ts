import type { z } from 'zod';
import { fieldAt, type Field } from '../../schemas/index.ts';
import {
  nearMiss,
  report,
  suggest,
  tokenEdit,
  type DataPath,
  type Problem,
} from '../model/index.ts';
import { nameOf, toChoice, toFound, toId, toWanted } from './zod-messages.ts';
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

/**
 * Puts zod's issues into words. A missing key and an unknown one that is nearly it are one problem, and
 * so are several that are wrong with one value.
 */
export function toProblems(
  schema: z.ZodType,
  data: Data,
  base: DataPath,
  given: readonly Issue[],
): readonly Problem[] {
  const issues = given.flatMap((issue) => nearestAlternative(schema, data, base, issue));
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
      problems.push(unknownKey(data, [...base, ...parent, name], name, { meant, isSure, free }));
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

/** Of the forms that a value could have, the issues of the one that it is nearest to. */
function nearestAlternative(
  schema: z.ZodType,
  data: Data,
  base: DataPath,
  issue: Issue,
): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  let best: { issues: readonly Issue[]; problems: number } | undefined;
  for (const alternative of issue.errors) {
    const issues = alternative.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
    const problems = toProblems(schema, data, base, issues).length;
    if (!best || problems < best.problems) best = { issues, problems };
  }
  return best?.issues ?? [issue];
}

function unknownKey(
  data: Data,
  path: DataPath,
  name: string,
  { meant, isSure, free }: { meant: string | undefined; isSure: boolean; free: readonly string[] },
): Problem {
  const place = data.placeOf(path, 'key');
  const wanted = meant === undefined ? 'only keys that are known here' : `\`${meant}\``;
  const others = free.length === 0 ? 'Remove it' : `Remove it, or use ${toChoice(free)}`;
  return {
    reason: `Unexpected key \`${name}\`, expected ${wanted}`,
    place,
    actual: name,
    expected: meant === undefined ? free : [meant],
    note: meant === undefined ? `${others}.` : `Write \`${meant}:\` instead.`,
    ...(isSure &&
      meant !== undefined && { fix: tokenEdit(String(data.file.value), place, name, meant) }),
  };
}

function missingKey(data: Data, path: DataPath, issue: Issue, { description }: Field): Problem {
  const name = String(path.at(-1));
  const { expected } = toWanted(issue);
  const add = expected ? `Add \`${name}\`: ${toChoice(expected)}.` : `Add \`${name}\`.`;
  return {
    reason: `Unexpected lack of \`${name}\`, expected a line \`${name}: ...\``,
    place: data.placeOf(path),
    expected: [name],
    note: description === undefined ? add : `${add} ${description}.`,
  };
}

function wrongValue(data: Data, path: DataPath, issue: Issue, field: Field): Problem {
  const value = valueAt(data.value, path);
  const { wanted, expected } = toWanted(issue);
  const isKey = issue.code === 'invalid_key';
  const place = data.placeOf(path, isKey ? 'key' : 'value');
  const meant = typeof value === 'string' && expected ? nearMiss(value, expected) : undefined;
  const found = isKey ? `key \`${String(path.at(-1))}\`` : toFound(value);
  return {
    reason: `Unexpected ${found}${path.length > 0 && !isKey ? ` in \`${nameOf(path)}\`` : ''}, expected ${wanted}`,
    place,
    ...(typeof value === 'string' && { actual: value }),
    ...(expected && { expected }),
    note: isKey
      ? `Write \`${toId(String(path.at(-1)))}:\` instead.`
      : toNote(issue, value, path, field, expected),
    ...(typeof value === 'string' &&
      meant !== undefined && { fix: tokenEdit(String(data.file.value), place, value, meant) }),
  };
}

/** What to do about a wrong value. */
function toNote(
  issue: Issue,
  value: unknown,
  path: DataPath,
  { description, keys }: Field,
  expected: readonly string[] | undefined,
): string | undefined {
  const meant = typeof value === 'string' && expected ? suggest(value, expected) : undefined;
  if (meant !== undefined) return `Did you mean \`${meant}\`?`;
  if (expected) return `Write one of these after \`${nameOf(path)}:\`.`;
  const type = issue.code === 'invalid_type' ? issue.expected : undefined;
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  if (type === 'string' && isPlain)
    return `Put it between quotation marks, so that it is read as text: \`"${value}"\`.`;
  if (type === 'array' && typeof value === 'string' && value.length < 40)
    return `Write it on a line of its own below the key: \`  - ${value.replace(/^-\s*/, '')}\`.`;
  if (type === 'object' && keys.length > 0) return `The keys here are ${toChoice(keys, 'and')}.`;
  if (issue.code === 'custom') return 'Add the key that is missing.';
  return description === undefined ? undefined : `${description}.`;
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

/** Whether a value holds others under keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

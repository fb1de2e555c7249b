import type { z } from 'zod';
import { fieldAt } from '../../schemas/index.ts';
import { nearMiss, suggest, type DataPath, type Problem } from '../model/index.ts';
import { pathKey, toPath, valueAt } from './data-path.ts';
import { unknownKey } from './unknown-key.ts';
import { missingKey, wrongValue } from './schema-problems.ts';
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
      if (meant !== undefined) done.add(pathKey([...parent, meant]));
      // A key that is nearer to one that is there already may be a second one of it.
      const isSure = meant !== undefined && meant === nearMiss(name, keys);
      problems.push(
        unknownKey(data, [...base, ...parent, name], name, { meant, isSure, free, keys }),
      );
    }
  }
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys' || done.has(pathKey(issue.path))) continue;
    done.add(pathKey(issue.path));
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
  return other !== issue && other.code === 'too_big' && pathKey(other.path) === pathKey(issue.path);
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

/** Whether what is wrong is that a key is missing. */
function lacksKey(issue: Issue, top: unknown): boolean {
  const last = issue.path.at(-1);
  if (typeof last !== 'string') return false;
  const parent = valueAt(top, toPath(issue.path.slice(0, -1)));
  return typeof parent === 'object' && parent !== null && !Object.hasOwn(parent, last);
}

import type { z } from 'zod';
import type { DataPath } from '../model/index.ts';

type Issue = z.core.$ZodIssue;

/** What an issue asks for, in the author's words, and the values to choose from where there are any. */
export function toWanted(issue: Issue): { wanted: string; expected?: readonly string[] } {
  switch (issue.code) {
    case 'invalid_type':
      return { wanted: typeWords[issue.expected] ?? issue.expected };
    case 'invalid_value': {
      const values = issue.values.map(String);
      return { wanted: toChoice(values), expected: values };
    }
    case 'invalid_union': {
      const options =
        'options' in issue
          ? (issue.options as unknown[]).filter((each) => each !== undefined).map(String)
          : undefined;
      return options
        ? { wanted: toChoice(options), expected: options }
        : { wanted: 'one of the forms allowed here' };
    }
    case 'too_small':
      return { wanted: `at least ${Number(issue.minimum)}` };
    case 'too_big':
      return { wanted: `at most ${Number(issue.maximum)}` };
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
  tuple: 'two whole numbers in brackets, such as `[3, 2]`',
  array: 'a list, each entry on its own line after `- `',
  object: 'keys with values, such as `title: ...`',
  record: 'keys with values, such as `title: ...`',
};

const formatWords: Partial<Record<string, string>> = {
  date: 'a date such as `2019-04-03`',
  email: 'an email address such as `name@example.org`',
  url: 'a web address that starts with `https://`',
};

/** The fault, as a headline. */
export function toHeadline(issue: Issue, value: unknown, path: DataPath, file: string): string {
  if (issue.code === 'invalid_key')
    return `Key \`${String(path.at(-1))}\` must be ${toWanted(issue).wanted}`;
  const name = toSubject(path, file);
  if (value === null || value === undefined || value === '') return `${name} is empty`;
  if (issue.code === 'custom') return `${name} needs ${issue.message}`;
  const amount = amountOf(value);
  if (issue.code === 'too_big' && amount !== undefined)
    return `${name} has ${amount}; the limit is ${Number(issue.maximum)}`;
  if (issue.code === 'too_small' && amount !== undefined)
    return `${name} has ${amount}; the minimum is ${Number(issue.minimum)}`;
  return `${name} must be ${toWanted(issue).wanted}, not ${toFound(value)}`;
}

/** The key of a value, or the entry of a list that it is. */
export function toSubject(path: DataPath, file: string): string {
  const last = path.at(-1);
  if (last === undefined) return file.endsWith('.md') ? 'The front matter' : 'This file';
  return typeof last === 'number'
    ? `Entry ${last + 1} of \`${String(path.at(-2) ?? '')}\``
    : `\`${last}\``;
}

function amountOf(value: unknown): string | undefined {
  if (typeof value === 'string') return toAmount([...value].length, 'character', 'characters');
  return Array.isArray(value) ? toAmount(value.length, 'entry', 'entries') : undefined;
}

function toAmount(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

/** A choice, each value between backticks: `a`, `b` or `c`. */
export function toChoice(values: readonly string[], joint: 'or' | 'and' = 'or'): string {
  const quoted = values.map((value) => `\`${value}\``);
  if (quoted.length < 2) return quoted.join('');
  return `${quoted.slice(0, -1).join(', ')} ${joint} ${quoted.at(-1)}`;
}

/** Names a wrong value; long text by its length. */
export function toFound(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys with values';
  const text = String(value);
  if (/[\r\n]/.test(text)) return 'text on several lines';
  return text.length > 40 ? `text of ${text.length} characters` : `\`${text.replace(/`/g, "'")}\``;
}

/** The key of a value, or of the list that it is in. */
export function nameOf(path: DataPath): string {
  const last = path.at(-1);
  return String(typeof last === 'number' ? (path.at(-2) ?? '') : last);
}

/** The id that a name was probably meant to be: its words in lower case, joined by hyphens. */
export function toId(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

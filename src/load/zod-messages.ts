import type { z } from 'zod';
import type { DataPath } from '../model/index.ts';

type Issue = z.core.$ZodIssue;

/** What an issue wants, in the author's words, and the values to choose from where there are such. */
export function toWanted(issue: Issue): { wanted: string; expected?: readonly string[] } {
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

/** Says what there is to choose from: `a`, `b` or `c`, each between backticks. */
export function toChoice(values: readonly string[], joint: 'or' | 'and' = 'or'): string {
  const quoted = values.map((value) => `\`${value}\``);
  if (quoted.length < 2) return quoted.join('');
  return `${quoted.slice(0, -1).join(', ')} ${joint} ${quoted.at(-1)}`;
}

/** Names what stands there; long text by its length, since that is what is wrong with it. */
export function toFound(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty value';
  if (Array.isArray(value)) return `list of ${value.length}`;
  if (typeof value === 'object') return 'keys and values';
  const text = String(value);
  if (/[\r\n]/.test(text)) return 'text on several lines';
  return text.length > 40 ? `text of ${text.length} characters` : `\`${text.replace(/`/g, "'")}\``;
}

/** The name of a value: its key, or the key of the list it stands in and its number, from 1. */
export function nameOf(path: DataPath): string {
  const last = path.at(-1);
  return typeof last === 'number' ? `${String(path.at(-2) ?? '')}[${last + 1}]` : String(last);
}

/** The id that a name was probably meant to be: its words in lower case, joined by hyphens. */
export function toId(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

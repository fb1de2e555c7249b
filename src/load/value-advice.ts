import { id, url, type Field } from '../../schemas/index.ts';
import type { DataPath, Edit, Problem } from '../model/index.ts';
import { toMeantDate } from './dates.ts';
import { toCode, toQuoted } from './write-yaml.ts';
import { toSubject } from './zod-messages.ts';

/** A wrong value, and the text that it was read from. */
interface WrongValue {
  readonly value: unknown;
  readonly path: DataPath;
  readonly file: string;
  /** As it is in the file; empty where that is not known. */
  readonly written: string;
  /** Where it is in the file. */
  readonly start: number;
  /** The type that it should have. */
  readonly type: string | undefined;
  readonly format: string | undefined;
  readonly field: Field;
}

/** What to say about a value, with the place where it differs from that of the whole value. */
interface Advice extends Partial<Pick<Problem, 'message' | 'fix'>> {
  readonly help: string;
  /** Offsets in the file. */
  readonly range?: readonly [start: number, end: number];
}

/** What to write in place of a wrong value, where that can be told from what is written. */
export function toAdvice(wrong: WrongValue): Advice | undefined {
  if (wrong.written === '') return undefined;
  const { value, type, format, field } = wrong;
  if (wrong.field.format === 'date' || format === 'date')
    return toDateAdvice(wrong, 'a date such as `2019-04-03`');
  if (field.format === 'partial-date' && !/^\d{4}$/.test(wrong.written))
    return toDateAdvice(wrong, partialDate);
  if (typeof value === 'string') {
    const list = toListAdvice(wrong);
    if (list) return list;
    if (type === 'number' || type === 'int') return toNumberAdvice(wrong);
    if (format === 'url' || field.format === 'uri') return toUrlAdvice(wrong);
    return toLinesAdvice(wrong);
  }
  // Brackets make a list, or keys.
  const isScalar = typeof value === 'number' || typeof value === 'boolean';
  const isOneLine = /^[[{][^\r\n]*$/.test(wrong.written);
  if (type !== 'string' || !(isScalar || isOneLine)) return undefined;
  const quoted = toQuoted(wrong.written);
  return {
    help: `Put quotation marks around it: ${toCode(quoted)}.`,
    fix: replacing(wrong, quoted),
  };
}

function replacing({ start, written }: WrongValue, text: string): readonly Edit[] {
  return [{ start, end: start + written.length, text }];
}

const partialDate =
  'a day such as `2019-04-03`, a month such as `2019-04`, or a year such as `"2019"`';

function toDateAdvice(wrong: WrongValue, form: string): Advice {
  const meant = toMeantDate(wrong.written);
  const message = `${toSubject(wrong.path, wrong.file)} must be ${form}, not ${toCode(wrong.written)}`;
  if (!meant) return { message, help: 'Write the year, month and day, such as `2019-04-03`.' };
  return meant.isSure
    ? { message, help: `Write ${toCode(meant.date)}.`, fix: replacing(wrong, meant.date) }
    : {
        message,
        help: `Write the year, month and day: ${toCode(meant.date)}, if that is the day meant.`,
      };
}

function toNumberAdvice(wrong: WrongValue): Advice | undefined {
  const { written, path, file } = wrong;
  const number = /^(["'])(\d+)\1$/.exec(written)?.[2];
  if (number !== undefined)
    return {
      message: `${toSubject(path, file)} must be a number, without quotation marks`,
      help: `Write ${toCode(number)}.`,
      fix: replacing(wrong, number),
    };
  const years = [...new Set(written.match(/\b(?:19|20)\d\d\b/g))];
  return years.length === 1 && path.at(-1) === 'year'
    ? { help: `Write the year alone: ${toCode(years[0] ?? '')}.` }
    : undefined;
}

function toUrlAdvice(wrong: WrongValue): Advice | undefined {
  const { path, file } = wrong;
  const bare = wrong.written.replace(/^(["'])(.*)\1$/, '$2').trim();
  const host = /^https?:\/\/([\w-]+)(?:[:/?#]|$)/i.exec(bare)?.[1];
  if (host !== undefined && !/^https?$/i.test(host))
    return {
      message: `${toSubject(path, file)} leads to ${toCode(host)}, a server that only your own network knows`,
      help: 'Write the address that readers outside your organization use, or leave it out.',
    };
  if (/^(?:file:|[a-z]:[\\/])/i.test(bare))
    return {
      message: `${toSubject(path, file)} leads to a file on your own computer or network`,
      help: 'Write the address of a public web page, or leave it out.',
    };
  const twice = /^(?:https?:\/*)+(https?:\/\/.*)$/i.exec(bare)?.[1];
  // A scheme of the web may be misspelled; others are no slip.
  const rest = bare.replace(/^h[a-z]{2,5}:\/*/i, '').replace(/^\/+/, '');
  const meant = twice ?? `https://${rest}`;
  if (/[\s@]/.test(meant) || !/^https?:\/\/[^/]*\.[a-z]{2,}(?:[/?#:]|$)/i.test(meant))
    return undefined;
  if (!url.safeParse(meant).success || meant === bare) return undefined;
  return {
    ...(twice !== undefined && {
      message: `\`https://\` appears twice in ${toSubject(path, file)}`,
    }),
    help: `Write ${toCode(meant)}.`,
    fix: replacing(wrong, meant),
  };
}

/** Entries that are written without a space after `-`, or on one line. */
function toListAdvice(wrong: WrongValue): Advice | undefined {
  const { value, written, start, type, path } = wrong;
  const isEntry = typeof path.at(-1) === 'number';
  if ((type !== 'array' && !isEntry) || typeof value !== 'string') return undefined;
  const [dash] = [...written.matchAll(/(?:(?<=^)|(?<=[\r\n][ \t]*))-(?=[^\s-])([^\r\n]*)/g)];
  if (dash) {
    const from = start + dash.index;
    const entry = dash[1]?.trim() ?? '';
    const all = [...written.matchAll(/(?:(?<=^)|(?<=[\r\n][ \t]*))-(?=[^\s-])/g)];
    return {
      message: `${toCode(`-${entry}`)} has no space after \`-\``,
      help: `Write ${toCode(`- ${entry}`)}.`,
      range: [from, from + 1 + entry.length],
      fix: all.map(({ index }) => ({
        start: start + index + 1,
        end: start + index + 1,
        text: ' ',
      })),
    };
  }
  if (type !== 'array') return undefined;
  const names = value.trim().split(/\s*[,;]\s*|\s+/);
  if (names.length > 1 && names.every((name) => id.safeParse(name).success)) {
    const list = `[${names.join(', ')}]`;
    return {
      message: `${toSubject(path, wrong.file)} must be a list`,
      help: `Write ${toCode(`${String(path.at(-1))}: ${list}`)}.`,
      fix: replacing(wrong, list),
    };
  }
  return /[\r\n]/.test(written)
    ? undefined
    : { help: `Write it on its own line below the key: \`  - ${written.replace(/`/g, "'")}\`.` };
}

/** A text over several lines that YAML does not join to one. */
function toLinesAdvice({ value, written }: WrongValue): Advice | undefined {
  if (typeof value !== 'string' || !/[\r\n]/.test(value)) return undefined;
  if (written.startsWith('|'))
    return { help: 'Write `>-` in place of `|`, so that the lines become one.' };
  return { help: 'Remove the empty lines, and indent all lines equally.' };
}

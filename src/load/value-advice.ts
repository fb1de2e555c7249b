import { id, pagePath, url, type Field } from '../../schemas/index.ts';
import type { DataPath, Edit, Problem } from '../model/index.ts';
import { toMeantDate } from './dates.ts';
import { toCode, toQuoted, toScalar } from './write-yaml.ts';
import { toId, toSubject } from './zod-messages.ts';

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
  /** The regular expression that it should match. */
  readonly pattern: string | undefined;
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
    return (
      toEntryAdvice(wrong, value) ??
      toMailAdvice(wrong, value) ??
      toNameAdvice(wrong, value) ??
      toLinesAdvice(wrong)
    );
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
  if (/^\d{4}-\d{2}-\d{2}$/.test(wrong.written) && !meant)
    return {
      message: `${toSubject(wrong.path, wrong.file)} can't be ${toCode(wrong.written)}: there is no such day`,
      help: 'Write the year, month and day, such as `2019-04-03`.',
    };
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
  const bare = wrong.written
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/^[\u2018-\u201f](.*)[\u2018-\u201f]$/, '$1')
    .trim();
  const subject = toSubject(path, file);
  const slip = toAddressSlip(bare);
  if (slip && url.safeParse(slip.meant).success)
    return {
      message: `${subject} ${slip.fault}`,
      help: `Write ${toCode(slip.meant)}.`,
      fix: replacing(wrong, slip.meant),
    };
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
  if (!url.safeParse(meant).success || meant === wrong.written) return undefined;
  return {
    ...(twice !== undefined && { message: `\`https://\` appears twice in ${subject}` }),
    ...(meant === bare && { message: `Curly quotation marks don't work around ${subject}` }),
    help: `Write ${toCode(meant)}.`,
    fix: replacing(wrong, meant),
  };
}

/** What a web address ends with, or is interrupted by, and does not need. */
function toAddressSlip(
  bare: string,
): { readonly fault: string; readonly meant: string } | undefined {
  if (!/^https?:\/\//i.test(bare)) return undefined;
  const [, pasted = ''] = /^([^\s<>]+)\s*<[^<>]*>?$/.exec(bare) ?? [];
  if (pasted !== '')
    return { fault: 'has another address behind it, between `<` and `>`', meant: pasted };
  const trimmed = bare.replace(/[,;]+$/, '');
  if (trimmed !== bare)
    return { fault: 'ends with punctuation that is no part of the address', meant: trimmed };
  const encoded = bare.replace(/ /g, '%20');
  return encoded === bare ? undefined : { fault: 'contains a space', meant: encoded };
}

/** Text where an entry with keys is needed, such as a step without its id. */
function toEntryAdvice({ type, field, path }: WrongValue, value: string): Advice | undefined {
  if (type !== 'object' || !field.keys.includes('id') || !field.keys.includes('text'))
    return undefined;
  const name = toId(value).split('-').slice(0, 3).join('-');
  return {
    message: `${toSubject(path, '')} has no \`id\``,
    help: `Write ${toCode(`- id: ${name === '' ? 'a-name' : name}`)}, and on the line below it, in the same column as \`id\`, ${toCode(`text: ${toScalar(value)}`)}.`,
  };
}

/** The email address in `Jo <jo@example.org>` or `mailto:jo@example.org`. */
function toMailAdvice(wrong: WrongValue, value: string): Advice | undefined {
  const mails = value.match(/[^\s@<>()[\]",:;\\/]+@[\w-]+(?:\.[\w-]+)+/g) ?? [];
  const [mail] = new Set(mails.map((each) => each.toLowerCase()));
  if (wrong.format !== 'email' || mail === undefined || new Set(mails).size > 1) return undefined;
  return { help: `Write ${toCode(mails[0] ?? '')}.`, fix: replacing(wrong, mails[0] ?? '') };
}

/** How zod names the form of an id. */
const idPattern = '/^[a-z0-9]+(?:-[a-z0-9]+)*$/';

/** An id or the path of a page with a slip that its form shows. */
function toNameAdvice(wrong: WrongValue, value: string): Advice | undefined {
  const { pattern = '' } = wrong;
  if (value.length > 120 || /[\r\n@]/.test(value)) return undefined;
  const isPath = pattern.includes('\\.md');
  if (!isPath && pattern !== idPattern) return undefined;
  const path = value
    .trim()
    .replace(/\\/g, '/')
    .replace(/^(?:\.?\/)*(?:content\/)?/, '')
    .replace(/\/$/, '/index')
    .replace(/(?:\.html?|\.md|\.markdown)?$/i, '.md');
  const meant = isPath ? path : toId(value.trim());
  const schema = isPath ? pagePath : id;
  if (meant === value || !schema.safeParse(meant).success) return undefined;
  return { help: `Write ${toCode(meant)}.`, fix: isPath ? replacing(wrong, meant) : undefined };
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
  const bullet = /^([\u2022\u00b7\u25cf\u25aa*+]|[\u2010-\u2015\u2212])[ \t]*(\S[^\r\n]*)/.exec(
    written,
  );
  if (bullet)
    return {
      message: `${toCode(bullet[1] ?? '')} does not start an entry of a list`,
      help: `Write ${toCode(`- ${bullet[2]?.trim()}`)}, and the lines below it likewise.`,
      range: [start, start + 1],
    };
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

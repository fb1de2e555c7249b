import { toUrlAdvice, toMailAdvice } from './address-advice.ts';
import { toMeantDate } from './dates.ts';
import { toEntryAdvice, toListAdvice, toNameAdvice } from './entry-advice.ts';
import { toCode, toQuoted, toScalar } from './write-yaml.ts';
import { replacing, type Advice, type WrongValue } from './wrong-value.ts';
import { toSubject } from './zod-messages.ts';

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
    if (type === 'boolean') return toBooleanAdvice(wrong, value);
    if (format === 'url' || field.format === 'uri') return toUrlAdvice(wrong);
    return (
      toEntryAdvice(wrong, value) ??
      toMailAdvice(wrong, value) ??
      toNameAdvice(wrong, value) ??
      toLinesAdvice(wrong)
    );
  }
  const [only, second] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  if (type === 'string' && typeof only === 'string' && second === undefined)
    return { help: `Write ${toCode(toScalar(only))}, without a list.` };
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

/** What other languages for data have as words for yes and no. */
function toBooleanAdvice(wrong: WrongValue, value: string): Advice | undefined {
  const meant = /^(?:yes|y|on|true)$/i.test(value)
    ? 'true'
    : /^(?:no|n|off|false)$/i.test(value)
      ? 'false'
      : undefined;
  return meant === undefined
    ? undefined
    : { help: `Write \`${meant}\`.`, fix: replacing(wrong, meant) };
}

/** A text over several lines that YAML does not join to one. */
function toLinesAdvice({ value, written }: WrongValue): Advice | undefined {
  if (typeof value !== 'string' || !/[\r\n]/.test(value)) return undefined;
  if (written.startsWith('|'))
    return { help: 'Write `>-` in place of `|`, so that the lines become one.' };
  return { help: 'Remove the empty lines, and indent all lines equally.' };
}

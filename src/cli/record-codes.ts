import { suggest, type Corpus } from '../model/index.ts';
import { CommandError } from './host.ts';

type Records = Corpus['records']['records'];

/**
 * The codes of records that a list names, in alphabetical order and each once; none if there is no list.
 *
 * @param text codes separated by commas, in letters of either case, or `all`
 * @throws CommandError if the content has no such record
 */
export function toRecordCodes(
  text: string | undefined,
  { records }: Corpus['records'],
): readonly string[] {
  if (text === undefined) return [];
  const known = Object.keys(records).sort();
  const [first] = known;
  if (first === undefined)
    throw new CommandError('`--state` needs a `states.yaml` that lists states');
  const wanted = text.split(',').map((code) => code.trim());
  for (const code of wanted)
    if (!isAll(code) && !known.includes(code.toUpperCase()))
      throw new CommandError(`There is no state \`${code}\`. ${hintFor(code, first, records)}`);
  if (wanted.some(isAll)) return known;
  return known.filter((code) => wanted.some((each) => each.toUpperCase() === code));
}

function isAll(code: string): boolean {
  return code.toLowerCase() === 'all';
}

function hintFor(code: string, first: string, records: Records): string {
  const meant = nearest(code, records);
  if (meant.length === 0) return `Choose all, or codes such as \`${first}\`.`;
  const shown = meant.map((each) => `\`${each}\` (${records[each]?.name ?? ''})`);
  const [last = '', ...others] = shown.reverse();
  return `Did you mean ${others.length > 0 ? `${others.reverse().join(', ')} or ${last}` : last}?`;
}

/** The codes that were probably meant: the code of a record's name, or else codes that are alike. */
function nearest(code: string, records: Records): readonly string[] {
  const names = new Map(Object.entries(records).map(([each, { name }]) => [name, each]));
  const named = code.length > 2 ? names.get(suggest(code, names.keys()) ?? '') : undefined;
  if (named !== undefined) return [named];
  const near = Object.keys(records).filter((each) => isNear(code.toUpperCase(), each));
  return near.sort().slice(0, 3);
}

/** Codes are too short for `suggest`: one of two letters is half of a code. */
function isNear(code: string, known: string): boolean {
  return code.length === 2 && (code[0] === known[0] || `${code[1]}${code[0]}` === known);
}

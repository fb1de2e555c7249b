import { recordTermName, suggest, type Corpus } from '../model/index.ts';
import { CommandError } from './host.ts';

type Records = Corpus['records']['records'];

/**
 * The codes of records that a list names, in alphabetical order and each once; none if there is no list.
 *
 * @param text codes separated by commas, in letters of either case, or `all`
 * @throws CommandError if the content has no such record
 */
export function toRecordCodes(text: string | undefined, corpus: Corpus): readonly string[] {
  if (text === undefined) return [];
  const { records } = corpus.records;
  const known = Object.keys(records).sort();
  const term = recordTermName(corpus);
  const [first] = known;
  if (first === undefined)
    throw new CommandError(
      `\`--record\` needs a \`${corpus.site.records.file}\` that lists records`,
    );
  const wanted = text.split(',').map((code) => code.trim());
  // Two codes never differ in case alone, since their files would have the same names on some systems.
  const isMeant = (code: string, given: string): boolean =>
    code.toLowerCase() === given.toLowerCase();
  for (const given of wanted)
    if (!isAll(given) && !known.some((code) => isMeant(code, given)))
      throw new CommandError(`There is no ${term} \`${given}\`. ${hintFor(given, first, records)}`);
  if (wanted.some(isAll)) return known;
  return known.filter((code) => wanted.some((given) => isMeant(code, given)));
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
  const codes = Object.keys(records).sort();
  const near = codes.filter((each) => isNear(code.toUpperCase(), each.toUpperCase()));
  if (near.length > 0) return near.slice(0, 3);
  const alike = code.length > 2 ? suggest(code, codes) : undefined;
  return alike === undefined ? [] : [alike];
}

/** Codes are too short for `suggest`: one of two letters is half of a code. */
function isNear(code: string, known: string): boolean {
  return (
    code.length === 2 &&
    known.length === 2 &&
    (code[0] === known[0] || `${code[1]}${code[0]}` === known)
  );
}

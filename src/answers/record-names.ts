import type { Corpus } from '../model/index.ts';

/** The names of the records, by their codes. */
export type RecordNames = ReadonlyMap<string, RecordName>;

/** What a record is called. */
interface RecordName {
  readonly name: string;
  /** Other names that people write. */
  readonly also: readonly string[];
}

/** A longer text can't name a record. */
const longestText = 1_000;

/** The records of a corpus. */
export function toRecordNames({ records }: Corpus['records']): RecordNames {
  return new Map(Object.entries(records).map(([code, { name, also }]) => [code, { name, also }]));
}

/**
 * The records that a text names, by their codes, in alphabetical order: a whole text that is a code; names inside a
 * text, of which the longest counts (`West Virginia`); and codes in capital letters that are set apart
 * from other words, as in `Ohio (OH)`, `CA - DHCS` or `Pa. DHS`.
 */
export function recordsIn(written: string, records: RecordNames): readonly string[] {
  const text = written.slice(0, longestText);
  const whole = toWords(text).join('');
  const sole = [...records.keys()].find((code) => code.toLowerCase() === whole);
  if (sole !== undefined) return [sole];
  const named = namesIn(text, records, ({ name, also }) => [name, ...also]);
  return [...new Set([...named, ...codesIn(text, records, named.length === 0)])].sort();
}

/** The records whose full names a text has, such as that of an agency. */
export function fullNamesIn(text: string, records: RecordNames): readonly string[] {
  return [...new Set(namesIn(text.slice(0, longestText), records, ({ name }) => [name]))].sort();
}

function namesIn(
  text: string,
  records: RecordNames,
  namesOf: (record: RecordName) => readonly string[],
): readonly string[] {
  const known = new Map(
    [...records].flatMap(([code, record]) =>
      namesOf(record).map((name) => [toWords(name).join(' '), code] as const),
    ),
  );
  const longest = Math.max(0, ...[...known.keys()].map((name) => name.split(' ').length));
  const words = toWords(text);
  const found: string[] = [];
  for (let at = 0; at < words.length; at += 1)
    for (let length = longest; length > 0; length -= 1) {
      const code = known.get(words.slice(at, at + length).join(' '));
      if (code === undefined || at + length > words.length) continue;
      found.push(code);
      at += length - 1;
      break;
    }
  return found;
}

/** @param isAtEnds whether the first and the last word count too */
function codesIn(text: string, records: RecordNames, isAtEnds: boolean): readonly string[] {
  const apart = /(?<=[(\[,;:/|–—]\s*|\s-+\s*)([A-Z]\.?[A-Z])\.?(?=\s*(?:$|[)\],;:/|–—]|-+\s))/g;
  const ends = /^\s*([A-Z]\.?[A-Z]\b|[A-Z][a-z](?=\.))|\b([A-Z]\.?[A-Z])\.?\s*$/g;
  const found = [...text.matchAll(apart), ...(isAtEnds ? text.matchAll(ends) : [])];
  return found
    .map(([, first, last]) => (first ?? last ?? '').replace('.', '').toUpperCase())
    .filter((code) => records.has(code));
}

/** Words in small letters without accents; `D.C.` and `Hawaiʻi` are one word each. */
function toWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}.'`\u2018\u2019\u02bb\u02bc]/gu, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

import { lostMarkup, withoutTags } from './markup.ts';

/**
 * The parts of a CSL-JSON item that resources and footnotes have a place for. Every format is read into it and written
 * from it.
 *
 * @see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
export interface CslItem {
  /** The citation key. */
  readonly id: string;
  readonly type: string;
  /** Plain text on one line. */
  readonly title: string;
  readonly author: readonly CslName[];
  readonly publisher?: string | undefined;
  /** The journal, book or web site that a work is part of. */
  readonly container?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly page?: string | undefined;
  /** Year, month and day; unknown parts are missing. */
  readonly issued?: readonly number[] | undefined;
  readonly url?: string | undefined;
  readonly archived?: string | undefined;
  readonly note?: string | undefined;
}

/** A person, or an organization, whose whole name is `literal`. */
export type CslName =
  | { readonly literal: string }
  | { readonly family: string; readonly given: string; readonly suffix?: string | undefined };

/** The keys of CSL-JSON that an item is read from; others have no place in resources and footnotes. */
const readKeys = new Set([
  ...['id', 'citation-key', 'citation-label', 'type', 'title', 'author', 'publisher'],
  ...['container-title', 'volume', 'issue', 'page', 'issued', 'URL', 'DOI', 'archive_location'],
  'note',
]);

/** An item, and the keys of the original that have no place in it, or not all of whose value has. */
interface ReadItem {
  readonly item: CslItem;
  readonly dropped: readonly string[];
  readonly cut: readonly string[];
}

/** Reads an object of CSL-JSON; values of a wrong type are dropped. Its title may be empty. */
export function readItem(value: object): ReadItem {
  const raw = value as Readonly<Record<string, unknown>>;
  const text = (key: string): string | undefined => toLine(firstOf(raw[key]));
  const { key, note } = splitNote(joined(raw['note']));
  const doi = text('DOI');
  const archived = text('archive_location');
  const item = {
    id: key ?? text('citation-key') ?? text('id') ?? text('citation-label') ?? '',
    type: text('type') ?? 'document',
    title: text('title') ?? '',
    author: namesIn(raw['author']),
    publisher: text('publisher'),
    container: text('container-title'),
    volume: text('volume'),
    issue: text('issue'),
    page: text('page')?.replace(/(?<=\w)(?:--?|\u2012)(?=\w)/g, '\u2013'),
    issued: dateIn(raw['issued']),
    url: text('URL') ?? (doi === undefined ? undefined : toDoiAddress(doi)),
    archived: archived !== undefined && /^https?:/i.test(archived) ? archived : undefined,
    note,
  };
  const dropped = Object.keys(raw).filter((name) => !readKeys.has(name) && raw[name] !== '');
  const cut = [
    ...Object.keys(raw).filter((name) => isSeveral(name, raw[name])),
    ...(doi !== undefined && item.url !== toDoiAddress(doi) ? ['DOI'] : []),
    ...(archived !== undefined && item.archived === undefined ? ['archive_location'] : []),
    ...(isCutDate(raw['issued'], item.issued) ? ['issued'] : []),
    ...[...readKeys].flatMap((name) =>
      lostMarkup(raw[name]).map((markup) => `${markup} in ${name}`),
    ),
  ];
  return { item, dropped, cut: [...new Set(cut)] };
}

/** Several values of one kind, as RIS may have them: notes are joined, of others the first counts. */
function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value.find((each) => toLine(each) !== undefined) : value;
}

function joined(value: unknown): unknown {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string').join('\n') : value;
}

function isSeveral(name: string, value: unknown): boolean {
  return (
    name !== 'note' &&
    Array.isArray(value) &&
    value.filter((each) => typeof each === 'string').length > 1
  );
}

/** Whether a date has an end, a season or a word such as "circa" that is not kept, or is none that can be read. */
function isCutDate(value: unknown, read: readonly number[] | undefined): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined;
  const { 'date-parts': parts, season, circa } = value as Readonly<Record<string, unknown>>;
  const isRange = Array.isArray(parts) && parts.length > 1;
  return read === undefined || isRange || season !== undefined || Boolean(circa);
}

/** CSL-JSON as reference managers read it. */
export function toCslJson(item: CslItem): Readonly<Record<string, unknown>> {
  const { author, container, issued, url, archived, ...rest } = item;
  return definedIn({
    ...rest,
    author: author.length === 0 ? undefined : author,
    'container-title': container,
    issued: issued && { 'date-parts': [issued] },
    URL: url,
    archive_location: archived,
  });
}

/** An object without its undefined values. */
export function definedIn(
  value: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
}

/** Plain text on one line; undefined if there is none. */
function toLine(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const line = withoutTags(value)
    .replace(/[\p{Cc}\u2028\u2029]|\s+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return line === '' ? undefined : line;
}

/** Zotero keeps a citation key in a line of its own among the notes ("Extra"). */
function splitNote(value: unknown): {
  readonly key?: string | undefined;
  readonly note?: string | undefined;
} {
  if (typeof value !== 'string') return {};
  const key = /^[ \t]*citation key[ \t]*:[ \t]*(\S+)[ \t]*$/im.exec(value);
  return { key: key?.[1], note: toLine(value.replace(key?.[0] ?? '', '')) };
}

function namesIn(value: unknown): readonly CslName[] {
  return Array.isArray(value) ? value.flatMap(nameIn) : [];
}

function nameIn(value: unknown): readonly CslName[] {
  if (typeof value !== 'object' || value === null) return [];
  const raw = value as Readonly<Record<string, unknown>>;
  const literal = toLine(raw['literal']);
  const given = toLine(raw['given']);
  const family = ['non-dropping-particle', 'family'].flatMap((key) => toLine(raw[key]) ?? []);
  const particle = toLine(raw['dropping-particle']);
  if (family.length === 0 || given === undefined) {
    const name = literal ?? [...family, ...(given === undefined ? [] : [given])].join(' ');
    // How BibTeX writes "et al.".
    return name === '' || name === 'others' ? [] : [{ literal: name }];
  }
  return [
    {
      family: family.join(' '),
      given: particle === undefined ? given : `${given} ${particle}`,
      suffix: toLine(raw['suffix']),
    },
  ];
}

/** A date of CSL-JSON: in parts, or as a text that begins with a year or has one. */
function dateIn(value: unknown): readonly number[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const raw = value as Readonly<Record<string, unknown>>;
  const [first]: readonly unknown[] = Array.isArray(raw['date-parts']) ? raw['date-parts'] : [];
  const parts = (Array.isArray(first) ? first : []).map(Number);
  const known = parts.slice(0, parts.findIndex((part) => !isPart(part)) >>> 0);
  if (known.length > 0) return known.slice(0, 3);
  const text = toLine(raw['raw']) ?? toLine(raw['literal']) ?? '';
  const [, year, month, day] =
    /(?<!\d)((?:19|20)\d\d)(?:[-/](\d\d?)(?:[-/](\d\d?))?)?(?!\d)/.exec(text) ?? [];
  const found = [year, month, day].flatMap((part) => (part === undefined ? [] : [Number(part)]));
  return found.length > 0 ? found.filter(isPart) : undefined;
}

function isPart(part: number): boolean {
  return Number.isInteger(part) && part > 0 && part < 10_000;
}

function toDoiAddress(doi: string): string {
  return `https://doi.org/${doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')}`;
}

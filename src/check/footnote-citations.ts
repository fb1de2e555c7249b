import {
  addressKey,
  titleKey,
  type Corpus,
  type FileProblem,
  type Resource,
} from '../model/index.ts';
import { relatedTo } from './place.ts';
import { quote } from './format-value.ts';
import { isSameTitle, type CitedWork } from './cited-work.ts';

/** Finds footnotes that differ from an entry of resources.yaml, or from an earlier footnote, on the same work. */
export function* footnoteProblems(
  corpus: Corpus,
  works: readonly CitedWork[],
): Iterable<FileProblem> {
  const entries = [...corpus.resources].map(([id, resource]) => toEntry(id, resource));
  const earlier = new Map<string, CitedWork[]>();
  for (const work of works) {
    const names = namesOf(work);
    const others = names.flatMap((name) => earlier.get(name) ?? []);
    const problem = againstRegistry(corpus, work, entries) ?? againstEarlier(work, others);
    if (problem) yield problem;
    for (const name of names) earlier.set(name, [...(earlier.get(name) ?? []), work]);
  }
}

/** An entry of resources.yaml, with forms to compare. */
interface Entry {
  readonly id: string;
  readonly title: string;
  readonly titleKey: string;
  readonly year: string | undefined;
  /** Absent if the address is a page of the publisher. */
  readonly addressKey: string | undefined;
}

function toEntry(id: string, { title, year, url, urlKind }: Resource): Entry {
  const isOwn = url !== undefined && urlKind !== 'publisher';
  return {
    id,
    title,
    titleKey: titleKey(title),
    year: year === undefined ? undefined : String(year),
    addressKey: isOwn ? addressKey(url) : undefined,
  };
}

/** A footnote with the address of an entry under another title, or the title of one with another year. */
function againstRegistry(
  corpus: Corpus,
  work: CitedWork,
  entries: readonly Entry[],
): FileProblem | undefined {
  for (const entry of entries) {
    const address = work.addresses.find(({ key }) => key === entry.addressKey);
    if (address && !isNamed(work, entry))
      return {
        file: work.file,
        message: `This footnote has the address of ${quote(entry.title)}, but not its title`,
        place: address.place ?? work.place,
        help: `Write the title as in ${quote(entry.id)} of resources.yaml, or correct the address.`,
        related: [relatedToEntry(corpus, entry.id, 'title')],
      };
    const isCited = address !== undefined || isCitedByTitle(work, entry);
    const { year } = entry;
    if (isCited && year !== undefined && work.years.length > 0 && !work.years.includes(year))
      return {
        file: work.file,
        message: `The year of ${quote(entry.title)} is ${quote(work.years.at(-1) ?? '')} here, but ${quote(year)} in resources.yaml`,
        place: work.place,
        help: `Look up the year, and write it here and in ${quote(entry.id)} of resources.yaml. If these are two editions, make the titles different.`,
        related: [relatedToEntry(corpus, entry.id, 'year')],
      };
  }
  return undefined;
}

function isNamed(work: CitedWork, entry: Entry): boolean {
  return (
    work.textKey.includes(entry.titleKey) ||
    work.titles.some((title) => isSameTitle(title, entry.title))
  );
}

/** Whether a footnote has the title of an entry; with another address it is another edition. */
function isCitedByTitle(work: CitedWork, entry: Entry): boolean {
  const isElsewhere = entry.addressKey !== undefined && work.addresses.length > 0;
  return !isElsewhere && work.titleKeys.includes(entry.titleKey);
}

function relatedToEntry({ registries: { resources } }: Corpus, id: string, key: 'title' | 'year') {
  return relatedTo(resources.id, resources.placeOf([id, key]), 'The entry is here');
}

/** What identifies a work: its address and its title. Footnotes about several works have no name. */
function namesOf({ addresses, titleKeys }: CitedWork): readonly string[] {
  if (addresses.length > 1) return [];
  const [address, title] = [addresses[0]?.key, titleKeys[0]];
  return [
    ...(address === undefined ? [] : [`address ${address}`]),
    // Many works have a title of two words or less, such as "Annual Report".
    ...(title !== undefined && title.split(' ').length > 2 ? [`title ${title}`] : []),
  ];
}

/** An earlier footnote on the same part of the same work, in other words. */
function againstEarlier(work: CitedWork, others: readonly CitedWork[]): FileProblem | undefined {
  const first = others.find((other) => isSameWork(work, other) && work.part === other.part);
  if (!first) return undefined;
  const where = `${quote(`[^${first.label}]`)} in ${quote(first.file)}`;
  const fault = toDifference(work, first, where);
  if (fault === undefined) return undefined;
  return {
    file: work.file,
    message: `This footnote ${fault}`,
    place: work.place,
    help: `Both cite the same work: look it up, and write both in the same words${first.addresses.length === 0 ? '' : ', with the same address'}.`,
    related: [relatedTo(first.file, first.place, 'The first one is here')],
  };
}

/**
 * The same address is the same work. So is the same title, unless each has its own address and more differs:
 * a yearly report is a new work each year.
 */
function isSameWork(one: CitedWork, other: CitedWork): boolean {
  const [a, b] = [one.addresses[0]?.key, other.addresses[0]?.key];
  return a === undefined || b === undefined || a === b || one.textKey === other.textKey;
}

/** How a footnote differs from an earlier one; undefined if it does not. */
function toDifference(one: CitedWork, other: CitedWork, where: string): string | undefined {
  if (one.textKey === other.textKey) {
    const [a, b] = [one.addresses[0], other.addresses[0]];
    if (!a || !b || a.key === b.key) return undefined;
    return `links to ${quote(a.url)}, but ${where} links to ${quote(b.url)}`;
  }
  const [here, there] = difference(one.text, other.text);
  if (here === '') return `leaves out ${quote(there)}, which is in ${where}`;
  if (there === '') return `adds ${quote(here)}, which is not in ${where}`;
  return `says ${quote(here)}, but ${where} says ${quote(there)}`;
}

/** Two texts without the words that both start and end with. */
function difference(one: string, other: string): readonly [string, string] {
  const [a, b] = [one.split(' '), other.split(' ')];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const rest = (words: readonly string[]): string =>
    words.slice(start, words.length - end).join(' ');
  return [rest(a), rest(b)];
}

import type { Corpus, FileProblem, Resource } from '../model/index.ts';
import { relatedTo } from './place.ts';
import { quote } from './format-value.ts';
import { addressKey, isSameTitle, titleKey, toCitedWork, type CitedWork } from './cited-work.ts';

/** Finds footnotes that say otherwise than an entry of resources.yaml, or than an earlier footnote. */
export function* footnoteProblems(corpus: Corpus): Iterable<FileProblem> {
  const entries = [...corpus.resources].map(([id, resource]) => toEntry(id, resource));
  const earlier = new Map<string, CitedWork[]>();
  for (const page of corpus.pages.values())
    for (const note of page.notes) {
      const work = toCitedWork(page, note);
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
  /** Absent where the address is not the work's alone. */
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
        file: work.page.id,
        message: `Unexpected address of ${quote(entry.title)} in a footnote without this title, expected the title or another address`,
        place: address.place ?? work.definition.position,
        help: `Name the work as ${quote(entry.id)} of \`resources.yaml\` has it, or correct the address.`,
        related: [relatedToEntry(corpus, entry.id, 'title')],
      };
    const isCited = address !== undefined || isCitedByTitle(work, entry);
    const { year } = entry;
    if (isCited && year !== undefined && work.years.length > 0 && !work.years.includes(year))
      return {
        file: work.page.id,
        message: `Unexpected year ${quote(work.years.at(-1) ?? '')} of ${quote(entry.title)}, expected ${quote(year)} as in \`resources.yaml\``,
        place: work.definition.position,
        help: `Look the year up, and write it both here and in ${quote(entry.id)} of \`resources.yaml\`; if these are two editions, say in the titles what sets them apart.`,
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

/** By its title alone; with another address than its own, it is another edition. */
function isCitedByTitle(work: CitedWork, entry: Entry): boolean {
  const isElsewhere = entry.addressKey !== undefined && work.addresses.length > 0;
  return !isElsewhere && work.titleKeys.includes(entry.titleKey);
}

function relatedToEntry({ registries: { resources } }: Corpus, id: string, key: 'title' | 'year') {
  return relatedTo(resources.id, resources.placeOf([id, key]), 'The entry is here');
}

/** What a work may be told by: its address and its title. Footnotes about several works have no name. */
function namesOf({ addresses, titleKeys }: CitedWork): readonly string[] {
  if (addresses.length > 1) return [];
  const [address, title] = [addresses[0]?.key, titleKeys[0]];
  return [
    ...(address === undefined ? [] : [`address ${address}`]),
    // Two words or less, such as "Annual Report", are the title of many works.
    ...(title !== undefined && title.split(' ').length > 2 ? [`title ${title}`] : []),
  ];
}

/** The same footnote in other words: one work, and the same part of it. */
function againstEarlier(work: CitedWork, others: readonly CitedWork[]): FileProblem | undefined {
  const first = others.find((other) => isSameWork(work, other) && work.part === other.part);
  if (!first) return undefined;
  const words = toDifference(work, first);
  if (words === undefined) return undefined;
  const where = `${quote(`[^${first.label}]`)} of ${quote(first.page.id)}`;
  return {
    file: work.page.id,
    message: `Unexpected ${words} ${where}`,
    place: work.definition.position,
    help: `Both cite one work: look it up, and write both in the same words${first.addresses.length === 0 ? '' : ', with the same address'}.`,
    related: [relatedTo(first.page.id, first.definition.position, 'The first one is here')],
  };
}

/**
 * One address is one work. One title is as well, unless each has an address of its own and more sets them
 * apart: a yearly report is another work each year.
 */
function isSameWork(one: CitedWork, other: CitedWork): boolean {
  const [a, b] = [one.addresses[0]?.key, other.addresses[0]?.key];
  return a === undefined || b === undefined || a === b || one.textKey === other.textKey;
}

/** What differs, as the words between "Unexpected" and the name of the other footnote. */
function toDifference(one: CitedWork, other: CitedWork): string | undefined {
  if (one.textKey === other.textKey) {
    const [a, b] = [one.addresses[0], other.addresses[0]];
    return a && b && a.key !== b.key
      ? `second address ${quote(a.url)} of a work, expected ${quote(b.url)} as in`
      : undefined;
  }
  const [found, wanted] = difference(one.text, other.text);
  if (found === '') return `lack of ${quote(wanted)} in a footnote, expected it as in`;
  if (wanted === '') return `${quote(found)} in a footnote, expected it without, as in`;
  return `${quote(found)} in a footnote, expected ${quote(wanted)} as in`;
}

/** What is left of two texts when the words are gone with which both begin and end. */
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

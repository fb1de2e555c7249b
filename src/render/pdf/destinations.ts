import { compare } from '../../model/index.ts';
import { nameEntries, type NameEntry } from './name-entries.ts';

/** An anchor of the document, and where it is. */
export interface PlacedAnchor {
  readonly name: string;
  /** From 1. */
  readonly page: number;
  /** Of the line of text, in points above the lower edge of the page. */
  readonly y: number;
}

/** What is above the line in the window: its letters, and a little room. */
const abovePt = 16;

/**
 * The catalog of a file with names for its anchors, so that `toolkit.pdf#step-rent-land` opens at the step
 * (ISO 32000-1, 12.3.2.3). Of anchors with one name the first counts; those within the file, which have the path of a
 * page in them, need none.
 *
 * @param objectOf the content of an object by its number
 * @throws Error if the file is not written as the engine writes it
 */
export function withDestinations(
  catalog: string,
  anchors: readonly PlacedAnchor[],
  objectOf: (number: string | undefined) => string,
): string {
  const added = new Map<string, NameEntry>();
  const pages = pagesOf(objectOf(/\/Pages (\d+) 0 R/.exec(catalog)?.[1]));
  for (const { name, page, y } of anchors) {
    if (added.has(name) || !/^[a-z0-9-]+$/.test(name)) continue;
    const reference = pages[page - 1];
    if (reference === undefined) throw new Error('Unknown form of PDF');
    const value = `[${reference} /XYZ null ${(y + abovePt).toFixed(1)} null]`;
    added.set(name, { name, written: `(${name})`, value });
  }
  if (added.size === 0) return catalog;
  const [start = '', rest] = catalog.split(/(?<=\/Dests <<\s*\/Names \[)/, 2);
  if (rest === undefined && catalog.includes('/Dests')) throw new Error('Unknown form of PDF');
  const known = nameEntries(rest ?? '');
  const names = toText([
    ...known.entries.filter(({ name }) => !added.has(name)),
    ...added.values(),
  ]);
  return rest === undefined
    ? catalog.replace(/>>\s*$/, () => `  /Names << /Dests << /Names [${names}] >> >>\n>>`)
    : `${start}${names}${rest.slice(known.end)}`;
}

/** The references to the pages of a file. */
function pagesOf(root: string): readonly string[] {
  const [, kids = ''] = /\/Kids \[([^\]]*)\]/.exec(root) ?? [];
  return [...kids.matchAll(/\d+ 0 R/g)].map(([reference]) => reference);
}

/** Names are looked up by their bytes. */
function toText(entries: readonly NameEntry[]): string {
  return [...entries]
    .sort((a, b) => compare(a.name, b.name))
    .map(({ written, value }) => `${written} ${value}`)
    .join(' ');
}

import { align, type Group } from './align/align.ts';
import type { BaseLine, Line } from './source/map-base.ts';

/** Aligns the lines of two files: page by page if the one that came back has all bookmarks of pages. */
export function alignLines(before: readonly BaseLine[], after: readonly Line[]): readonly Group[] {
  const old = sectionsOf(before);
  const now = sectionsOf(after);
  const byName = new Map(now.map((each) => [each.name, each]));
  const isMarked =
    old.length === now.length &&
    old.every(({ name }) => byName.has(name)) &&
    byName.size === now.length;
  if (!isMarked) return alignParts(before, after, [0, before.length], [0, after.length]);
  return old.flatMap(({ name, start, end }) => {
    const other = byName.get(name);
    return alignParts(before, after, [start, end], [other?.start ?? 0, other?.end ?? 0]);
  });
}

type Range = readonly [start: number, end: number];

function alignParts(
  before: readonly Line[],
  after: readonly Line[],
  [from, to]: Range,
  [start, end]: Range,
): readonly Group[] {
  const groups = align(before.slice(from, to), after.slice(start, end));
  return groups.map((group) => ({
    before: group.before.map((index) => index + from),
    after: group.after.map((index) => index + start),
  }));
}

interface Section {
  readonly name: string;
  readonly start: number;
  end: number;
}

/** What is before the first page, each page, and the parts after the pages. */
function sectionsOf(lines: readonly Line[]): readonly Section[] {
  const sections: Section[] = [{ name: '', start: 0, end: lines.length }];
  for (const [index, { word }] of lines.entries()) {
    const name = word.bookmarks.find((each) => /^_(?:Page\d+|Glossary|Resources)$/.test(each));
    const last = sections.at(-1);
    if (name === undefined || !last) continue;
    last.end = index;
    sections.push({ name, start: index, end: lines.length });
  }
  return sections;
}

import type { Page } from '../../../model/index.ts';
import { toLines, type BaseLine, type Line } from '../source/map-base.ts';
import { bodyPassages, type Passage } from '../source/passages.ts';
import { alignLines } from '../sections.ts';
import { compareLines } from './compare/compare-lines.ts';
import type { ComparisonContext } from './compare/comparison.ts';
import { changeUnit } from './change-unit.ts';
import { deleteUnit } from './delete-unit.ts';
import { insertUnit } from './insert-unit.ts';
import type { Insertion } from './insertion.ts';
import { withoutEdits, type Unit } from './unit.ts';
import type { UnitInput } from './unit-input.ts';

/** Where the walk through the file is: what the last line that was paired is, on its page. */
interface Walk {
  page: Page | undefined;
  pageOutline: number;
  last: Passage | undefined;
  previous: BaseLine | undefined;
  /** Whether new text can follow here. */
  isInBody: boolean;
  inserted: Line[];
  deleted: BaseLine[];
}

/** Turns the differences of two files into units: those of the text, then those of footnotes. */
export function toUnits(input: UnitInput): readonly Unit[] {
  const { map, after, groups, context, returned } = input;
  const units: Unit[] = [];
  const notePairs = new Map<string, string>();
  const moved = movedLines(input);
  const deletedPages = pagesDeleted(input);
  units.push(...deletedPages.map(pageUnit));
  const gone = new Set(deletedPages);
  const walk: Walk = {
    page: undefined,
    pageOutline: 1,
    last: undefined,
    previous: undefined,
    isInBody: false,
    inserted: [],
    deleted: [],
  };
  const flush = (next: BaseLine | undefined): void => {
    if (walk.deleted.length > 0)
      for (const each of deleteUnit(walk.deleted, input, moved)) units.push(each);
    if (walk.inserted.length > 0) {
      const insertion: Insertion = {
        lines: walk.inserted,
        page: walk.page,
        pageOutline: walk.pageOutline,
        before: walk.last,
        previous: walk.previous,
        after: next?.page === walk.page && isBody(next?.passage) ? next?.passage : undefined,
        isInBody: walk.isInBody || (next?.page === walk.page && isBody(next?.passage)),
        moved,
      };
      for (const each of insertUnit(insertion, input)) units.push(each);
    }
    walk.deleted = [];
    walk.inserted = [];
  };
  for (const group of groups) {
    const old = group.before.flatMap((index) => map.lines[index] ?? []);
    const now = group.after.flatMap((index) => after[index] ?? []);
    if (now.length === 0) {
      // What a page that was deleted showed is one change.
      for (const each of old) if (!each.page || !gone.has(each.page)) walk.deleted.push(each);
      continue;
    }
    if (old.length === 0) {
      for (const each of now) walk.inserted.push(each);
      continue;
    }
    flush(old[0]);
    for (const each of changeUnit(old, now, input)) units.push(each);
    pairNotes(old, now, context, notePairs);
    const line = old.at(-1);
    walk.previous = line;
    if (line?.page !== walk.page) {
      walk.page = line?.page;
      walk.pageOutline = line?.pageOutline ?? 1;
      walk.last = undefined;
      walk.isInBody = false;
    }
    if (isBody(line?.passage)) {
      walk.last = line?.passage;
      walk.isInBody = true;
    } else walk.isInBody = walk.last === undefined && isStart(line);
  }
  flush(undefined);
  for (const [oldId, id] of notePairs) {
    const note = map.notes.get(oldId);
    if (!note) continue;
    const lines = toLines(returned.notes.get(id) ?? []);
    for (const group of alignLines(note.lines, lines)) {
      const old = group.before.flatMap((index) => note.lines[index] ?? []);
      const now = group.after.flatMap((index) => lines[index] ?? []);
      if (old.length > 0 && now.length > 0)
        for (const each of changeUnit(old, now, input)) units.push(each);
      else if (old.length > 0) for (const each of deleteUnit(old, input, moved)) units.push(each);
      else {
        const passages = bodyPassages(note.page).filter((each) => each.note === note.identifier);
        const before = passages.at(-1);
        const about = {
          page: note.page,
          pageOutline: 1,
          after: undefined,
          previous: undefined,
          isInBody: true,
          moved,
        };
        for (const each of insertUnit({ lines: now, before, ...about }, input)) units.push(each);
      }
    }
  }
  return units;
}

/** Pages of which nothing that they say themselves came back. */
function pagesDeleted({ map, groups }: UnitInput): readonly Page[] {
  const kept = new Set(groups.flatMap(({ before, after }) => (after.length > 0 ? before : [])));
  const pages = new Map<Page, boolean>();
  for (const [index, { page, passage }] of map.lines.entries())
    if (page && passage?.file === page.id)
      pages.set(page, (pages.get(page) ?? true) && !kept.has(index));
  return [...pages].flatMap(([page, isGone]) => (isGone ? [page] : []));
}

function pageUnit({ id, meta: { title } }: Page): Unit {
  return {
    ...withoutEdits,
    file: id,
    changes: [
      {
        kind: 'page deleted',
        outcome: 'left',
        page: title,
        paragraph: title,
        before: title,
        after: '',
        file: id,
        reason: `delete ${id}, and its line in site.yaml`,
      },
    ],
  };
}

function isBody(passage: Passage | undefined): boolean {
  return passage?.node !== undefined;
}

/** Whether the text of a page may begin after a line: its lead, its date, or the notice. */
function isStart(line: BaseLine | undefined): boolean {
  return line !== undefined && ['lead', 'reviewed', 'notice'].includes(line.word.style);
}

/** Lines that were deleted in one place and are in another: by the line that is new. */
function movedLines({ map, after, groups }: UnitInput): ReadonlyMap<Line, BaseLine> {
  const gone = new Map<string, BaseLine[]>();
  for (const { before, after: now } of groups) {
    const line = map.lines[before[0] ?? -1];
    if (now.length > 0 || !line || !isBody(line.passage) || line.word.cell) continue;
    gone.set(line.key, [...(gone.get(line.key) ?? []), line]);
  }
  const moved = new Map<Line, BaseLine>();
  for (const { before, after: now } of groups) {
    const line = after[now[0] ?? -1];
    if (before.length > 0 || !line || line.word.cell) continue;
    const old = gone.get(line.key)?.shift();
    if (old) moved.set(line, old);
  }
  return moved;
}

/** Pairs the footnotes whose marks are still there. */
function pairNotes(
  old: readonly BaseLine[],
  now: readonly Line[],
  context: ComparisonContext,
  pairs: Map<string, string>,
): void {
  const before = old.flatMap(notesIn);
  const after = now.flatMap(notesIn);
  if (before.length === 0 || after.length === 0) return;
  if (before.length === after.length)
    for (const [index, { id }] of before.entries()) {
      const other = after[index]?.id;
      if (id !== undefined && other !== undefined) pairs.set(id, other);
    }
  else for (const [id, other] of compareLines(old, now, context).notes) pairs.set(id, other);
}

function notesIn({ atoms }: Line): Line['atoms'] {
  return atoms.filter(({ kind }) => kind === 'note');
}

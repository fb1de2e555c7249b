/*
 * How a Word file comes back, in five steps. The file that was sent out is made again from the content of its revision,
 * and each of its paragraphs is mapped to the text that it was made from. The paragraphs of both files are aligned, and
 * those that differ are context character by character. Each difference becomes a unit: changes as a person would count
 * them, and ways to write them into the source. A way is taken if the page, read again with its edits, says what is
 * expected and nothing else. What no way was found for, and what Markdown can't say, is left with its place and a reason.
 */

import { posix } from 'node:path';
import type { Corpus, DataSource, Edit, Page, TextRange } from '../../model/index.ts';
import { placeComments, type PlacedComment } from './comments.ts';
import { matchColumns } from './columns.ts';
import { contentStyleOf } from './content-style.ts';
import type { WordChange } from './edit/change.ts';
import type { ComparisonContext } from './edit/compare/comparison.ts';
import { newLine } from './edit/compare/new-atoms.ts';
import { urlsOf } from './edit/page-text.ts';
import { toUnits } from './edit/to-units.ts';
import type { AddedNote, Unit } from './edit/unit.ts';
import { keyOf as valueKey, valueEdit } from './edit/values.ts';
import { editPage, type ReadPage } from './edit/verify.ts';
import { itemEdits } from './edit/yaml-items.ts';
import { signatureOf } from './edit/signature.ts';
import { toInline } from './edit/to-inline.ts';
import { styleOf } from './edit/page-text.ts';
import { withoutFactNotes } from './fact-notes.ts';
import { formatChanges } from './format-changes.ts';
import type { WordDocument } from './read/document.ts';
import { outsideChanges } from './outside-changes.ts';
import { alignLines } from './sections.ts';
import { mapBase, toLines, type BaseMap, type Line } from './source/map-base.ts';
import { bodyPassages } from './source/passages.ts';
import { renameBookmarks } from './source/rename-bookmarks.ts';

/** What an import compares. */
interface ImportInput {
  /** The content that the file was made from. */
  readonly corpus: Corpus;
  /** The file that was made from it. */
  readonly base: WordDocument;
  /** The file that came back. */
  readonly returned: WordDocument;
  readonly readPage: ReadPage;
}

/** Changes that belong together, and the edits that carry them out; none where they are left. */
export interface ImportedUnit {
  readonly file: string;
  readonly edits: readonly Edit[];
  readonly changes: readonly WordChange[];
  /** The ranges of the source that the changes are about. */
  readonly about: readonly TextRange[];
}

/** What came back in a Word file: plain data, for other threads. */
export interface Imported {
  readonly units: readonly ImportedUnit[];
  readonly comments: readonly PlacedComment[];
}

/** Turns the differences between two Word files into edits of the content that the first was made from. */
export async function importWord({
  corpus,
  base: made,
  returned: sent,
  readPage,
}: ImportInput): Promise<Imported> {
  const {
    base,
    returned,
    changes: factNotes,
  } = withoutFactNotes(made, renameBookmarks(made, sent), corpus);
  const map = mapBase(base, corpus);
  const {
    after,
    lines: inColumns,
    changes: columns,
  } = matchColumns(map.lines, toLines(returned.body));
  const aligned = alignLines(map.lines, after);
  const groups = aligned.filter(({ before: [old = -1], after: [now = -1] }) => {
    const line = map.lines[old] ?? after[now];
    return !line || !inColumns.has(line);
  });
  const notes = new Map<string, AddedNote>();
  const context = toComparisonContext(corpus, map, returned, notes);
  const units = toUnits({ corpus, map, after, groups, context, returned, notes });
  return {
    units: [
      ...(await carryOut(corpus, units, readPage)),
      ...[
        ...columns,
        ...formatChanges({ base, map, after, groups }),
        ...outsideChanges(base, returned),
        ...factNotes,
      ].map((change) => ({
        file: corpus.registries.site.id,
        edits: [],
        changes: [change],
        about: [],
      })),
    ],
    comments: placeComments(returned, map, after, aligned),
  };
}

async function carryOut(
  corpus: Corpus,
  units: readonly Unit[],
  readPage: ReadPage,
): Promise<readonly ImportedUnit[]> {
  const edits = new Map<Unit, readonly Edit[]>();
  const reasons = new Map<Unit, string>();
  const inPages = new Map<Page, Unit[]>();
  for (const unit of units) {
    const page = corpus.pages.get(unit.file);
    if (unit.attempts.length > 0 && page) inPages.set(page, [...(inPages.get(page) ?? []), unit]);
  }
  for (const [page, own] of inPages) {
    for (const unit of own) reasons.set(unit, byHand('Markdown'));
    for (const { unit, edits: done } of await editPage(page, bodyPassages(page), own, readPage)) {
      edits.set(unit, done);
      reasons.delete(unit);
    }
  }
  applyValues(corpus, units, edits, reasons);
  applyItems(corpus, units, edits, reasons);
  return units.map((unit): ImportedUnit => {
    const reason = reasons.get(unit);
    const changes = unit.changes.map((change) =>
      reason === undefined || change.outcome !== 'applied'
        ? change
        : { ...change, outcome: 'left' as const, reason },
    );
    const about = unit.about.flatMap(({ node }): TextRange[] => {
      const [start, end] = [node?.position?.start.offset, node?.position?.end.offset];
      return start === undefined || end === undefined ? [] : [{ start, end }];
    });
    return { file: unit.file, edits: edits.get(unit) ?? [], changes, about };
  });
}

/** Why a change is left that no edit makes without changing something else. */
function byHand(language: 'Markdown' | 'YAML'): string {
  return `no edit of the ${language} makes this change and nothing else, so make it by hand`;
}

/** Changes values of YAML; the same value may be in several places of the file. */
function applyValues(
  corpus: Corpus,
  units: readonly Unit[],
  edits: Map<Unit, readonly Edit[]>,
  reasons: Map<Unit, string>,
): void {
  const done = new Map<string, string>();
  for (const unit of units)
    for (const value of unit.values ?? []) {
      const key = valueKey(value.place);
      const known = done.get(key);
      if (known === value.after) continue;
      if (known !== undefined) {
        reasons.set(unit, `the same text is \`${known}\` in another place of the file`);
        continue;
      }
      const source = sourceOf(corpus, value.place.file);
      const edit = source && valueEdit(value, source);
      if (!edit) {
        reasons.set(unit, byHand('YAML'));
        continue;
      }
      done.set(key, value.after);
      edits.set(unit, [...(edits.get(unit) ?? []), edit]);
    }
}

/** Changes lists of YAML. */
function applyItems(
  corpus: Corpus,
  units: readonly Unit[],
  edits: Map<Unit, readonly Edit[]>,
  reasons: Map<Unit, string>,
): void {
  for (const unit of units) {
    const items = unit.items ?? [];
    const source = sourceOf(corpus, unit.file);
    const all = items.map((item) => source && itemEdits(item, source));
    const own = all.flatMap((each) => each ?? []);
    if (all.every((each) => each !== undefined))
      edits.set(unit, [...(edits.get(unit) ?? []), ...own]);
    else reasons.set(unit, byHand('YAML'));
  }
}

function sourceOf(corpus: Corpus, file: string): DataSource | Page | undefined {
  const page = corpus.pages.get(file);
  if (page) return page;
  return Object.values(corpus.registries).find(({ id }) => id === file);
}

function toComparisonContext(
  corpus: Corpus,
  map: BaseMap,
  returned: WordDocument,
  notes: Map<string, AddedNote>,
): ComparisonContext {
  const urls = new Map<string, ReturnType<typeof urlsOf>>();
  const bookmarks = new Set(returned.body.flatMap((paragraph) => paragraph.bookmarks));
  const toContentStyle = contentStyleOf(corpus);
  const toUrl = (link: string, file: string): string | undefined => {
    if (!link.startsWith('#')) return /^(?:https?|mailto|tel):/i.test(link) ? link : undefined;
    const target = map.bookmarks.get(link.slice(1));
    if (!target) return undefined;
    const { page, anchor } = target;
    const fragment = anchor === undefined ? '' : `#${anchor}`;
    if (page.id === file) return fragment || posix.basename(file);
    return posix.relative(posix.dirname(file), page.id) + fragment;
  };
  const context: ComparisonContext = {
    toUrl,
    urlOf: ({ file }, node) => {
      const page = corpus.pages.get(file);
      if (!page) return '';
      const known = urls.get(file) ?? urlsOf(page);
      urls.set(file, known);
      return known(node);
    },
    isSameLink: (before, now) => {
      if (before === undefined || now === undefined) return before === now;
      const areInternal = before.startsWith('#') && now.startsWith('#');
      // Some programs give bookmarks other names.
      if (areInternal) return before === now || !bookmarks.has(before.slice(1));
      return toComparable(before) === toComparable(now);
    },
    toContentStyle,
    isCitedElsewhere: ({ file }, identifier) => {
      const note = corpus.pages.get(file)?.notes.find((each) => each.identifier === identifier);
      return (note?.references.length ?? 0) > 1;
    },
    newNote: (id, file) => {
      const page = corpus.pages.get(file);
      const lines = toLines(returned.notes.get(id) ?? []);
      if (!page || lines.length === 0) return undefined;
      const known = notes.get(`${file} ${id}`);
      if (known) return known.identifier;
      const identifier = freeIdentifier(page, notes, file);
      const note = toAddedNote(identifier, lines, page, { ...context, newNote: () => undefined });
      if (!note) return undefined;
      notes.set(`${file} ${id}`, note);
      return identifier;
    },
    textOf: (file) => corpus.pages.get(file)?.text ?? '',
  };
  return context;
}

function toAddedNote(
  identifier: string,
  lines: readonly Line[],
  page: Page,
  context: ComparisonContext,
): AddedNote | undefined {
  const style = styleOf(page);
  const parts: string[] = [];
  const signatures: string[] = [];
  for (const line of lines) {
    const atoms = newLine(line, page.id, context);
    if (typeof atoms === 'string') return undefined;
    parts.push(toInline(atoms, { style, isFirst: true, isInCell: false }));
    signatures.push(signatureOf('paragraph', atoms));
  }
  return { identifier, markdown: parts.join('\n\n    '), signatures };
}

function freeIdentifier(page: Page, notes: ReadonlyMap<string, AddedNote>, file: string): string {
  const taken = new Set(page.notes.map(({ identifier }) => identifier));
  for (const [key, { identifier }] of notes) if (key.startsWith(`${file} `)) taken.add(identifier);
  const isNumbered = [...taken].every((each) => /^\d+$/.test(each));
  for (let number = 1; ; number++) {
    const identifier = isNumbered ? String(number) : `note-${number}`;
    if (!taken.has(identifier)) return identifier;
  }
}

function toComparable(url: string): string {
  try {
    return decodeURI(new URL(url).href).replace(/\/$/, '');
  } catch {
    return url;
  }
}

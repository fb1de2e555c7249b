import { passageIdOf, type Corpus, type Page } from '../../../model/index.ts';
import { align } from '../align/align.ts';
import { diffTokens } from '../align/diff-tokens.ts';
import { wordAtoms, type WordAtom } from '../read/atoms.ts';
import type { WordDocument, WordParagraph } from '../read/document.ts';
import { passagesOf, type Passage } from './passages.ts';
import { backPassages, registryPassages } from './registry-passages.ts';
import { joinCells } from './join-cells.ts';
import { keyOf, toTokens } from './tokens.ts';

/** A paragraph of a Word file, or all of a cell, with what is compared. */
export interface Line {
  readonly word: WordParagraph;
  /** The paragraphs that it is made of. */
  readonly of: readonly WordParagraph[];
  readonly atoms: readonly WordAtom[];
  readonly key: string;
  readonly kind: string;
}

/** A paragraph of the file that was sent out, and what it was made from. */
export interface BaseLine extends Line {
  /** The page that it belongs to. */
  readonly page?: Page | undefined;
  /** The level of that page's title in the outline. */
  readonly pageOutline?: number | undefined;
  /** Absent for what the program adds. */
  readonly passage?: Passage | undefined;
  /** For each atom the position of its atom in the passage; -1 for what the program adds. */
  readonly sources: readonly number[];
}

/** The file that was sent out, with where each of its paragraphs is from. */
export interface BaseMap {
  readonly lines: readonly BaseLine[];
  /** By the ids of footnotes in the file. */
  readonly notes: ReadonlyMap<string, BaseNote>;
  /** Where the bookmarks of the file lead to in the content: a page, and an anchor in it. */
  readonly bookmarks: ReadonlyMap<string, { readonly page: Page; readonly anchor?: string }>;
}

interface BaseNote {
  readonly page: Page;
  readonly identifier: string;
  readonly lines: readonly BaseLine[];
}

/** The lines of a file that are compared: those with text, and all cells, without the contents. */
export function toLines(paragraphs: readonly WordParagraph[]): readonly Line[] {
  return joinCells(paragraphs).flatMap(({ word, of }): readonly Line[] => {
    if (word.isContents) return [];
    const atoms = wordAtoms(word);
    if (atoms.length === 0 && !word.cell) return [];
    const kind = word.cell ? cellKind(word.cell.column) : word.outline ? 'heading' : 'paragraph';
    const key = (word.cell ? `${word.cell.column}\u0003` : '') + keyOf(atoms);
    return [{ word, of, atoms, key, kind }];
  });
}

/** Finds what each paragraph of a file was made from. */
export function mapBase(document: WordDocument, corpus: Corpus): BaseMap {
  const lines = toLines(document.body);
  const mapped: BaseLine[] = [];
  const starts = lines.flatMap((line, index) => (pageNumberOf(line) === undefined ? [] : [index]));
  const found = lines.findIndex(({ word }) =>
    word.bookmarks.some((name) => name === '_Glossary' || name === '_Resources'),
  );
  const back = found < 0 ? lines.length : found;
  const byTitle = new Map(
    [...corpus.pages.values()].map((page) => [keyOf(textUnits(page.meta.title)), page]),
  );
  mapped.push(...lines.slice(0, starts[0] ?? back).map(toUnmapped));
  const bookmarks = new Map<string, { page: Page; anchor?: string }>();
  const notes = new Map<string, BaseNote>();
  for (const [position, start] of starts.entries()) {
    const own = lines.slice(start, starts[position + 1] ?? back);
    const page = byTitle.get(own[0]?.key ?? '');
    if (!page) {
      mapped.push(...own.map(toUnmapped));
      continue;
    }
    const { before, body, after, notes: inPage } = passagesOf(page);
    const passages = [...before, ...body, ...after, ...registryPassages(corpus, page)];
    const outline = own[0]?.word.outline;
    const found = mapLines(own, passages, page).map((line) => ({ ...line, pageOutline: outline }));
    mapped.push(...found);
    for (const line of found) {
      const node = line.passage?.node;
      const passage =
        node?.type === 'paragraph' ? passageIdOf(page.tree, node.children) : undefined;
      const anchor = node?.type === 'heading' ? page.anchors.get(node) : passage;
      for (const name of line.word.bookmarks) {
        // Word shows its users the names that begin with a letter.
        if (name.startsWith('_Page') || (passage !== undefined && !name.startsWith('_')))
          bookmarks.set(name, { page, ...(anchor !== undefined && { anchor }) });
      }
      for (const [index, atom] of line.atoms.entries()) {
        const source = line.passage?.atoms[line.sources[index] ?? -1];
        if (atom.kind !== 'note' || source?.kind !== 'note' || atom.id === undefined) continue;
        const identifier = source.text;
        const noteLines = toLines(document.notes.get(atom.id) ?? []);
        const mappedNotes = mapLines(noteLines, inPage.get(identifier) ?? [], page);
        notes.set(atom.id, { page, identifier, lines: mappedNotes });
      }
    }
  }
  mapped.push(...mapLines(lines.slice(back), backPassages(corpus), undefined));
  return { lines: mapped, notes, bookmarks };
}

/** The number in the bookmark of a page's title. */
function pageNumberOf({ word }: Line): string | undefined {
  for (const name of word.bookmarks) {
    const number = /^_Page(\d+)$/.exec(name)?.[1];
    if (number !== undefined) return number;
  }
  return undefined;
}

function toUnmapped(line: Line): BaseLine {
  return { ...line, sources: line.atoms.map(() => -1) };
}

function mapLines(
  lines: readonly Line[],
  passages: readonly Passage[],
  page: Page | undefined,
): readonly BaseLine[] {
  const sides = passages.map((passage) => {
    const key = keyOf(passage.atoms);
    const column = passage.column ?? columnOf(passage);
    if (column === undefined) return { key, kind: passage.kind };
    // The program fills empty cells.
    return { key: `${column}\u0003${key || '–'}`, kind: cellKind(column) };
  });
  const found = new Map<number, Passage>();
  for (const { before, after } of align(lines, sides)) {
    const passage = passages[after[0] ?? -1];
    if (before.length === 1 && after.length === 1 && passage) found.set(before[0] ?? -1, passage);
  }
  return lines.map((line, index) => {
    const passage = found.get(index);
    const isEmpty = passage?.atoms.length === 0;
    return {
      ...toUnmapped(line),
      page,
      ...(passage && { passage, sources: mapAtoms(line.atoms, passage) }),
      // What the program writes into an empty cell is not there.
      ...(isEmpty && { atoms: [], sources: [] }),
    };
  });
}

function cellKind(column: number): string {
  return `cell ${column}`;
}

function columnOf({ node, ancestors }: Passage): number | undefined {
  const row = ancestors.at(-1);
  return node?.type === 'tableCell' && row?.type === 'tableRow'
    ? row.children.indexOf(node)
    : undefined;
}

function mapAtoms(atoms: readonly WordAtom[], passage: Passage): readonly number[] {
  const sources = atoms.map(() => -1);
  for (const { isEqual, before, after } of diffTokens(toTokens(atoms), toTokens(passage.atoms))) {
    if (!isEqual) continue;
    const [start, end] = before;
    const [from, to] = after;
    if (end - start === to - from)
      for (let index = start; index < end; index++) sources[index] = from + index - start;
    else alignUnits(atoms, start, end, passage, from, to, sources);
  }
  return sources;
}

/** Pairs what is equal but for runs of spaces and invisible characters. */
function alignUnits(
  atoms: readonly WordAtom[],
  start: number,
  end: number,
  { atoms: written }: Passage,
  from: number,
  to: number,
  sources: number[],
): void {
  let at = from;
  for (let index = start; index < end; index++) {
    const key = keyAt(atoms, index);
    while (at < to && keyAt(written, at) !== key) at++;
    if (at >= to) return;
    sources[index] = at;
    // The rest of a run of spaces belongs to the first one.
    if (key !== ' ' || keyAt(atoms, index + 1) === ' ') at++;
    else while (at < to && keyAt(written, at) === ' ') at++;
  }
}

function keyAt(
  units: readonly { readonly kind: string; readonly text: string }[],
  at: number,
): string {
  const unit = units[at];
  return unit ? (toTokens([unit])[0]?.key ?? '') : '';
}

function textUnits(text: string): readonly { readonly kind: 'text'; readonly text: string }[] {
  return Array.from(text, (character) => ({ kind: 'text', text: character }));
}

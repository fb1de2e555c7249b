import type { FootnoteDefinition } from 'mdast';
import type { Edit, Page } from '../../../model/index.ts';
import type { BaseLine, Line } from '../source/map-base.ts';
import { bodyPassages, type Passage } from '../source/passages.ts';
import { deletePassages, insertBlocks, itemsAround, type NewBlock } from './blocks.ts';
import type { WordChange } from './change.ts';
import { compareLines } from './compare/compare-lines.ts';
import { newLine } from './compare/new-atoms.ts';
import { shownText } from './compare/shown-text.ts';
import type { DesiredAtom } from './desired.ts';
import { lineEnd, lineStart, linePrefix, styleOf } from './page-text.ts';
import { addedSteps, deletedItems } from './list-units.ts';
import { headingKind, itemKind, signatureOf } from './signature.ts';
import { toInline } from './to-inline.ts';
import { aboutLines, type UnitInput } from './unit-input.ts';
import type { Unit } from './unit.ts';

type Moved = ReadonlyMap<Line, BaseLine>;

/** The units of lines that were deleted. */
export function deleteUnit(
  deleted: readonly BaseLine[],
  input: UnitInput,
  moved: Moved,
): readonly Unit[] {
  const { corpus } = input;
  const { units, rest: lines } = deletedItems(deleted, input);
  return [...units, ...deletedText(lines, corpus, moved)];
}

function deletedText(
  lines: readonly BaseLine[],
  corpus: UnitInput['corpus'],
  moved: Moved,
): readonly Unit[] {
  const elsewhere = new Set(moved.values());
  const byFile = new Map<string, BaseLine[]>();
  for (const line of lines) {
    const file = line.passage?.file ?? '';
    byFile.set(file, [...(byFile.get(file) ?? []), line]);
  }
  return [...byFile].map(([file, own]): Unit => {
    const page = corpus.pages.get(file);
    const all = page ? bodyPassages(page) : [];
    const body = own.filter(({ passage }) => passage?.node !== undefined);
    const gone = new Set(body.flatMap(({ passage }) => passage ?? []));
    const changes = own
      // A line that moved is one change, told where it is now.
      .filter((line) => !elsewhere.has(line))
      .map((line): WordChange => {
        const isText = line.passage?.node !== undefined;
        return {
          kind: 'paragraph deleted',
          outcome: isText ? 'applied' : 'left',
          ...aboutLines([line], line.page),
          before: shownText(line.atoms),
          after: '',
          file: line.passage?.file,
          offset: line.passage?.node?.position?.start.offset,
          reason: isText ? undefined : reasonOf(line),
        };
      });
    const notes = body
      .filter((line) => !elsewhere.has(line))
      .flatMap(({ passage }) => (passage?.atoms ?? []).filter(({ kind }) => kind === 'note'));
    const lost =
      page &&
      deletedNotes(
        page,
        notes.map(({ text }) => text),
      );
    const replaced = new Map([...gone, ...(lost?.passages ?? [])].map((each) => [each, []]));
    return {
      file,
      changes,
      about: [...gone],
      expected: { replaced, added: new Map() },
      attempts:
        gone.size > 0 && page
          ? [
              () => {
                const edits = deletePassages(gone, all, page.text);
                return edits && [...edits, ...(lost?.edits ?? [])];
              },
            ]
          : [],
    };
  });
}

function reasonOf({ passage, word }: BaseLine): string {
  if (!passage) return 'the program writes this text, so there is nothing to delete in the content';
  if (word.style === 'step')
    return 'it is the only step of the page, or one of all that were deleted';
  if (passage.file.endsWith('.yaml')) return `it is written in ${passage.file}: delete it there`;
  return 'each page has a title and a description';
}

/** The definitions of footnotes that nothing else cites. */
export function deletedNotes(
  page: Page,
  identifiers: readonly string[],
): { readonly passages: readonly Passage[]; readonly edits: readonly Edit[] } {
  const cited = page.notes.filter(
    ({ identifier, references }) =>
      references.length <= identifiers.filter((each) => each === identifier).length,
  );
  const gone = new Set(
    cited
      .filter(({ identifier }) => identifiers.includes(identifier))
      .map((note) => note.identifier),
  );
  const all = bodyPassages(page);
  const passages = all.filter(({ note }) => note !== undefined && gone.has(note));
  const definitions = cited.filter(({ identifier }) => gone.has(identifier));
  const edits = definitions.map(({ definition }) => removalOf(definition, page.text));
  return { passages, edits };
}

function removalOf(definition: FootnoteDefinition, text: string): Edit {
  const start = lineStart(text, definition.position?.start.offset ?? 0);
  let end = lineEnd(text, definition.position?.end.offset ?? 0);
  while (end < text.length && text.slice(end, lineEnd(text, end)).trim() === '')
    end = lineEnd(text, end);
  return { start, end, text: '' };
}

/** Lines that are new, and what is around them. */
export interface Insertion {
  readonly lines: readonly Line[];
  readonly page: Page | undefined;
  readonly before: Passage | undefined;
  readonly after: Passage | undefined;
  /** The line of the file that was sent out before them. */
  readonly previous: BaseLine | undefined;
  /** Whether they are in the text of a page. */
  readonly isInBody: boolean;
  /** The level of the page's title in the outline of the file. */
  readonly pageOutline: number;
  readonly moved: Moved;
}

/** The units of lines that are new. */
export function insertUnit(insertion: Insertion, input: UnitInput): readonly Unit[] {
  const { lines, page, before, moved } = insertion;
  const { context } = input;
  const changes = (reason?: string): WordChange[] =>
    lines.map((line) => ({
      kind: moved.has(line) ? 'moved' : 'paragraph added',
      outcome: reason === undefined ? 'applied' : 'left',
      ...aboutLines([line], page),
      before: '',
      after: shownText(line.atoms),
      file: page?.id,
      offset: before?.node?.position?.end.offset,
      reason,
    }));
  const none = { expected: { replaced: new Map(), added: new Map() }, attempts: [], about: [] };
  const refuse = (reason: string): readonly Unit[] => [
    { file: page?.id ?? '', changes: changes(reason), ...none },
  ];
  if (!page || !insertion.isInBody) {
    const steps = page && addedSteps(lines, page, insertion.previous, input);
    return steps ? [steps] : refuse(reasonOutside(insertion));
  }
  const texts: (readonly DesiredAtom[])[] = [];
  for (const line of lines) {
    const old = moved.get(line);
    const atoms = old
      ? compareLines([old], [line], context).result.flatMap(({ desired }) => desired ?? [])
      : newLine(line, page.id, context);
    if (typeof atoms === 'string') return refuse(atoms);
    texts.push(atoms);
  }
  const blocks = toBlocks(insertion, texts, page);
  if (typeof blocks === 'string') return refuse(blocks);
  const notes = [...input.notes].flatMap(([key, note]) =>
    key.startsWith(`${page.id} `) &&
    texts.some((text) =>
      text.some(({ kind, text: id }) => kind === 'note' && id === note.identifier),
    )
      ? [note]
      : [],
  );
  const places = {
    ...insertion,
    text: page.text,
    style: styleOf(page),
    bodyStart: bodyStart(page),
  };
  return [
    {
      file: page.id,
      changes: changes(),
      about: before ? [before] : insertion.after ? [insertion.after] : [],
      expected: { replaced: new Map(), added: new Map([[before, blocks.signatures]]) },
      ...(notes.length > 0 && { addedNotes: notes }),
      attempts: [() => (blocks.edit ? [blocks.edit] : toEdits(insertBlocks(blocks.all, places)))],
    },
  ];
}

/** Why lines can't be added beside what the program makes of the content's data. */
function reasonOutside({ lines, previous }: Insertion): string {
  if (lines.every(({ word }) => word.style === 'step'))
    return 'a step is added below `steps` in the front matter of its page, with an id';
  const file = previous?.passage?.file ?? '';
  if (file === 'resources.yaml')
    return 'a resource is added to resources.yaml, and its id to `resources` in the front matter of the page';
  if (file === 'contacts.yaml')
    return 'a contact is added to contacts.yaml, and its id to `contacts` in the front matter of the page';
  if (file === 'acronyms.yaml') return 'an acronym is added to acronyms.yaml';
  return 'the program writes what is around it, so it has no place in the content';
}

function toEdits(edit: Edit | undefined): readonly Edit[] | undefined {
  return edit && [edit];
}

interface Blocks {
  readonly all: readonly NewBlock[];
  readonly signatures: readonly string[];
  /** Where the lines are rows of a table that is there. */
  readonly edit?: Edit;
}

function toBlocks(
  { lines, before, pageOutline }: Insertion,
  texts: readonly (readonly DesiredAtom[])[],
  page: Page,
): Blocks | string {
  const style = styleOf(page);
  const all: NewBlock[] = [];
  const signatures: string[] = [];
  const depth = itemsAround(before).length;
  const isRow = before?.kind === 'cell' && lines[0]?.word.cell !== undefined;
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line) break;
    const { cell, outline, list, isFramed } = line.word;
    const around = { isFramed, isQuoted: line.word.style === 'quote' };
    if (cell) {
      const rows = new Map<number, string[]>();
      const { table } = cell;
      for (; lines[at]?.word.cell?.table === table; at++) {
        const place = lines[at]?.word.cell;
        const row = rows.get(place?.row ?? 0) ?? [];
        if (row[place?.column ?? 0] !== undefined)
          return 'a cell of a Markdown table has one paragraph';
        const atoms = texts[at] ?? [];
        row[place?.column ?? 0] = toInline(atoms, { style, isFirst: false, isInCell: true });
        rows.set(place?.row ?? 0, row);
        signatures.push(signatureOf('cell', atoms));
      }
      all.push({ kind: 'table', ...around, text: '', rows: [...rows.values()] });
      continue;
    }
    const atoms = texts[at++] ?? [];
    const text = toInline(atoms, { style, isFirst: outline === undefined, isInCell: false });
    if (outline !== undefined) {
      const own = Math.min(6, Math.max(2, outline - pageOutline + 1));
      all.push({ kind: 'heading', ...around, depth: own, text });
      signatures.push(signatureOf(headingKind(own), atoms));
    } else if (list) {
      const last = all.at(-1);
      const most = last?.kind === 'item' ? (last.level ?? 0) + 1 : last ? 0 : depth;
      const level = Math.min(list.level, most);
      all.push({ kind: 'item', ...around, level, isOrdered: list.isOrdered, text });
      signatures.push(signatureOf(itemKind(level, list.isOrdered), atoms));
    } else {
      all.push({ kind: 'paragraph', ...around, text });
      signatures.push(signatureOf('paragraph', atoms));
    }
  }
  if (!isRow) return { all, signatures };
  return rowsAfter(before, all, signatures, page);
}

function rowsAfter(
  before: Passage | undefined,
  all: readonly NewBlock[],
  signatures: readonly string[],
  page: Page,
): Blocks | string {
  const table = before?.ancestors.find(({ type }) => type === 'table');
  const row = before?.ancestors.at(-1);
  const [start, end] = [row?.position?.start.offset, row?.position?.end.offset];
  const width = table?.type === 'table' ? (table.children[0]?.children.length ?? 0) : 0;
  const rows = all.flatMap((block) => block.rows ?? []);
  if (all.length !== 1 || start === undefined || end === undefined)
    return 'a table and what follows it can not be added at once';
  if (rows.some((cells) => cells.length !== width))
    return 'a column is added to a table in the Markdown';
  if (before?.node !== (row && 'children' in row ? row.children.at(-1) : undefined))
    return 'a cell of a Markdown table has one paragraph';
  const isHeader = table?.type === 'table' && table.children[0] === row;
  const at = isHeader
    ? lineEnd(page.text, lineEnd(page.text, end)) -
      lengthOfEnd(page.text, lineEnd(page.text, lineEnd(page.text, end)))
    : end;
  const prefix = linePrefix(page.text, start);
  const newline = styleOf(page).lineEnd;
  const text = rows.map((cells) => `${newline}${prefix}| ${cells.join(' | ')} |`).join('');
  return { all, signatures, edit: { start: at, end: at, text } };
}

function lengthOfEnd(text: string, end: number): number {
  return /(?:\r\n|\n|\r)$/.exec(text.slice(Math.max(0, end - 2), end))?.[0].length ?? 0;
}

/** Where the text of a page begins: after its front matter. */
function bodyStart({ tree }: Page): number {
  const [first] = tree.children;
  return first?.type === 'yaml' ? (first.position?.end.offset ?? 0) : 0;
}

import { createHash } from 'node:crypto';
import type { Messages } from '../../../locale/index.ts';
import { append, childOf, newElement, toFragment, type Element } from '../../../ooxml/index.ts';
import { apart, type DocumentBlock, type ParagraphOptions } from '../block.ts';
import { turnParagraphs } from '../right-to-left.ts';
import { readSlot, slot, splitAtSlots, type Slot } from '../slots.ts';
import { contentsElement, contentsEntries, type Entry } from './contents.ts';
import { footnoteElement } from './footnotes.ts';
import { bookmarkElements } from './inline.ts';
import { paragraphElement } from './paragraph.ts';
import { tableElement } from './table.ts';
import { rememberTree } from './text-tree.ts';
import type { Typefaces } from '../typefaces.ts';
import { toPartWriter } from './to-part-writer.ts';
import type { ThemeColors } from './theme-color.ts';
import type { UsedIds, WrittenNote, WrittenText } from './written-text.ts';

/** What is to be written. */
interface TextToWrite {
  /** A name that no other text of the file has. */
  readonly name: string;
  /** The last one is a paragraph if a Word section ends there. */
  readonly blocks: readonly DocumentBlock[];
  readonly notes?: readonly {
    readonly id: string;
    readonly paragraphs: readonly ParagraphOptions[];
  }[];
  /** Whether it is the last text of a Word section. */
  readonly endsSection: boolean;
}

/** How texts are written. */
export interface Writing {
  readonly messages: Messages;
  readonly theme: ThemeColors;
  readonly typefaces: Typefaces;
  readonly widthTwip: number;
  /** Whether the file has a table of contents. */
  readonly hasContents: boolean;
  /** Whether page numbers are filled in after the layout; if not, Word has to do that. */
  readonly isNumbered: boolean;
  /** The id of the character style of the numbers of footnotes. */
  readonly noteStyle: string;
}

/** Writes a text. @param entries what a table of contents in it shows */
export function writeText(
  { name, blocks, notes = [], endsSection }: TextToWrite,
  writing: Writing,
  entries: readonly Entry[] = [],
): WrittenText {
  const { messages, hasContents, noteStyle, theme, typefaces } = writing;
  const own = hasContents ? contentsEntries(name, blocks) : new Map<DocumentBlock, Entry>();
  const elements = toElements(blocks, own, writing, entries);
  const noteWriter = toPartWriter(theme, typefaces);
  const noteElements = new Map(
    notes.map(({ id, paragraphs }) => [id, footnoteElement(id, paragraphs, noteStyle, noteWriter)]),
  );
  if (messages.direction === 'rtl') turnParagraphs([...elements, ...noteElements.values()]);
  if (endsSection) {
    const end = childOf(elements.at(-1), 'w:pPr');
    if (!end) throw new Error('A section must end in a paragraph with a style');
    append(end, slot('section'));
  }
  const xml = toFragment(elements);
  const writtenNotes = [...noteElements].map(([id, note]) => ({ id, xml: toFragment([note]) }));
  const written = toWritten(xml, writtenNotes, [...own.values()]);
  rememberTree(written, { text: newElement('', undefined, elements), notes: noteElements });
  return written;
}

function toElements(
  blocks: readonly DocumentBlock[],
  own: ReadonlyMap<DocumentBlock, Entry>,
  { messages, theme, typefaces, widthTwip, isNumbered }: Writing,
  entries: readonly Entry[],
): readonly Element[] {
  const writer = toPartWriter(theme, typefaces);
  return apart(blocks, messages).map((block) => {
    if (block.kind === 'table') return tableElement(block, writer);
    if (block.kind === 'contents')
      return contentsElement(entries, { widthTwip, isDirty: !isNumbered, name: block.name });
    const bookmark = own.get(block)?.bookmark;
    return paragraphElement(block.options, writer, (content) =>
      bookmark === undefined ? content() : bookmarkElements(bookmark, writer, content),
    );
  });
}

function toWritten(
  xml: string,
  notes: readonly WrittenNote[],
  entries: readonly Entry[],
): WrittenText {
  const [inText, inNotes] = [xml, notes.map((note) => note.xml).join('')].map(slotsIn);
  const all = [...(inText ?? []), ...(inNotes ?? [])];
  const numbers = all.filter(({ kind }) => isNumber.has(kind)).map(toText);
  const hash = createHash('sha256').update(xml);
  for (const note of notes) hash.update(`\0${note.xml}`);
  return {
    xml,
    notes,
    entries,
    sum: hash.digest('hex'),
    numbers: [...new Set(numbers)],
    cited: [...new Set((inText ?? []).filter(({ kind }) => kind === 'noteId').map(toText))],
    used: [usedIn(inText ?? []), usedIn(inNotes ?? [])],
  };
}

const isNumber: ReadonlySet<string> = new Set(['number', 'noteId', 'noteNumber']);

function slotsIn(xml: string): readonly Slot[] {
  return splitAtSlots(xml).flatMap((piece, index) => (index % 2 === 1 ? [readSlot(piece)] : []));
}

function toText({ kind, details }: Slot): string {
  return slot(kind, ...details);
}

function usedIn(slots: readonly Slot[]): UsedIds {
  const most = (...places: readonly (string | undefined)[]): number =>
    places.reduce((sum, place) => Math.max(sum, Number(place ?? 0)), 0);
  const detailOf = (wanted: Slot['kind'], at: number): readonly (string | undefined)[] =>
    slots.flatMap(({ kind, details }) => (kind === wanted ? [details[at]] : []));
  const lists = slots.filter(({ kind }) => kind === 'list').map(toText);
  return {
    marks: most(...detailOf('mark', 0), ...detailOf('anchor', 1)),
    drawings: most(...detailOf('drawing', 0)),
    lists: [...new Set(lists)],
  };
}

import { childrenOf, type Element } from '../ooxml/index.ts';
import { blocksOf } from './blocks.ts';
import type { Box } from './box.ts';

/** The footnotes of a document, measured when they are first asked for. */
export interface Notes {
  /** The heights of the lines of a note, with the room between them. */
  readonly linesOf: (id: string) => readonly number[];
  /** The height of the line above the notes of a page, and above those that continue from the page before. */
  readonly separator: number;
  readonly continuation: number;
}

/** Reads `word/footnotes.xml`. */
export function toNotes(
  top: Element | undefined,
  toFlow: (blocks: readonly Element[], id: string) => readonly Box[],
): Notes {
  const notes = childrenOf(top, 'w:footnote');
  const byId = new Map(notes.map((note) => [note.attributes.get('w:id') ?? '', note]));
  const measured = new Map<string, readonly number[]>();
  const measure = (note: Element | undefined, id: string): readonly number[] =>
    note ? noteHeights(note, (blocks) => toFlow(blocks, id)) : [];
  const lineOf = (type: string): number => {
    const note = notes.find(({ attributes }) => attributes.get('w:type') === type);
    return measure(note, '').reduce((sum, height) => sum + height, 0);
  };
  return {
    separator: lineOf('separator'),
    continuation: lineOf('continuationSeparator'),
    linesOf: (id) => {
      const lines = measured.get(id) ?? measure(byId.get(id), id);
      measured.set(id, lines);
      return lines;
    },
  };
}

/** The heights of the lines of a note, with the room between them. */
export function noteHeights(
  note: Element,
  toFlow: (blocks: readonly Element[]) => readonly Box[],
): readonly number[] {
  const boxes = toFlow(blocksOf(note));
  return boxes.map(
    ({ height, gap, before, after }, index) =>
      (index === 0 ? before : gap) + height + (index === boxes.length - 1 ? after : 0),
  );
}

import {
  append,
  childrenOf,
  copyOf,
  descendants,
  element,
  remove,
  type Element,
} from '../../ooxml/index.ts';
import { mergeBlocks } from './blocks.ts';
import { toElements } from './container.ts';
import { blocksIn, type Block } from './block.ts';
import { matchBlocks } from './matches.ts';
import type { Merge } from './merge.ts';
import type { Signed } from './tracking.ts';

/** The part with the footnotes. */
export const notesPath = 'word/footnotes.xml';

/** A footnote of the merged document, and who changed the page that cites it. */
export interface NoteUse {
  /** Undefined if it is new, or cited in another place than before. */
  readonly base: string | undefined;
  readonly head: string | undefined;
  /** Its id in the merged document. */
  readonly id: string;
  readonly signature: Signed;
}

/** The footnotes of a part, by id; without the lines above footnotes. */
export function notesIn(top: Element | undefined): ReadonlyMap<string, Element> {
  return new Map(
    childrenOf(top, 'w:footnote')
      .filter(({ attributes }) => !attributes.has('w:type'))
      .map((note) => [note.attributes.get('w:id') ?? '', note]),
  );
}

/** Writes the footnotes that the merged document cites. */
export function mergeNotes(
  top: Element,
  uses: readonly NoteUse[],
  { base: baseNotes, head: headNotes }: Record<'base' | 'head', ReadonlyMap<string, Element>>,
  merge: Merge,
): void {
  const blocks = (notes: ReadonlyMap<string, Element>, id: string | undefined): readonly Block[] =>
    id === undefined ? [] : blocksIn(notes.get(id));
  const made = new Map(
    uses.map(({ base, head, id, signature }) => {
      merge.tracking.sign(signature);
      const matches = matchBlocks(blocks(baseNotes, base), blocks(headNotes, head));
      const content = toElements(mergeBlocks(matches, merge), merge);
      return [id, element('w:footnote', { 'w:id': id }, content)] as const;
    }),
  );
  for (const [id, note] of headNotes) {
    const { children } = made.get(id) ?? copyOf(note);
    note.children.length = 0;
    append(note, ...children.slice());
    made.delete(id);
  }
  append(top, ...made.values());
}

/** Numbers footnotes in the order of their marks: LibreOffice gives the first mark the first note, whatever its id. */
export function orderNotes(top: Element, body: Element): void {
  const notes = notesIn(top);
  const marks = descendants(body, 'w:footnoteReference');
  const cited = marks.map(({ attributes }) => attributes.get('w:id') ?? '');
  const order = [...new Set([...cited, ...notes.keys()])];
  const numbers = new Map(order.map((id, index) => [id, String(index + 1)]));
  const renumber = (each: Element): void => {
    each.attributes.set('w:id', numbers.get(each.attributes.get('w:id') ?? '') ?? '');
  };
  const sorted = order.flatMap((id) => notes.get(id) ?? []);
  [...marks, ...sorted].forEach(renumber);
  sorted.forEach(remove);
  append(top, ...sorted);
}

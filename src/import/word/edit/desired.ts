import type { Nodes } from 'mdast';
import { marksOf, type Mark, type SourceAtom } from '../source/atoms.ts';
import type { WordAtom } from '../read/atoms.ts';
import type { Look } from '../read/document.ts';

/** A character as it is to be in the Markdown, or something else in a line. */
export interface DesiredAtom {
  readonly kind: 'text' | 'note' | 'image' | 'break' | 'split';
  /** As in `SourceAtom`. */
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The Markdown of what is kept as it is written, such as an image. */
  readonly raw?: string;
  /** The address of an image that is new. */
  readonly url?: string;
}

/**
 * An atom of the source as it is to stay.
 *
 * @param file the text of its file
 */
export function toDesired(
  { kind, text, nodes, start, end }: SourceAtom,
  file: string,
  urlOf: (node: Nodes) => string,
): DesiredAtom {
  const isRaw = (kind === 'image' || kind === 'break') && start >= 0;
  const marks = marksOf(nodes, urlOf);
  return { kind, text, marks, ...(isRaw && { raw: file.slice(start, end) }) };
}

/** Marks that a look has and that of its paragraph has not. */
export function marksOfLook(look: Look, base: Look): readonly Mark[] {
  const marks: Mark[] = [];
  if (look.bold && !base.bold) marks.push({ type: 'strong' });
  if (look.italic && !base.italic) marks.push({ type: 'emphasis' });
  if (look.strike && !base.strike) marks.push({ type: 'delete' });
  if (look.vertical && !base.vertical)
    marks.push({ type: look.vertical === 'sub' ? 'subscript' : 'superscript' });
  // Backticks are innermost, since nothing inside of them is a mark.
  if (look.code && !base.code) marks.push({ type: 'code' });
  return marks;
}

/** How two looks differ, each beside the look of its paragraph. */
interface LookChange {
  readonly added: readonly Mark['type'][];
  readonly removed: readonly Mark['type'][];
}

export function lookChange(
  before: WordAtom,
  beforeBase: Look,
  after: WordAtom,
  afterBase: Look,
): LookChange {
  const [old, now] = [
    marksOfLook(before.look, beforeBase).map(({ type }) => type),
    marksOfLook(after.look, afterBase).map(({ type }) => type),
  ];
  return {
    added: now.filter((type) => !old.includes(type)),
    removed: old.filter((type) => !now.includes(type)),
  };
}

/** A mark as a text that is the same for equal marks. */
export function markKey(mark: Mark): string {
  return mark.type === 'link' ? `link ${mark.url}` : mark.type;
}

export function hasSameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return signatureOfMarks(a) === signatureOfMarks(b);
}

export function signatureOfMarks(marks: readonly Mark[]): string {
  return [...new Set(marks.map(markKey))].sort().join(' ');
}

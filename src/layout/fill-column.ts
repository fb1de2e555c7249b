import type { Box } from './box.ts';
import type { NoteArea } from './note-area.ts';
import type { Place } from './place.ts';
import { splitRow } from './row-split.ts';

/** What is left when a column is full. */
interface FilledColumn {
  /** The first box of the next column. */
  readonly next: number;
  /** Whether that column was asked for. */
  readonly isForced: boolean;
  /** What remains of that box, if it was divided. */
  readonly rest?: Box;
}

/** In twips: rounding must not move a line to the next page. */
const slack = 2;

/**
 * Fills the rest of a column with boxes. At the top of a page one is placed in any case.
 *
 * @param from the first box
 * @param isForced whether the column was asked for: the room above the first box is kept
 */
export function fillColumn(
  boxes: readonly Box[],
  from: number,
  at: Place,
  isForced: boolean,
): FilledColumn {
  const isAtTop = at.y === at.area.top;
  const isColumnTop = at.y === at.top;
  /** Where each box ends, and the notes up to it. */
  const placed: { readonly end: number; readonly notes: NoteArea }[] = [];
  const finish = (count: number, rest: Omit<FilledColumn, 'next'>): FilledColumn => {
    const own = boxes.slice(from, from + count);
    at.page.boxes.push(...own);
    const last = placed[count - 1];
    if (last) Object.assign(at, { y: last.end, notes: last.notes });
    if (at.y >= at.page.end) at.page.after = own.at(-1)?.after ?? at.page.after;
    at.page.end = Math.max(at.page.end, at.y);
    return { next: from + count, ...rest };
  };
  for (let index = from; index < boxes.length; index += 1) {
    const box = boxes[index];
    if (!box) break;
    const { end, notes } = placed.at(-1) ?? { end: at.y, notes: at.notes };
    const isFirst = index === from;
    if (!isFirst && box.breaks !== undefined) return finish(index - from, { isForced: true });
    const top = end + (isFirst ? firstGap(box, at, isForced, isColumnTop, isAtTop) : box.gap);
    const bottom = top + box.height;
    if (bottom - box.overhang + notes.heightWith(box.notes) > at.area.bottom + slack) {
      const isAlone = isFirst && isAtTop;
      const parts =
        box.isWhole && !isAlone ? undefined : splitRow(box, at.area.bottom - top - notes.height);
      if (parts) {
        const [head, rest] = parts;
        const filled = finish(index - from, { isForced: false, rest });
        at.page.boxes.push(head);
        Object.assign(at, { y: top + head.height, notes: notes.with(head.notes) });
        at.page.end = Math.max(at.page.end, at.y);
        return filled;
      }
      const count = countBefore(boxes, from, index, isAtTop) - from;
      if (count > 0 || !isAtTop) return finish(count, { isForced: count === 0 && isForced });
    }
    placed.push({ end: bottom, notes: notes.with(box.notes) });
  }
  return finish(boxes.length - from, { isForced: false });
}

/** The room above the first box of a column, with the rows that are repeated there. */
function firstGap(
  box: Box,
  { page }: Place,
  isForced: boolean,
  isColumnTop: boolean,
  isAtTop: boolean,
): number {
  // A section that continues on the same page.
  if (isColumnTop && !isAtTop && isForced && page.boxes.length > 0)
    return Math.max(page.after, box.gap);
  return isForced ? box.before : box.repeated;
}

/** The place of the last break before a box that does not fit: before it, where no break is allowed. */
function countBefore(boxes: readonly Box[], from: number, index: number, isAtTop: boolean): number {
  for (let at = index; at > from; at -= 1) if (!boxes[at]?.isKept) return at;
  return isAtTop ? index : from;
}

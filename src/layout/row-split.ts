import { heightOf, type Box } from './box.ts';

/** Divides a row into what fits into some height and the rest; undefined where that is not possible. */
export function splitRow(row: Box, height: number): readonly [Box, Box] | undefined {
  const { cells } = row;
  if (!cells) return undefined;
  const parts = cells.map(({ boxes, margins }) => {
    const count = countIn(boxes, height - margins);
    return [boxes.slice(0, count), boxes.slice(count), margins] as const;
  });
  // A cell of which nothing fits moves with its row, and so does a row that fits as a whole.
  if (parts.some(([head, tail]) => head.length === 0 && tail.length > 0)) return undefined;
  if (parts.every(([, tail]) => tail.length === 0)) return undefined;
  const [head, tail] = [0, 1].map((side): Box => {
    const own = parts.map((part) => ({ boxes: part[side === 0 ? 0 : 1], margins: part[2] }));
    return {
      ...row,
      cells: own,
      height: Math.max(...own.map(({ boxes, margins }) => heightOf(boxes) + margins)),
      ...(side === 1 && { gap: 0, isKept: false, breaks: undefined }),
      notes: own.flatMap(({ boxes }) => boxes.flatMap(({ notes }) => notes)),
      bookmarks: own.flatMap(({ boxes }) => boxes.flatMap(({ bookmarks }) => bookmarks)),
    };
  });
  return head && tail && [head, tail];
}

/** How many boxes fit into a height, with a break after them that is allowed. */
function countIn(boxes: readonly Box[], height: number): number {
  let [sum, count] = [0, 0];
  for (const [index, box] of boxes.entries()) {
    sum += (index === 0 ? box.before : box.gap) + box.height;
    if (sum > height) break;
    if (!boxes[index + 1]?.isKept) count = index + 1;
  }
  return count;
}

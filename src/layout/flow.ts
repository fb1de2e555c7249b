import type { Element } from '../ooxml/index.ts';
import type { Box } from './box.ts';
import { toParagraph, type Measuring, type Paragraph } from './paragraph.ts';
import { toRows } from './table.ts';

/** A paragraph, or the rows of a table. */
type Item = Paragraph | { readonly rows: readonly Box[]; readonly keepNext: boolean };

/**
 * Measures blocks one below the other.
 *
 * @param columns the widths of the columns; a column break leads to the next one
 * @param firstBlock how many blocks come before them
 */
export function toFlow(
  blocks: readonly Element[],
  columns: readonly number[],
  measuring: Measuring,
  firstBlock = 0,
): readonly Box[] {
  let column = 0;
  const items = blocks.map((block): Item => {
    const widthNow = (): number => columns[column % columns.length] ?? 0;
    if (block.name === 'w:tbl')
      return toRows(block, widthNow(), measuring, (inner, room) =>
        toFlow(inner, [room], measuring),
      );
    const paragraph = toParagraph(block, measuring, (breaks) => {
      if (breaks === 'column') column += 1;
      return widthNow();
    });
    if (paragraph.lines.some(({ ends }) => ends === 'column')) column += 1;
    return paragraph;
  });
  let breaks: Box['breaks'];
  return items.flatMap((item, index) => {
    const before = items[index - 1];
    const next = items[index + 1];
    const boxes =
      'rows' in item
        ? item.rows.map((row, at) => (at === 0 ? firstRow(row, before, breaks) : row))
        : toBoxes(item, before, next, breaks);
    breaks = 'rows' in item ? undefined : item.lines.at(-1)?.ends;
    return boxes.map((box): Box => ({ ...box, block: firstBlock + index }));
  });
}

function firstRow(row: Box, before: Item | undefined, breaks: Box['breaks']): Box {
  return { ...row, gap: afterOf(before, undefined), isKept: keepsNext(before), breaks };
}

function toBoxes(
  paragraph: Paragraph,
  before: Item | undefined,
  next: Item | undefined,
  breaks: Box['breaks'],
): readonly Box[] {
  const { look, lines } = paragraph;
  const isAlike = isSameStyle(paragraph, before);
  const own = look.isContextual && isAlike ? 0 : look.before;
  const top = isOneBox(before, paragraph) ? 0 : look.borderTop;
  const bottom = isOneBox(paragraph, next) ? 0 : look.borderBottom;
  const last = lines.length - 1;
  return lines.map(({ height, overhang, notes, bookmarks }, index): Box => {
    const isFirst = index === 0;
    return {
      block: 0,
      overhang: index === last && bottom > 0 ? 0 : overhang,
      height: height + (isFirst ? top : 0) + (index === last ? bottom : 0),
      gap: isFirst ? Math.max(own, afterOf(before, paragraph)) : 0,
      before: isFirst ? own : 0,
      after: index === last ? afterOf(paragraph, next) : 0,
      notes,
      bookmarks,
      isKept: isFirst ? keepsNext(before) : isKeptLine(paragraph, index),
      breaks: isFirst
        ? look.pageBreakBefore
          ? 'page'
          : (paragraph.breaks ?? breaks)
        : lines[index - 1]?.ends,
      repeated: 0,
      isWhole: true,
      split: undefined,
    };
  });
}

/** Whether a line stays with the one before: at least two lines of a paragraph stand together. */
function isKeptLine({ look, lines }: Paragraph, index: number): boolean {
  if (lines[index - 1]?.ends !== undefined) return false;
  const isLone = index === 1 || index === lines.length - 1;
  return look.keepLines || look.keepNext || (look.widowControl && isLone);
}

function afterOf(item: Item | undefined, next: Item | undefined): number {
  if (!item || 'rows' in item) return 0;
  return item.look.isContextual && isSameStyle(item, next) ? 0 : item.look.after;
}

function keepsNext(item: Item | undefined): boolean {
  return item !== undefined && ('rows' in item ? item.keepNext : item.look.keepNext);
}

function isSameStyle({ look }: Paragraph, other: Item | undefined): boolean {
  return other !== undefined && !('rows' in other) && other.look.style === look.style;
}

/** Whether two paragraphs have the same borders, from edge to edge: Word draws one box around them. */
function isOneBox(above: Item | undefined, below: Item | undefined): boolean {
  if (!above || !below || 'rows' in above || 'rows' in below) return false;
  const [a, b] = [above.look, below.look];
  const isAligned = edgeOf(a) === edgeOf(b) && a.right === b.right;
  return a.box !== '' && a.box === b.box && isAligned;
}

/** Borders are beside the line that begins farthest to the left. */
function edgeOf({ left, first }: Paragraph['look']): number {
  return left + Math.min(0, first);
}

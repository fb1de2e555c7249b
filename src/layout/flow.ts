import type { Element } from '../ooxml/index.ts';
import type { Box } from './box.ts';
import { toParagraph, type Measuring, type Paragraph } from './paragraph.ts';
import type { ParagraphLook } from './paragraph-look.ts';
import { toRows } from './table.ts';

/** A paragraph or a table that was measured: plain data. */
export type Item =
  MeasuredParagraph | { readonly rows: readonly Box[]; readonly keepNext: boolean };

/** A paragraph as its neighbors and pages see it. */
interface MeasuredParagraph extends Pick<Paragraph, 'lines' | 'breaks'> {
  readonly look: FlowLook;
}

/** What places a paragraph below another one. */
export type FlowLook = Pick<
  ParagraphLook,
  | 'style'
  | 'left'
  | 'right'
  | 'first'
  | 'before'
  | 'after'
  | 'isContextual'
  | 'keepNext'
  | 'keepLines'
  | 'widowControl'
  | 'pageBreakBefore'
  | 'borderTop'
  | 'borderBottom'
  | 'box'
>;

/** Measures blocks one below the other. @param columns as in `toItems` */
export function toFlow(
  blocks: readonly Element[],
  columns: readonly number[],
  measuring: Measuring,
): readonly Box[] {
  return toBoxes(toItems(blocks, columns, measuring));
}

/**
 * Measures blocks, each by itself.
 *
 * @param columns the widths of the columns; a column break leads to the next one
 */
export function toItems(
  blocks: readonly Element[],
  columns: readonly number[],
  measuring: Measuring,
): readonly Item[] {
  let column = 0;
  return blocks.map((block): Item => {
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
}

/** Puts what was measured one below the other. @param firstBlock how many blocks come before */
export function toBoxes(items: readonly Item[], firstBlock = 0): readonly Box[] {
  const boxes: Box[] = [];
  let breaks: Box['breaks'];
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    const block = firstBlock + index;
    if ('rows' in item) {
      for (const [at, row] of item.rows.entries())
        boxes.push({ ...row, block, ...(at === 0 && placeOfFirst(before, breaks)) });
      breaks = undefined;
    } else {
      boxes.push(...linesToBoxes(item, block, before, items[index + 1], breaks));
      breaks = item.lines.at(-1)?.ends;
    }
  }
  return boxes;
}

/** What a row is that follows something else. */
function placeOfFirst(
  before: Item | undefined,
  breaks: Box['breaks'],
): Pick<Box, 'gap' | 'isKept' | 'breaks'> {
  return { gap: afterOf(before, undefined), isKept: keepsNext(before), breaks };
}

function linesToBoxes(
  paragraph: MeasuredParagraph,
  block: number,
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
      block,
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
    };
  });
}

/** Whether a line stays with the one before: at least two lines of a paragraph are kept together. */
function isKeptLine({ look, lines }: MeasuredParagraph, index: number): boolean {
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

function isSameStyle({ look }: MeasuredParagraph, other: Item | undefined): boolean {
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
function edgeOf({ left, first }: FlowLook): number {
  return left + Math.min(0, first);
}

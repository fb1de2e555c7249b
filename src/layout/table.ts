import { childOf, childrenOf, isOn, valueOf, type Element } from '../ooxml/index.ts';
import { blocksOf } from './blocks.ts';
import { heightOf, type Box, type CellFlow } from './box.ts';
import { borderWidth, lengthOf } from './paragraph-look.ts';
import { keepsNext, type Measuring } from './paragraph.ts';

/** The rows of a table. */
interface Rows {
  readonly rows: readonly Box[];
  /** Whether its last row stays with what follows. */
  readonly keepNext: boolean;
}

interface Cell extends CellFlow {
  /** Its first column in the grid. */
  readonly column: number;
  readonly merge: 'restart' | 'continue' | undefined;
  readonly keepNext: boolean;
}

interface Row {
  readonly cells: readonly Cell[];
  readonly isHeader: boolean;
  readonly cantSplit: boolean;
  readonly keepNext: boolean;
  readonly rule: Element | undefined;
}

/** Measures blocks one below the other in a column of a width. */
type ToFlow = (blocks: readonly Element[], width: number) => readonly Box[];

/**
 * Measures the rows of a table with fixed columns.
 *
 * @param width of the text around it, where the table has no grid
 */
export function toRows(table: Element, width: number, measuring: Measuring, toFlow: ToFlow): Rows {
  const properties = childOf(table, 'w:tblPr');
  const grid = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map(
    (column) => lengthOf(column, 'w:w') ?? 0,
  );
  const margins = childOf(properties, 'w:tblCellMar') ?? measuring.styles.cellMargins;
  const rows = rowsIn(table).map((row) => toRow(row, grid, width, margins, measuring, toFlow));
  const borders = childOf(properties, 'w:tblBorders');
  const [top, inside, bottom] = ['w:top', 'w:insideH', 'w:bottom'].map((name) =>
    borderWidth(childOf(borders, name)),
  );
  const heights = toHeights(rows).map(
    (height, index) =>
      height +
      ((index === 0 ? top : inside) ?? 0) +
      (index === rows.length - 1 ? (bottom ?? 0) : 0),
  );
  const bodyStart = rows.findIndex(({ isHeader }) => !isHeader);
  const repeated = heights.slice(0, Math.max(0, bodyStart)).reduce((sum, each) => sum + each, 0);
  return {
    rows: rows.map((row, index) => {
      const before = rows[index - 1];
      const isHeader = index < bodyStart;
      const height = heights[index] ?? 0;
      return {
        block: 0,
        height,
        overhang: 0,
        gap: 0,
        before: 0,
        after: 0,
        notes: row.cells.flatMap(({ boxes }) => boxes.flatMap(({ notes }) => notes)),
        bookmarks: row.cells.flatMap(({ boxes }) => boxes.flatMap((each) => each.bookmarks)),
        isKept: before !== undefined && (before.keepNext || before.isHeader),
        breaks: undefined,
        repeated: isHeader ? 0 : repeated,
        isWhole: row.cantSplit || isHeader,
        cells: row.cells.map(({ boxes, margins: around }) => ({ boxes, margins: around })),
      };
    }),
    keepNext: rows.at(-1)?.keepNext ?? false,
  };
}

function rowsIn(parent: Element): readonly Element[] {
  return childrenOf(parent).flatMap((child) =>
    child.name === 'w:tr'
      ? [child]
      : child.name === 'w:tc' || child.name === 'w:p'
        ? []
        : rowsIn(child),
  );
}

function toRow(
  row: Element,
  grid: readonly number[],
  width: number,
  margins: Element | undefined,
  measuring: Measuring,
  toFlow: ToFlow,
): Row {
  const properties = childOf(row, 'w:trPr');
  const elements = childrenOf(row).flatMap((child) =>
    child.name === 'w:tc' ? [child] : childrenOf(childOf(child, 'w:sdtContent'), 'w:tc'),
  );
  let column = Number(valueOf(childOf(properties, 'w:gridBefore')) ?? 0);
  const cells = elements.map((element): Cell => {
    const own = childOf(element, 'w:tcPr');
    const span = Number(valueOf(childOf(own, 'w:gridSpan')) ?? 1);
    const ofGrid = grid.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    const cellWidth = ofGrid || lengthOf(childOf(own, 'w:tcW'), 'w:w') || width / elements.length;
    const side = (...names: readonly string[]): number => {
      for (const from of [childOf(own, 'w:tcMar'), margins])
        for (const name of names) {
          const length = lengthOf(childOf(from, name), 'w:w');
          if (length !== undefined) return length;
        }
      return 0;
    };
    const textWidth = cellWidth - side('w:left', 'w:start') - side('w:right', 'w:end');
    const merge = childOf(own, 'w:vMerge');
    const blocks = blocksOf(element);
    const boxes = toFlow(blocks, Math.max(textWidth, 1));
    const first = blocks[0];
    const cell: Cell = {
      column,
      boxes,
      margins: side('w:top') + side('w:bottom'),
      merge: merge && (valueOf(merge) === 'restart' ? 'restart' : 'continue'),
      keepNext: first?.name === 'w:p' && keepsNext(first, measuring),
    };
    column += span;
    return cell;
  });
  return {
    cells,
    isHeader: isOn(childOf(properties, 'w:tblHeader')),
    cantSplit: isOn(childOf(properties, 'w:cantSplit')),
    keepNext: cells[0]?.keepNext ?? false,
    rule: childOf(properties, 'w:trHeight'),
  };
}

/** The heights of rows; a cell that spans several makes the last of them higher where it needs to. */
function toHeights(rows: readonly Row[]): readonly number[] {
  const heights = rows.map(({ cells, rule }) => {
    const least = lengthOf(rule, 'w:val') ?? 0;
    if (rule?.attributes.get('w:hRule') === 'exact') return least;
    const own = cells.filter(({ merge }) => merge === undefined).map(fullHeight);
    return Math.max(least, ...own);
  });
  for (const [index, { cells }] of rows.entries())
    for (const cell of cells) {
      if (cell.merge !== 'restart') continue;
      let last = index;
      while (continues(rows[last + 1], cell.column)) last += 1;
      const room = heights.slice(index, last + 1).reduce((sum, each) => sum + each, 0);
      heights[last] = (heights[last] ?? 0) + Math.max(0, fullHeight(cell) - room);
    }
  return heights;
}

function continues(row: Row | undefined, column: number): boolean {
  return (row?.cells ?? []).some((cell) => cell.column === column && cell.merge === 'continue');
}

function fullHeight({ boxes, margins }: Cell): number {
  return heightOf(boxes) + margins;
}

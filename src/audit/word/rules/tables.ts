import { sharedFacts } from '../../shared-rules.ts';
import { type Element, around, childOf, childrenOf, descendants } from '../../../files/index.ts';
import { counted } from '../../format-value.ts';
import type { WordRule } from '../rule.ts';
import { isOn, valueOf, type Styles } from '../styles.ts';
import { styleOf } from '../story.ts';
import { marksFirstRow } from '../table-style.ts';

/** Finds tables whose first row is no header, to Word or to those who look only at the style. */
export const tableHeader: WordRule = {
  ...sharedFacts.tableHeader,
  *check({ tables, styles }) {
    for (const { element, where } of tables) {
      const [first] = rowsOf(element);
      if (first && !rowHas(first, 'w:tblHeader', styles))
        yield {
          message: 'Unexpected first row that is no header row, expected one',
          help: 'Mark the first row with Layout > Repeat Header Rows; where the table has none, write one, or write the table as text.',
          where,
        };
      if (!marksFirstRow(element))
        yield {
          message: 'Unexpected table without Header Row in its design, expected it',
          help: 'Tick Table Design > Header Row: screen readers look for it.',
          where,
        };
    }
  },
};

/** Finds tables that cannot be read cell by cell. */
export const tableSimple: WordRule = {
  id: 'table-simple',
  severity: 'warning',
  summary: 'Tables are simple: no cell is merged or split, and none holds a table.',
  why: 'Who hears a table counts its columns; where a row has fewer, its cells belong to other headers.',
  *check({ tables }) {
    for (const { element, where } of tables) {
      const rows = rowsOf(element);
      const cells = rows.flatMap(cellsOf);
      const merged = cells.filter(isMerged).length;
      if (merged > 0)
        yield {
          message: `Unexpected ${counted(merged, 'merged cell')}, expected none`,
          help: 'Split them with Layout > Split Cells, and write in each cell what holds there; or make two tables.',
          where,
        };
      else if (new Set(rows.map((row) => cellsOf(row).length)).size > 1)
        yield {
          message: 'Unexpected rows with different numbers of cells, expected the same in each',
          help: 'Give every row as many cells as the first one has.',
          where,
        };
      if (descendants(element, 'w:tbl').length > 0)
        yield {
          message: 'Unexpected table in a cell, expected text',
          help: 'Put the inner table below the outer one, or write it as a list.',
          where,
        };
    }
  },
};

/** Finds cells with nothing in them. */
export const tableCellFilled: WordRule = {
  id: 'table-cell-filled',
  severity: 'warning',
  summary: 'No cell of a table is blank.',
  why: 'Who hears a blank cell cannot know whether there is nothing to say or the table is over.',
  *check({ tables, paragraphs }) {
    const filled = new Set<Element>();
    for (const { cell, isEmpty } of paragraphs)
      for (let at = cell; at && !isEmpty; at = around(at, 'w:tc')) filled.add(at);
    for (const { element, where } of tables) {
      const blank = rowsOf(element)
        .flatMap(cellsOf)
        .filter(
          (cell) =>
            !filled.has(cell) &&
            childOf(cell, 'w:p') &&
            !isMerged(cell) &&
            !descendants(cell, 'w:sdt')[0],
        ).length;
      if (blank > 0)
        yield {
          message: `Unexpected ${counted(blank, 'blank cell')}, expected text in each`,
          help: 'Write what is meant, such as a dash, `none` or `not known`.',
          where,
        };
    }
  },
};

/** Finds rows that may be cut by the end of a page. */
export const tableRowWhole: WordRule = {
  id: 'table-row-whole',
  severity: 'warning',
  summary: 'No row of a table breaks across pages.',
  why: 'Half a row at the top of a page stands below headers that it cannot be read with.',
  *check({ tables, styles }) {
    for (const { element, where } of tables) {
      const breaking = rowsOf(element).filter((row) => !rowHas(row, 'w:cantSplit', styles)).length;
      if (breaking > 0)
        yield {
          message: `Unexpected ${counted(breaking, 'row')} that may break across pages, expected none`,
          help: 'Take the tick from Table Properties > Row > Allow row to break across pages.',
          where,
        };
    }
  },
};

/** Finds tables that say nothing about themselves. */
export const tableDescribed: WordRule = {
  id: 'table-described',
  severity: 'warning',
  summary: 'Every table has a caption and a description as its alternative text.',
  why: 'Who cannot see a table decides by them whether to go through its cells.',
  *check({ tables }) {
    for (const { element, where } of tables) {
      const properties = childOf(element, 'w:tblPr');
      const lacking = [
        ['a caption', 'w:tblCaption'],
        ['a description', 'w:tblDescription'],
      ].flatMap(([what = '', name = '']) =>
        (valueOf(childOf(properties, name)) ?? '').trim() ? [] : [what],
      );
      if (lacking.length > 0)
        yield {
          message: `Unexpected table without ${lacking.join(' and ')}, expected both`,
          help: 'Write them under Table Properties > Alt Text.',
          where,
        };
    }
  },
};

/** A mark of a row, or of all rows by the table's style. */
function rowHas(row: Element, mark: string, styles: Styles): boolean {
  const own = childOf(childOf(row, 'w:trPr'), mark);
  if (own) return isOn(own);
  const table = around(row, 'w:tbl');
  const chain = table ? styles.chainOf(styleOf(table, 'w:tblPr', 'w:tblStyle')) : [];
  return chain.some((style) => isOn(childOf(childOf(style, 'w:trPr'), mark)));
}

function rowsOf(table: Element): readonly Element[] {
  return within(table, 'w:tr');
}

function cellsOf(row: Element): readonly Element[] {
  return within(row, 'w:tc');
}

/** Rows and cells may stand in content controls, and in marks of changes. */
function within(parent: Element, name: string): readonly Element[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(child.name)
      ? within(child, name)
      : [];
  });
}

function isMerged(cell: Element): boolean {
  const properties = childOf(cell, 'w:tcPr');
  const span = Number(valueOf(childOf(properties, 'w:gridSpan')) ?? '1');
  return (
    span > 1 || ['w:vMerge', 'w:hMerge'].some((name) => childOf(properties, name) !== undefined)
  );
}

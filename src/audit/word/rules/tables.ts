import {
  around,
  childOf,
  childrenOf,
  descendants,
  isOn,
  valueOf,
  type Element,
} from '../../../ooxml/index.ts';
import { counted } from '../../format-value.ts';
import { sharedRules } from '../../shared-rules.ts';
import type { WordRule } from '../rule.ts';
import { styleOf } from '../story.ts';
import { type Styles } from '../styles.ts';
import { marksFirstRow } from '../table-style.ts';

/** The rules for tables. */
export const tableRules: readonly WordRule[] = [
  {
    ...sharedRules.tableHeader,
    scope: 'piece',
    *check({ tables, styles }) {
      for (const { element, name } of tables) {
        const [first] = rowsOf(element);
        if (first && !rowHas(first, 'w:tblHeader', styles))
          yield {
            message: `${name} has no header row`,
            help: 'Select the first row, then Layout > Repeat Header Rows. If no row has headers, add one.',
          };
        if (!marksFirstRow(element))
          yield {
            message: `${name} doesn't use the Header Row option`,
            help: 'Select the table, and turn on Table Design > Header Row, which screen readers look for.',
          };
      }
    },
  },
  {
    id: 'table-simple',
    severity: 'warning',
    summary: 'Tables are simple: no merged or split cells, and no table in a table.',
    why: 'Screen reader users count columns. In a row with fewer cells, they hear the wrong headers.',
    *check({ tables }) {
      for (const { element, name } of tables) {
        const rows = rowsOf(element);
        const merged = rows.flatMap(cellsOf).filter(isMerged).length;
        if (merged > 0)
          yield {
            message: `${name} has ${counted(merged, 'merged cell')}`,
            help: 'Split merged cells with Layout > Split Cells and fill in each cell, or make two tables.',
          };
        else if (new Set(rows.map((row) => cellsOf(row).length)).size > 1)
          yield {
            message: `${name} has rows with different numbers of cells`,
            help: 'Give every row as many cells as the first row.',
          };
        if (descendants(element, 'w:tbl').length > 0)
          yield {
            message: `${name} contains another table`,
            help: 'Move the inner table below the outer one, or write it as a list.',
          };
      }
    },
  },
  {
    id: 'table-cell-filled',
    severity: 'warning',
    summary: 'No table cell is blank.',
    why: 'At a blank cell, listeners cannot tell whether there is no value or the table has ended.',
    *check({ tables, paragraphs }) {
      const filled = new Set<Element>();
      for (const { cell, isEmpty } of paragraphs)
        for (let at = cell; at && !isEmpty; at = around(at, 'w:tc')) filled.add(at);
      for (const { element, name } of tables) {
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
            message: `${name} has ${counted(blank, 'blank cell')}`,
            help: 'Enter what a blank means, such as a dash, `none` or `not known`.',
          };
      }
    },
  },
  {
    id: 'table-row-whole',
    severity: 'warning',
    summary: 'No table row breaks across pages.',
    why: 'Half a row at the top of a page is hard to match with its other half.',
    *check({ tables, styles }) {
      for (const { element, name } of tables) {
        const breaking = rowsOf(element).filter((row) => !rowHas(row, 'w:cantSplit', styles));
        if (breaking.length > 0)
          yield {
            message: `${name} has ${counted(breaking.length, 'row')} that can break across pages`,
            help: 'Select the table, and clear Layout > Properties > Row > Allow row to break across pages.',
          };
      }
    },
  },
  {
    id: 'table-described',
    severity: 'warning',
    summary: 'Every table has alt text: a title and a description.',
    why: 'They tell people who cannot see the table whether it is worth going through its cells.',
    *check({ tables }) {
      for (const { element, name } of tables) {
        const properties = childOf(element, 'w:tblPr');
        const has = (each: string): boolean =>
          (valueOf(childOf(properties, each)) ?? '').trim() !== '';
        const missing = [
          ...(has('w:tblCaption') ? [] : ['title']),
          ...(has('w:tblDescription') ? [] : ['description']),
        ];
        if (missing.length > 0)
          yield {
            message: `${name} has no alt text ${missing.join(' and ')}`,
            help: 'Select the table, and enter a title and a description under Layout > Properties > Alt Text.',
          };
      }
    },
  },
];

/** Whether a row has a property, of its own or from the table's style. */
function rowHas(row: Element, name: string, styles: Styles): boolean {
  const own = childOf(childOf(row, 'w:trPr'), name);
  if (own) return isOn(own);
  const table = around(row, 'w:tbl');
  const chain = table ? styles.chainOf(styleOf(table, 'w:tblPr', 'w:tblStyle')) : [];
  return chain.some((style) => isOn(childOf(childOf(style, 'w:trPr'), name)));
}

function rowsOf(table: Element): readonly Element[] {
  return within(table, 'w:tr');
}

function cellsOf(row: Element): readonly Element[] {
  return within(row, 'w:tc');
}

/** Rows and cells can be inside content controls and tracked changes. */
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

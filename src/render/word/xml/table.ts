import type { Element } from '../../../ooxml/index.ts';
import type { Block, TableCell } from '../block.ts';
import { border, shading } from './formatting.ts';
import { paragraphElement } from './paragraph.ts';
import type { PartWriter } from './part-writer.ts';
import { w } from './word-element.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** A table whose first row repeats as the header on each page, and whose rows do not break. ISO/IEC 29500-1, 17.4.37 */
export function tableElement(table: TableBlock, writer: PartWriter): Element {
  const { rows, columnsTwip, headTwip } = table;
  return w('tbl', {}, [
    w('tblPr', {}, tableProperties(table, writer)),
    w(
      'tblGrid',
      {},
      columnsTwip.map((width) => w('gridCol', { w: width })),
    ),
    ...rows.map((cells, index) =>
      w('tr', {}, [
        // Some programs take a switch that is `off` for one that is on.
        w('trPr', {}, [w('cantSplit'), ...(index === 0 ? headProperties(headTwip) : [])]),
        ...cells.map((cell) => cellElement(cell, writer)),
      ]),
    ),
  ]);
}

/** In the order of the schema. ISO/IEC 29500-1, 17.4.59 */
function tableProperties(table: TableBlock, writer: PartWriter): readonly Element[] {
  const { borders, marginsTwip } = table;
  return [
    ...(table.isLeftward ? [w('bidiVisual')] : []),
    width('tblW', table.widthTwip),
    width('tblInd', table.indentTwip),
    w('tblBorders', {}, [
      border('top', borders.top, writer),
      border('left', borders.left, writer),
      border('bottom', borders.bottom, writer),
      border('right', borders.right, writer),
      border('insideH', borders.insideH, writer),
      border('insideV', borders.insideV, writer),
    ]),
    w('tblLayout', { type: 'fixed' }),
    w('tblCellMar', {}, [
      width('top', marginsTwip.top),
      width('left', marginsTwip.left),
      width('bottom', marginsTwip.bottom),
      width('right', marginsTwip.right),
    ]),
    // Some programs know only `1` and `0`.
    w('tblLook', { firstRow: 1, noHBand: 1, noVBand: 1 }),
    w('tblCaption', { val: table.caption }),
    w('tblDescription', { val: table.description }),
  ];
}

function headProperties(heightTwip: number | undefined): readonly Element[] {
  return [
    w('tblHeader'),
    ...(heightTwip === undefined ? [] : [w('trHeight', { val: heightTwip, hRule: 'atLeast' })]),
  ];
}

function cellElement(cell: TableCell, writer: PartWriter): Element {
  return w('tc', {}, [
    w('tcPr', {}, [
      width('tcW', cell.widthTwip),
      ...(cell.shading ? [shading(cell.shading, writer)] : []),
      ...(cell.leftTwip === undefined ? [] : [w('tcMar', {}, [width('left', cell.leftTwip)])]),
      ...(cell.isTurned ? [w('textDirection', { val: 'btLr' })] : []),
    ]),
    paragraphElement(cell.paragraph, writer),
  ]);
}

function width(
  name: 'tblW' | 'tblInd' | 'tcW' | 'top' | 'left' | 'bottom' | 'right',
  twip: number,
): Element {
  return w(name, { type: 'dxa', w: twip });
}

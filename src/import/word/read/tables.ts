import {
  childOf,
  childrenOf,
  isOn,
  isOnValue,
  valueOf,
  type Element,
} from '../../../ooxml/index.ts';
import type { CellPlace } from './document.ts';

/** A cell of a table, and where it is. */
interface Cell {
  readonly cell: Element;
  readonly place: CellPlace;
}

/** Word's own limit. */
const maxColumns = 63;

/** The cells of a table, row by row. */
export function cellsOf(table: Element, number: number, isNested: boolean): readonly Cell[] {
  const look = childOf(childOf(table, 'w:tblPr'), 'w:tblLook')?.attributes;
  const hasHead = look?.get('w:firstRow') ?? parseInt(look?.get('w:val') ?? '20', 16) & 0x20;
  return partsOf(table, 'w:tr').flatMap((each, row) => {
    const own = childOf(each, 'w:trPr');
    const isHead = isOn(childOf(own, 'w:tblHeader'));
    const skipped = Number(valueOf(childOf(own, 'w:gridBefore')) ?? 0);
    return partsOf(each, 'w:tc').map((cell, column): Cell => {
      const properties = childOf(cell, 'w:tcPr');
      const columns = Number(valueOf(childOf(properties, 'w:gridSpan')) ?? 1);
      const place: CellPlace = {
        table: number,
        row,
        column,
        ...(columns > 1 && { columns: Math.min(columns, maxColumns) }),
        ...(childOf(properties, 'w:vMerge') && { isTall: true }),
        ...(isNested && { isNested }),
        ...(skipped > 0 && { skipped: Math.min(skipped, maxColumns) }),
        ...(isHead ? { head: 'marked' } : !isOnValue(String(hasHead)) && { head: 'none' }),
      };
      return { cell, place };
    });
  });
}

/** The children of a table or a row with a name, those in content controls as well. */
function partsOf(parent: Element, name: string): readonly Element[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'w:sdt') return partsOf(childOf(child, 'w:sdtContent') ?? child, name);
    return child.name === 'w:customXml' ? partsOf(child, name) : [];
  });
}

import {
  append,
  childOf,
  childrenOf,
  copyOf,
  descendants,
  element,
  setChildren,
  type Element,
} from '../../ooxml/index.ts';
import { howOf, type CellMatch } from './block.ts';
import type { Merge } from './merge.ts';

/** A column that went is shown as narrow as that, in twentieths of a point: the others have the width of the page. */
const narrow = 1000;

/**
 * Writes the widths of the columns of both tables, and what they were.
 *
 * @param cells the cells of a row that both tables have
 */
export function mergeGrids(
  [base, head, made]: readonly [base: Element, head: Element, made: Element],
  cells: readonly CellMatch[],
  { adopt, tracking }: Merge,
): void {
  const [earlier, later, grid] = [base, head, made].map((table) => childOf(table, 'w:tblGrid'));
  if (!earlier || !later || !grid || cells.every((cell) => howOf(cell) === 'same')) return;
  const columns = childrenOf(later, 'w:gridCol');
  const gone = (): Element => element('w:gridCol', { 'w:w': String(narrow) });
  let at = 0;
  setChildren(grid, [
    ...cells.map(({ head: cell }) => (cell ? copyOf(columns[at++] ?? gone()) : gone())),
    element('w:tblGridChange', { 'w:id': tracking.nextId() }, [adopt(earlier)]),
  ]);
  for (const mark of descendants(made, 'w:cellDel')) {
    const properties = mark.parent;
    const width = childOf(properties, 'w:tcW');
    if (!properties || !width) continue;
    const kept = childrenOf(properties)
      .filter((child) => child !== mark)
      .map(copyOf);
    const change = tracking.mark('w:tcPrChange', [element('w:tcPr', {}, kept)]);
    width.attributes.set('w:w', String(narrow));
    width.attributes.set('w:type', 'dxa');
    append(properties, change);
  }
}

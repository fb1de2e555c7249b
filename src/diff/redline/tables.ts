import {
  append,
  childOf,
  childrenOf,
  copyOf,
  descendants,
  element,
  prepend,
  type Element,
} from '../../ooxml/index.ts';
import { alone, blocksIn, howOf, type CellMatch, type Match, type RowMatch } from './block.ts';
import { mergeGrids } from './grid.ts';
import type { Merge } from './merge.ts';
import { rowsOf } from './rows.ts';
import { toKey } from './side.ts';
import { cellMarkNames, markNames, type How } from './tracking.ts';

/** Merges the content of a cell. */
type MergeContent = (matches: readonly Match[], merge: Merge) => readonly Element[];

/** Writes a table with the rows and columns of both documents. */
export function mergeTables(
  { base, head, rows }: Match,
  merge: Merge,
  mergeContent: MergeContent,
): Element {
  const source = head?.element ?? base?.element;
  const take = head ? copyOf : merge.adopt;
  const all = rows ?? rowsOf(source, head ? 'head' : 'base');
  const made = element('w:tbl', {}, [
    ...childrenOf(source)
      .filter(({ name }) => name !== 'w:tr')
      .map(take),
    ...all.map((row) => mergeRow(row, merge, mergeContent)),
  ]);
  trackProperties('w:tblPr', [base?.element, head?.element, made], merge);
  const cells = all.find((row) => howOf(row) === 'same')?.cells ?? [];
  if (base && head) mergeGrids([base.element, head.element, made], cells, merge);
  return made;
}

function mergeRow(match: RowMatch, merge: Merge, mergeContent: MergeContent): Element {
  const { base, head } = match;
  const source = head ?? base;
  const how = howOf(match);
  const row = element('w:tr', Object.fromEntries(head?.attributes ?? []), [
    ...childrenOf(source)
      .filter(({ name }) => name !== 'w:tc')
      .map(head ? copyOf : merge.adopt),
  ]);
  if (how === 'same') {
    for (const cell of match.cells) append(row, mergeCell(cell, merge, mergeContent));
    return row;
  }
  let properties = childOf(row, 'w:trPr');
  if (!properties) append(row, (properties = element('w:trPr')));
  append(properties, merge.tracking.mark(markNames[how]));
  for (const cell of match.cells) {
    const own = cell.head ?? cell.base;
    const made = own
      ? toCell(own, alone(blocksIn(own), how), how === 'inserted', merge, mergeContent)
      : toEmptyCell(row, how, merge);
    append(row, made);
  }
  return row;
}

/** A row that went has a cell for a column that came, and the other way around, so that all rows are of one length. */
function toEmptyCell(row: Element, how: Exclude<How, 'same'>, { tracking }: Merge): Element {
  const [neighbor] = descendants(row, 'w:tcPr');
  const width = element('w:tcW', { 'w:w': '0', 'w:type': 'auto' });
  const look = childrenOf(neighbor).filter(({ name }) => /^w:(?:tcBorders|shd|tcMar)$/.test(name));
  const mark = tracking.mark(cellMarkNames[how === 'deleted' ? 'inserted' : 'deleted']);
  return element('w:tc', {}, [
    element('w:tcPr', {}, [width, ...look.map(copyOf), mark]),
    element('w:p'),
  ]);
}

/** Writes a cell; that of a column that came or went is marked, and what is in it, too, for programs without such marks. */
function mergeCell(match: CellMatch, merge: Merge, mergeContent: MergeContent): Element {
  const { base, head, blocks } = match;
  const how = howOf(match);
  const source = head ?? base ?? element('w:tc');
  if (how === 'same') {
    const cell = toCell(source, blocks, true, merge, mergeContent);
    trackProperties('w:tcPr', [base, head, cell], merge);
    return cell;
  }
  const content = alone(blocksIn(source), how);
  const cell = toCell(source, content, how === 'inserted', merge, mergeContent);
  let properties = childOf(cell, 'w:tcPr');
  if (!properties) prepend(cell, (properties = element('w:tcPr')));
  append(properties, merge.tracking.mark(cellMarkNames[how]));
  return cell;
}

function toCell(
  source: Element,
  blocks: readonly Match[],
  isOfHead: boolean,
  merge: Merge,
  mergeContent: MergeContent,
): Element {
  return element('w:tc', {}, [
    ...childrenOf(source, 'w:tcPr').map(isOfHead ? copyOf : merge.adopt),
    ...mergeContent(blocks, merge),
  ]);
}

/** Keeps the earlier properties of a table or a cell, if they differ. */
function trackProperties(
  name: 'w:tblPr' | 'w:tcPr',
  [base, head, made]: readonly (Element | undefined)[],
  { adopt, tracking, base: from, head: to }: Merge,
): void {
  const [earlier, later, properties] = [base, head, made].map((each) => childOf(each, name));
  if (earlier && later && properties && toKey(earlier, from) !== toKey(later, to))
    append(properties, tracking.mark(`${name}Change`, [adopt(earlier)]));
}

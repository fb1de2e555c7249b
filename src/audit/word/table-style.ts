import {
  around,
  childOf,
  childrenOf,
  isOnValue,
  valueOf,
  type Element,
} from '../../ooxml/index.ts';
import { styleOf } from './story.ts';
import { type Styles } from './styles.ts';

/** The run properties from a table's style; those for the first row come first. */
export function tableLooks(
  cell: Element | undefined,
  styles: Styles,
): readonly (Element | undefined)[] {
  const table = cell && around(cell, 'w:tbl');
  if (!cell || !table) return [];
  const chain = styles.chainOf(factsOf(table).style ?? styles.standard('table'));
  return [
    ...firstRowOf(cell, chain).map((look) => childOf(look, 'w:rPr')),
    ...chain.map((style) => childOf(style, 'w:rPr')),
  ];
}

/** The properties that table styles give to the first row, for a cell of that row. */
export function firstRowOf(cell: Element, chain: readonly Element[]): readonly Element[] {
  const row = around(cell, 'w:tr');
  const table = row && around(row, 'w:tbl');
  if (!table || factsOf(table).firstRow !== row) return [];
  return chain.flatMap((style) =>
    childrenOf(style, 'w:tblStylePr').filter(
      ({ attributes }) => attributes.get('w:type') === 'firstRow',
    ),
  );
}

interface TableFacts {
  /** The id of the style that it names. */
  readonly style: string | undefined;
  /** The first row, where the table marks it. */
  readonly firstRow: Element | undefined;
}

/** Each is read once, since a table without properties is searched to its end. */
const known = new WeakMap<Element, TableFacts>();

function factsOf(table: Element): TableFacts {
  const facts = known.get(table) ?? {
    style: styleOf(table, 'w:tblPr', 'w:tblStyle'),
    firstRow: marksFirstRow(table) ? childOf(table, 'w:tr') : undefined,
  };
  known.set(table, facts);
  return facts;
}

/** Whether a table has the option Header Row: as an attribute, or as a bit of an older number. */
export function marksFirstRow(table: Element): boolean {
  const look = childOf(childOf(table, 'w:tblPr'), 'w:tblLook');
  const first = look?.attributes.get('w:firstRow');
  if (first !== undefined) return isOnValue(first);
  return (parseInt(valueOf(look) ?? '0', 16) & 0x20) !== 0;
}

import { TableCell, TableRow } from 'docx';
import type { Table, TableCell as Cell } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { paragraph, toParagraph, type Block } from './block.ts';
import type { Context } from './context.ts';
import { colors } from './palette.ts';
import { textWidthTwip } from './paper.ts';
import { phrasing } from './phrasing.ts';
import { run } from './run.ts';
import { startsRightToLeft } from './scripts.ts';
import { toXmlText } from './text.ts';

const sides = { left: 'left', right: 'right', center: 'center' } as const;
const none = { style: 'none', size: 0, color: 'auto' } as const;
const hairline = { style: 'single', size: 4, color: colors.rule } as const;
const strong = { style: 'single', size: 12, color: colors.accent } as const;

/** A table whose first row repeats as the header on each page, and whose rows do not break. */
export function table(
  node: Table,
  context: Context,
  { rowMarginTwip = 60 }: { readonly rowMarginTwip?: number } = {},
): readonly Block[] {
  const [head] = node.children;
  if (!head || head.children.length === 0) return [];
  const roomTwip = textWidthTwip(context.paper) - context.indentTwip;
  const widths = columnWidths(node, head.children.length, roomTwip);
  const rows = node.children.map(
    (row, index) =>
      new TableRow({
        cantSplit: true,
        // Some programs take a switch that is `off` for one that is on.
        ...(index === 0 && { tableHeader: true }),
        children: widths.map((width, column) =>
          toCell(row.children[column], index === 0, width, node.align?.[column], context),
        ),
      }),
  );
  const columns = head.children.map((cell) => toXmlText(toString(cell)).trim() || '–').join(', ');
  return [
    {
      kind: 'table',
      caption: toXmlText(context.subject),
      description: columns,
      options: {
        rows,
        columnWidths: widths,
        width: { size: roomTwip, type: 'dxa' },
        indent: { size: context.indentTwip, type: 'dxa' },
        layout: 'fixed',
        // The first column is where reading begins.
        ...(startsRightToLeft(toString(head)) && { visuallyRightToLeft: true }),
        tableLook: { firstRow: true, noHBand: true, noVBand: true },
        margins: {
          top: rowMarginTwip,
          bottom: rowMarginTwip,
          left: 100,
          right: 100,
          marginUnitType: 'dxa',
        },
        borders: {
          top: strong,
          bottom: strong,
          left: none,
          right: none,
          insideHorizontal: hairline,
          insideVertical: none,
        },
      },
    },
  ];
}

function toCell(
  cell: Cell | undefined,
  isHead: boolean,
  widthTwip: number,
  align: keyof typeof sides | null | undefined,
  context: Context,
): TableCell {
  const children = phrasing(cell?.children ?? [], {
    ...context,
    indentTwip: textWidthTwip(context.paper) - widthTwip + 200,
  });
  const isBlank = toXmlText(toString(cell ?? '')).trim() === '' && children.length === 0;
  return new TableCell({
    width: { size: widthTwip, type: 'dxa' },
    ...(isHead && { shading: { type: 'clear', color: 'auto', fill: colors.shade } }),
    children: [
      toParagraph(
        paragraph({
          style: isHead ? 'TableHead' : 'TableText',
          ...(align && { alignment: sides[align] }),
          ...(startsRightToLeft(toString(cell ?? '')) && { bidirectional: true }),
          // An empty cell looks like a mistake to readers.
          children: isBlank ? [run('–', {})] : children,
        }),
      ),
    ],
  });
}

/** Divides the width by the longest text of each column, with a minimum. */
function columnWidths(node: Table, columns: number, roomTwip: number): readonly number[] {
  const weights = Array.from({ length: columns }, (_, column) => {
    const lengths = node.children.map((row) => toString(row.children[column] ?? '').length);
    return Math.min(48, Math.max(6, ...lengths)) + 4;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const widths = weights.map((weight) => Math.floor((weight * roomTwip) / total));
  const rest = roomTwip - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === 0 ? width + rest : width));
}

import type { Table, TableCell as Cell } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { messagesOf } from '../../model/index.ts';
import { series } from '../series.ts';
import type { Block, TableCell } from './block.ts';
import type { Context } from './context.ts';
import { calloutBarTwip, calloutColors, calloutInsetTwip, colors } from './palette.ts';
import { textWidthTwip } from './paper.ts';
import { phrasing } from './phrasing.ts';
import { inDirection } from './placement.ts';
import { run } from './run.ts';
import { runsLeftward } from './scripts.ts';
import { fitTable, type TableFit } from './table-fit.ts';
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
  // Word puts the left edge of the border at the indent, and the first cell at the middle of the border.
  const [edgeTwip, barTwip] = context.callout
    ? [context.callout.atTwip - calloutInsetTwip, calloutBarTwip / 2]
    : [context.indentTwip, 0];
  const roomTwip = textWidthTwip(context.paper) - edgeTwip - barTwip;
  // In a callout the table reaches to the bar, and its text begins where other text does.
  const leadTwip = context.indentTwip - edgeTwip - barTwip;
  const fit = fitTable(node, context, roomTwip, leadTwip);
  const rows = node.children.map((row, index) =>
    fit.widths.map((_, column) =>
      toCell(row.children[column], {
        isHead: index === 0,
        column,
        align: node.align?.[column],
        leadTwip: column === 0 ? leadTwip : 0,
        fit,
        context,
      }),
    ),
  );
  // The first column is where reading begins.
  const isLeftward = runsLeftward(context, toString(head));
  const columns = series(
    messagesOf(context.corpus),
    head.children.map((cell) => toXmlText(toString(cell)).trim() || '–'),
  );
  return [
    {
      kind: 'table',
      caption: toXmlText(context.subject),
      description: columns,
      rows,
      columnsTwip: fit.widths,
      widthTwip: roomTwip,
      indentTwip: edgeTwip,
      ...(fit.headTwip !== undefined && { headTwip: fit.headTwip }),
      ...(isLeftward && { isLeftward }),
      marginsTwip: {
        top: rowMarginTwip,
        bottom: rowMarginTwip,
        left: fit.marginTwip,
        right: fit.marginTwip,
      },
      borders: bordersOf(context, isLeftward),
    },
  ];
}

type TableBorders = Extract<Block, { kind: 'table' }>['borders'];

/** In a callout, the bar goes on beside the table. */
function bordersOf({ callout }: Context, isLeftward: boolean): TableBorders {
  const lines = { left: none, right: none, insideH: hairline, insideV: none };
  if (!callout) return { ...lines, top: strong, bottom: strong };
  const { rule, fill } = calloutColors[callout.kind];
  const bar = { style: 'single', size: calloutBarTwip / 2.5, color: rule } as const;
  return {
    ...lines,
    top: { style: 'single', size: 4, color: fill },
    bottom: { style: 'single', size: 24, color: fill },
    ...(isLeftward ? { right: bar } : { left: bar }),
  };
}

/** Where a cell is. */
interface Place {
  readonly isHead: boolean;
  readonly column: number;
  readonly align: keyof typeof sides | null | undefined;
  readonly leadTwip: number;
  readonly fit: TableFit;
  readonly context: Context;
}

function toCell(cell: Cell | undefined, place: Place): TableCell {
  const { isHead, column, align, leadTwip, fit, context } = place;
  const { marginTwip, size, headTwip } = fit;
  const widthTwip = fit.widths[column] ?? 0;
  const text = toString(cell ?? '');
  const { callout, ...inner } = inDirection(context, text);
  const look = size === undefined ? inner.look : { ...inner.look, size };
  const children = phrasing(cell?.children ?? [], {
    ...inner,
    look,
    indentTwip: textWidthTwip(context.paper) - widthTwip + 2 * marginTwip + leadTwip,
  });
  const isBlank = toXmlText(text).trim() === '' && children.length === 0;
  const isTurned = isHead && headTwip !== undefined;
  const fill = callout && calloutColors[callout.kind].fill;
  const shade = fill ?? (isHead ? colors.shade : undefined);
  return {
    widthTwip,
    ...(shade !== undefined && { shading: { type: 'clear', color: 'auto', fill: shade } }),
    ...(leadTwip > 0 && { leftTwip: leadTwip }),
    ...(isTurned && { isTurned }),
    paragraph: {
      style: isHead ? 'TableHead' : 'TableText',
      ...(align && !isTurned && { alignment: sides[align] }),
      ...(runsLeftward(context, text) && { bidirectional: true }),
      // An empty cell looks like a mistake to readers.
      children: isBlank ? [run('–', look)] : children,
    },
  };
}

import type { IParagraphOptions, ITableOptions } from 'docx';
import { constructLabels, type Callout, type CalloutKind } from '../../model/index.ts';
import { paragraph, withOptions, type Block, type TableBlock } from './block.ts';
import { indented, type Context } from './context.ts';
import { calloutColors } from './palette.ts';
import { run } from './run.ts';

type BuildAll = (nodes: Callout['children'], context: Context) => readonly Block[];

/** The room between the edge of the text and that of a callout's text. */
const insetTwip = 290;

/** The distance of the rule from the text in points, and the most that Word allows. */
const ruleDistance = 10;
const mostDistance = 31;

/** A callout: a label, then the content, on one fill beside one rule. In a footnote, a label in bold. */
export function callout(node: Callout, context: Context, buildAll: BuildAll): readonly Block[] {
  const label = constructLabels[node.kind];
  if (context.inNote)
    return [
      paragraph({ style: context.style, children: [run(label, { bold: true })], keepNext: true }),
      ...buildAll(node.children, context),
    ];
  const { list: _, ...place } = indented(context, insetTwip);
  const inner: Context = { ...place, style: 'BodyText', quoted: false };
  const color = calloutColors[node.kind].rule;
  const head = paragraph({
    style: 'CalloutLabel',
    indent: { left: inner.indentTwip },
    children: [run(label, {}, { color })],
  });
  const built = [head, ...buildAll(node.children, inner)];
  return built.map((block, index) =>
    block.kind === 'table'
      ? dressedTable(block, node.kind)
      : withOptions(block, dress(block.options, built[index + 1], node.kind, inner.indentTwip)),
  );
}

/** The fill, the rule, and the room to the next block: Word fills it only between paragraphs of one indent. */
function dress(
  options: IParagraphOptions,
  next: Block | undefined,
  kind: CalloutKind,
  baseTwip: number,
): IParagraphOptions {
  const { rule, fill } = calloutColors[kind];
  const edge = { style: 'single', size: 24, space: 3, color: fill } as const;
  const left = leftOf(options);
  const distance = ruleDistance + Math.round((left - baseTwip) / 20);
  const bar = { style: 'single', size: 36, color: rule } as const;
  const isSame = next?.kind === 'paragraph' && leftOf(next.options) === left;
  const after = next === undefined ? 240 : isSame ? 80 : 0;
  const isLeftward = options.bidirectional === true;
  const [ruled, plain] = isLeftward ? (['right', 'left'] as const) : (['left', 'right'] as const);
  return {
    shading: { type: 'clear', color: 'auto', fill },
    border: {
      top: edge,
      bottom: edge,
      [plain]: { ...edge, space: 4 },
      [ruled]: { ...bar, space: Math.max(0, Math.min(mostDistance, distance)) },
    },
    indent: { ...options.indent, right: 140 },
    spacing: { ...options.spacing, after },
    ...(next?.kind === 'table' && { keepNext: true }),
  };
}

/** Where the first character of a paragraph may be. */
function leftOf({ indent }: IParagraphOptions): number {
  return Number(indent?.left ?? 0) - Number(indent?.hanging ?? 0);
}

function dressedTable(block: TableBlock, kind: CalloutKind): TableBlock {
  const bar = { style: 'single', size: 36, color: calloutColors[kind].rule } as const;
  const options: ITableOptions = {
    ...block.options,
    borders: { ...block.options.borders, left: bar },
  };
  return { ...block, options };
}

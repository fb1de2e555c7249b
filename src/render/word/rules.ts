import { paragraph, withOptions, type Block } from './block.ts';
import type { Context } from './context.ts';
import { colors } from './palette.ts';
import { placed } from './placement.ts';
import type { BorderOptions } from './xml/formatting.ts';

/** Styles whose borders are a part of their look. */
const framed = new Set<unknown>(['Code', 'CalloutLabel', 'DetailsSummary']);

/**
 * Draws the rules between two blocks: above the second one and below the first one where that is possible, since
 * screen readers announce empty paragraphs; any other in a paragraph of its own.
 */
export function ruled(
  before: Block | undefined,
  count: number,
  after: Block | undefined,
  context: Context,
): readonly Block[] {
  let left = count;
  const isAbove = left > 0 && canHold(after, 'top', context);
  if (isAbove) left--;
  const isBelow = left > 0 && canHold(before, 'bottom', context);
  if (isBelow) left--;
  const own = Array.from({ length: left }, (_, index) =>
    ownRule(index + (isBelow ? 1 : 0), context),
  );
  return [
    ...(before ? [isBelow ? withRule(before, 'bottom') : before] : []),
    ...own,
    ...(after ? [isAbove ? withRule(after, 'top', before) : after] : []),
  ];
}

/** Whether a border is a rule that an author wrote. */
export function isRule(border: BorderOptions | undefined): boolean {
  return border?.color === colors.rule;
}

/** Whether a block reaches as far to the left as the rule, and has no border of its own. */
function canHold(
  block: Block | undefined,
  side: 'top' | 'bottom',
  { indentTwip }: Context,
): boolean {
  if (block?.kind !== 'paragraph' || framed.has(block.options.style)) return false;
  const { border, indent } = block.options;
  const isOwn = border !== undefined && !isRule(border.top ?? border.bottom);
  const left = Number(indent?.left ?? 0) - Number(indent?.hanging ?? 0);
  return !isOwn && border?.[side] === undefined && left === indentTwip;
}

function withRule(block: Block, side: 'top' | 'bottom', before?: Block): Block {
  if (block.kind !== 'paragraph') return block;
  const { border, spacing } = block.options;
  const isNext = before?.kind === 'paragraph' && before.options.border?.top?.size === rule(0).size;
  return withOptions(block, {
    border: { ...border, [side]: rule(isNext ? 1 : 0) },
    spacing: { ...spacing, ...(side === 'top' ? { before: 360 } : { after: 300 }) },
  });
}

function ownRule(turn: number, context: Context): Block {
  return paragraph({
    style: context.style,
    ...placed(context, ''),
    border: { bottom: rule(turn % 2) },
    spacing: { before: 0, after: 240, line: 120, lineRule: 'exact' },
  });
}

/** Word draws no line between paragraphs with the same borders, so every other one is a little thicker. */
function rule(turn: number): BorderOptions {
  return { style: 'single', size: 6 + turn, space: 14, color: colors.rule };
}

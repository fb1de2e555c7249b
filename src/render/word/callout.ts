import { messagesOf, type Callout, type CalloutKind } from '../../model/index.ts';
import { apart, paragraph, withOptions, type Block, type ParagraphOptions } from './block.ts';
import { indented, type Context } from './context.ts';
import {
  calloutBarTwip,
  calloutColors,
  calloutInsetTwip,
  calloutRightTwip,
  stepTwip,
} from './palette.ts';
import { isRule } from './rules.ts';
import { run } from './run.ts';
import { runsLeftward } from './scripts.ts';
import type { BorderOptions } from './xml/formatting.ts';

type BuildAll = (nodes: Callout['children'], context: Context) => readonly Block[];

/** The distance of the bar from the text in points, and the most that Word allows. */
const barDistance = 10;
const mostDistance = 31;

/**
 * A callout: a label, then the content, on one fill beside one bar. One in another callout shares its fill and bar; in
 * a footnote it has neither.
 */
export function callout(node: Callout, context: Context, buildAll: BuildAll): readonly Block[] {
  const { list: _, ...place } = context.inNote
    ? context
    : indented(context, context.callout ? stepTwip : calloutInsetTwip);
  const inner: Context = {
    ...place,
    ...(!context.inNote && { style: 'BodyText' }),
    quoted: false,
    ...(!context.inNote && {
      callout: context.callout ?? { kind: node.kind, atTwip: place.indentTwip },
    }),
  };
  const built = [label(node.kind, inner), ...buildAll(node.children, inner)];
  return context.inNote || context.callout ? built : framed(built, node.kind, inner);
}

/** The name of the kind, for those who don't see colors as well. */
function label(kind: CalloutKind, { corpus, inNote, style, indentTwip }: Context): Block {
  const { say } = messagesOf(corpus);
  const words = say(`callout.${kind}`);
  const isLeftward = runsLeftward({ corpus }, words);
  return paragraph({
    style: inNote ? style : 'CalloutLabel',
    ...(indentTwip > 0 && { indent: { left: indentTwip } }),
    ...(isLeftward && { bidirectional: true }),
    keepNext: true,
    children: [
      inNote
        ? run(say('join.label', { label: words, text: '' }).trimEnd(), { bold: true })
        : run(words, {}, { color: calloutColors[kind].rule }),
    ],
  });
}

/**
 * Puts blocks on a fill beside a bar. Word fills the space between paragraphs only where they have one indent and the
 * same borders: where these change, the space is a part of the borders.
 */
function framed(
  blocks: readonly Block[],
  kind: CalloutKind,
  { corpus, indentTwip: atTwip }: Context,
): readonly Block[] {
  const all = apart(blocks, messagesOf(corpus)).map((block) => insideOf(block, atTwip));
  const groups = groupsOf(all);
  return all.map((block, index) => {
    if (block.kind === 'table') return block;
    const { options } = block;
    const [group, next] = [groups[index], all[index + 1]];
    const isStart = index > 0 && groups[index - 1] !== group;
    return withOptions(block, {
      shading: { type: 'clear', color: 'auto', fill: calloutColors[kind].fill },
      border: bordersOf(options, kind, {
        distance: barDistance + Math.round((leftOf(options) - atTwip) / 20),
        above: group === 0 ? 6 : 0,
        below: group === groups.at(-1) ? 6 : 4,
      }),
      indent: { ...options.indent, right: calloutRightTwip },
      spacing: {
        ...options.spacing,
        after: next === undefined ? 240 : groups[index + 1] === group ? 80 : 0,
        ...(isStart && { before: 0 }),
      },
      ...(next?.kind === 'table' && { keepNext: true }),
    });
  });
}

/** The number of the group of each block: paragraphs in a row with the same borders are one. */
function groupsOf(blocks: readonly Block[]): readonly number[] {
  let group = 0;
  return blocks.map((block, index) => {
    const before = blocks[index - 1];
    if (before && !areAlike(before, block)) group++;
    return group;
  });
}

/** Word puts no bar farther from the text than 31 points, so what is indented more is moved. */
function insideOf(block: Block, atTwip: number): Block {
  if (block.kind === 'table') return block;
  const { indent } = block.options;
  const over = leftOf(block.options) - atTwip - (mostDistance - barDistance) * 20;
  return over > 0
    ? withOptions(block, { indent: { ...indent, left: Number(indent?.left ?? 0) - over } })
    : block;
}

function areAlike(one: Block, other: Block): boolean {
  if (one.kind !== 'paragraph' || other.kind !== 'paragraph') return false;
  const [a, b] = [one.options, other.options];
  const isRuled = [a, b].some(({ border }) => isRule(border?.top) || isRule(border?.bottom));
  return !isRuled && leftOf(a) === leftOf(b) && a.bidirectional === b.bidirectional;
}

/** The room around the text of a paragraph, in points. */
interface Room {
  readonly distance: number;
  readonly above: number;
  readonly below: number;
}

function bordersOf(
  { border, bidirectional }: ParagraphOptions,
  kind: CalloutKind,
  { distance, above, below }: Room,
): NonNullable<ParagraphOptions['border']> {
  const { rule, fill } = calloutColors[kind];
  // As thin as possible, since the bar ends at its corner.
  const edge = (space: number): BorderOptions =>
    space === 0 ? { style: 'none' } : { style: 'single', size: 2, space, color: fill };
  const bar = {
    style: 'single',
    size: calloutBarTwip / 2.5,
    color: rule,
    space: Math.max(0, distance),
  } as const;
  const side = { style: 'single', size: 24, space: 4, color: fill } as const;
  return {
    top: border?.top && isRule(border.top) ? border.top : edge(above),
    bottom: border?.bottom && isRule(border.bottom) ? border.bottom : edge(below),
    ...(bidirectional ? { left: side, right: bar } : { left: bar, right: side }),
  };
}

/** Where the first character of a paragraph may be. */
function leftOf({ indent }: ParagraphOptions): number {
  return Number(indent?.left ?? 0) - Number(indent?.hanging ?? 0);
}

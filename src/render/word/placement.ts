import type { ParagraphOptions } from './block.ts';
import type { Context } from './context.ts';
import { colors } from './palette.ts';
import { runsLeftward } from './scripts.ts';

const bar = { style: 'single', size: 18, space: 10, color: colors.rule } as const;

/** The indent of a paragraph, the bar of a quotation, and the text direction. */
export function placed(context: Context, text: string): ParagraphOptions {
  const { indentTwip, quoted } = context;
  const isLeftward = runsLeftward(context, text);
  return {
    ...(indentTwip > 0 && { indent: { left: indentTwip } }),
    // Word mirrors indents with the text direction, but not borders.
    ...(quoted && { border: isLeftward ? { right: bar } : { left: bar } }),
    ...(isLeftward && { bidirectional: true }),
  };
}

/** The context of a paragraph with a text, whose direction is that of its first letter. */
export function inDirection(context: Context, text: string): Context {
  const { leftward: _, ...look } = context.look;
  return { ...context, look: runsLeftward(context, text) ? { ...look, leftward: true } : look };
}

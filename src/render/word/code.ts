import type { Code } from 'mdast';
import { paragraph, withOptions, type Block } from './block.ts';
import type { Context } from './context.ts';
import { lineBreak, textRun } from './inline.ts';
import { colors } from './palette.ts';
import { placed } from './placement.ts';
import { runs } from './run.ts';
import { codeEdge } from './text-styles.ts';
import { toXmlText } from './text.ts';

const style = 'Code';

/** One paragraph that preserves spaces: Word shades it without gaps. */
export function code(node: Code, context: Context): readonly Block[] {
  if (toXmlText(node.value).trim() === '') return [];
  const lines = node.value.replace(/\t/g, '    ').split(/\r\n|\n|\r/);
  const children = lines.flatMap((line, index) => [
    ...(index > 0 ? [textRun([lineBreak])] : []),
    ...runs(line, context.inNote ? { code: true } : {}),
  ]);
  // Programs run from left to right, whatever the language around them.
  const { bidirectional: _, ...place } = placed(context, '');
  return [
    paragraph({
      style: context.inNote ? context.style : style,
      ...place,
      keepLines: lines.length < 30,
      children,
    }),
  ];
}

/** Word draws one box around paragraphs of one look, so every other block of code has one of its own. */
export function codeApart(before: Block | undefined, block: Block): Block {
  if (!isCode(before) || !isCode(block) || before.options.shading !== undefined) return block;
  const fill = colors.shadeTwin;
  const edge = { ...codeEdge, size: codeEdge.size + 2, color: fill };
  return withOptions(block, {
    shading: { type: 'clear', color: 'auto', fill },
    border: { top: edge, bottom: edge, left: edge, right: edge },
  });
}

function isCode(block: Block | undefined): block is Extract<Block, { kind: 'paragraph' }> {
  return block?.kind === 'paragraph' && block.options.style === style;
}

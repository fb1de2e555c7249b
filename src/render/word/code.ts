import { TextRun } from 'docx';
import type { Code } from 'mdast';
import { paragraph, withOptions, type Block } from './block.ts';
import type { Context } from './context.ts';
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
    ...(index > 0 ? [new TextRun({ break: 1 })] : []),
    ...runs(line, context.inNote ? { code: true } : {}),
  ]);
  return [
    paragraph({
      style: context.inNote ? context.style : style,
      ...placed(context, ''),
      keepLines: lines.length < 30,
      children,
    }),
  ];
}

/** Word draws one box around paragraphs with the same borders, so every other block of code has other ones. */
export function codeApart(before: Block | undefined, block: Block): Block {
  if (!isCode(before) || !isCode(block) || before.options.border?.top?.size === nextSize)
    return block;
  const edge = { ...codeEdge, size: nextSize };
  return withOptions(block, {
    border: { top: edge, bottom: edge, left: codeEdge, right: codeEdge },
  });
}

/** In eighths of a point: not to be seen, but another size to Word. */
const nextSize = codeEdge.size + 2;

function isCode(block: Block | undefined): block is Extract<Block, { kind: 'paragraph' }> {
  return block?.kind === 'paragraph' && block.options.style === style;
}

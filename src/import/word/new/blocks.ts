import type { BlockContent, Paragraph } from 'mdast';
import type { Line } from '../source/map-base.ts';
import { toInlineContent, type TextContext } from './inline.ts';
import { toLists } from './lists.ts';
import { toTable } from './table.ts';

/** How blocks are told where they are. */
interface BlockContext extends TextContext {
  /** Called before a paragraph or a table is read. */
  readonly at: (line: Line) => void;
  /** The depth of a heading by its level in the outline. */
  readonly depthOf: (outline: number) => number;
  /** Takes the heading that a paragraph has become. */
  readonly onHeading: (line: Line, heading: BlockContent) => void;
}

/** The paragraphs of a Word file as the blocks of a page. */
export function toBlocks(lines: readonly Line[], context: BlockContext): BlockContent[] {
  const blocks: BlockContent[] = [];
  const lists = toLists();
  const tables = new Map<number, Line[]>();
  for (const line of lines) {
    const table = line.word.cell?.table;
    if (table !== undefined) tables.set(table, [...(tables.get(table) ?? []), line]);
  }
  for (const line of lines) {
    const { cell, outline, list } = line.word;
    const own = cell && tables.get(cell.table);
    if (cell && !own) continue;
    context.at(line);
    if (cell && own) {
      tables.delete(cell.table);
      lists.end();
      if (isBox(own))
        for (const each of inQuote(toBlocks(own.map(outOfCell), context))) blocks.push(each);
      else blocks.push(toTable(own, context));
      continue;
    }
    const children = toInlineContent(line, context);
    if (children.length === 0) continue;
    if (outline !== undefined) {
      const depth = context.depthOf(outline) as 2;
      const heading: BlockContent = { type: 'heading', depth, children: withoutBreaks(children) };
      context.onHeading(line, heading);
      blocks.push(heading);
      lists.end();
    } else if (list?.isBlank && lists.extend(list, { type: 'paragraph', children })) {
      continue;
    } else if (list) {
      const added = lists.add(list, children);
      if (added) blocks.push(added);
    } else {
      lists.end();
      addParagraph(blocks, children, line);
    }
  }
  return blocks;
}

/** Adds a paragraph as what its style says it is. */
function addParagraph(blocks: BlockContent[], children: Paragraph['children'], line: Line): void {
  const { style } = line.word;
  const paragraph: Paragraph = { type: 'paragraph', children };
  const last = blocks.at(-1);
  const [only] = children;
  const [image] = last?.type === 'paragraph' && last.children.length === 1 ? last.children : [];
  if (/quot|blocktext/.test(style)) {
    if (last?.type === 'blockquote') last.children.push(paragraph);
    else blocks.push({ type: 'blockquote', children: [paragraph] });
  } else if (/^(?:sourcecode|htmlpreformatted|macrotext)$/.test(style) && isPlain(line)) {
    const value = line.atoms.map(({ kind, text }) => (kind === 'break' ? '\n' : text)).join('');
    if (last?.type === 'code') last.value += `\n${value}`;
    else blocks.push({ type: 'code', value });
  } else if (
    /caption/.test(style) &&
    image?.type === 'image' &&
    !image.title &&
    only?.type === 'text' &&
    children.length === 1
  )
    // The title of an image is the caption below it.
    image.title = only.value;
  else blocks.push(paragraph);
}

function isPlain({ atoms }: Line): boolean {
  return atoms.every(({ kind }) => kind === 'text' || kind === 'break');
}

/** A heading is one line. */
function withoutBreaks(children: Paragraph['children']): Paragraph['children'] {
  return children.map((node) =>
    node.type === 'html' && node.value === '<br>' ? { type: 'text', value: ' ' } : node,
  );
}

/** A table with a single cell is a box around text. */
function isBox(lines: readonly Line[]): boolean {
  return (
    lines.every(({ word: { cell } }) => cell?.row === 0 && cell.column === 0) &&
    lines.some(({ atoms }) => atoms.length > 0)
  );
}

function outOfCell(line: Line): Line {
  const { cell: _, ...word } = line.word;
  return { ...line, word };
}

function inQuote(children: BlockContent[]): BlockContent[] {
  return children.length === 0 ? [] : [{ type: 'blockquote', children }];
}

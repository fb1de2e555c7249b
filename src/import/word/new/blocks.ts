import type { BlockContent, PhrasingContent } from 'mdast';
import { addDefinition, definitionKind } from './definitions.ts';
import { addBlock, addBox } from './block-kinds.ts';
import { boxAtStart } from './boxes.ts';
import { toContainers } from './containers.ts';
import { toInlineContent, type TextContext } from './inline.ts';
import { isCode, toPageLines, type PageLine } from './page-line.ts';
import { toTable } from './table.ts';

/** How blocks are told where they are. */
interface BlockContext extends TextContext {
  /** Called before a paragraph or a table is read. */
  readonly at: (line: PageLine) => void;
  /** The depth of a heading by its level in the outline. */
  readonly depthOf: (outline: number) => number;
  /** Takes the heading that a paragraph has become. */
  readonly onHeading: (line: PageLine, heading: BlockContent) => void;
}

/** The paragraphs of a Word file as the blocks of a page. */
export function toBlocks(lines: readonly PageLine[], context: BlockContext): BlockContent[] {
  const containers = toContainers();
  const tables = new Map<number, PageLine[]>();
  for (const line of lines) {
    const table = line.word.cell?.table;
    if (table !== undefined) tables.set(table, [...(tables.get(table) ?? []), line]);
  }
  /** How far text outside of lists is from the margin. */
  let margin = 0;
  for (const line of lines) {
    const { cell, outline, indent = 0 } = line.word;
    const own = cell && tables.get(cell.table);
    if (cell && !own) continue;
    context.at(line);
    if (cell && own) {
      tables.delete(cell.table);
      const target = containers.outside(0);
      if (isBox(own)) addBox(target, toBlocks(own.map(outOfCell), context));
      else target.push(toTable(own, context));
      continue;
    }
    let target: BlockContent[];
    if (outline === undefined) target = addText(line, margin, containers, context);
    else addHeading((target = containers.outside(0)), line, context);
    if (target === containers.blocks) margin = indent;
    if (line.word.isRule) target.push({ type: 'thematicBreak' });
    for (const box of line.word.boxes ?? []) addBox(target, toBlocks(toPageLines(box), context));
  }
  return containers.blocks;
}

/** Adds a paragraph where its style, its list and its distance from the margin put it. */
function addText(
  line: PageLine,
  margin: number,
  containers: ReturnType<typeof toContainers>,
  context: BlockContext,
): BlockContent[] {
  const { word } = line;
  const quotes = quotesOf(line);
  const children = toInlineContent(line, context);
  const item = word.list?.isBlank ? undefined : word.list;
  const box = children.length === 0 ? undefined : boxAtStart(children);
  if (children.length > 0 && (item ?? box)) {
    const target = containers.item({
      item: item ?? boxList,
      indent: word.indent,
      quotes,
      checked: box?.isChecked ?? item?.isChecked ?? null,
    });
    addBlock(target, box?.children ?? children, line);
    return target;
  }
  const kind = definitionKind(word);
  if (kind) {
    const target = containers.outside(quotes);
    if (addDefinition(target, withoutBreaks(children), kind)) return target;
  }
  const level = word.list?.level ?? word.unnumbered;
  const target =
    (level === undefined ? undefined : containers.inItem({ level }, quotes)) ??
    (level === undefined && isIndented(line, margin)
      ? containers.inItem({ indent: word.indent ?? 0 }, quotes)
      : undefined) ??
    containers.outside(quotes);
  addBlock(target, children, line);
  return target;
}

/** Where a check box replaces the bullet of a list item. */
const boxList = {
  id: 'boxes',
  isOrdered: false,
  level: 0,
  start: 1,
  format: 'bullet',
  label: '☐',
} as const;

/** Whether a paragraph is as far from the margin as the items of a list may be, and other text is not. */
function isIndented({ word }: PageLine, margin: number): boolean {
  const { indent = 0, style } = word;
  return indent > 0 && indent !== margin && !isCode(word) && !isQuotation(style);
}

function isQuotation(style: string): boolean {
  return /quot|blocktext/.test(style);
}

/** How many quotations a paragraph is in: one more each time that it is so far from the margin as the style says. */
function quotesOf({ word: { style, list, unnumbered, indent, styleIndent } }: PageLine): number {
  if (!isQuotation(style)) return 0;
  if (list ?? unnumbered !== undefined) return 1;
  if (indent === undefined || !styleIndent) return 1;
  return Math.min(9, Math.max(1, Math.round(indent / styleIndent)));
}

function addHeading(target: BlockContent[], line: PageLine, context: BlockContext): void {
  const children = toInlineContent(line, context);
  if (children.length === 0) return;
  const depth = context.depthOf(line.word.outline ?? 1) as 2; // From 2 to 6.
  const heading: BlockContent = { type: 'heading', depth, children: withoutBreaks(children) };
  context.onHeading(line, heading);
  target.push(heading);
}

/** A heading is one line. */
function withoutBreaks(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.map((node): PhrasingContent => {
    if (node.type === 'html' && node.value === '<br>') return { type: 'text', value: ' ' };
    if (!('children' in node)) return node;
    return { ...node, children: withoutBreaks(node.children) } as PhrasingContent;
  });
}

/** A table with a single cell is a box around text. */
function isBox(lines: readonly PageLine[]): boolean {
  return (
    lines.every(({ word: { cell } }) => cell?.row === 0 && cell.column === 0) &&
    lines.some(({ atoms }) => atoms.length > 0)
  );
}

function outOfCell(line: PageLine): PageLine {
  const { cell: _, ...word } = line.word;
  return { ...line, word };
}

import { Bookmark, TextRun } from 'docx';
import type { Code, Heading, Nodes, Paragraph, PhrasingContent, Table, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { constructLabels, figuresIn } from '../../model/index.ts';
import { paragraph, withOptions, type Block } from './block.ts';
import { callout } from './callout.ts';
import { indented, type Context } from './context.ts';
import { list, listItem } from './list.ts';
import { colors, stepTwip } from './palette.ts';
import { phrasing, type PhrasingType } from './phrasing.ts';
import { run, runs } from './run.ts';
import { startsRightToLeft } from './scripts.ts';
import { subheadingStyle } from './styles.ts';
import { table } from './table.ts';
import { toXmlText } from './text.ts';

/** Flow nodes, and nodes that occur only inside them. */
type BlockType = Exclude<Nodes['type'], PhrasingType> | 'html';

/** One builder for each type: a missing one does not compile. */
type BlockBuilders = {
  readonly [Type in BlockType]: (
    node: Extract<Nodes, { type: Type }>,
    context: Context,
  ) => readonly Block[];
};

const blockBuilders: BlockBuilders = {
  root: (node, context) => blocks(node.children, context),
  paragraph: (node, context) => {
    const shown = figures(node, context);
    return shown.length > 0 ? shown : textParagraph(node.children, context);
  },
  heading,
  blockquote: (node, context) => {
    const style = context.inNote ? context.style : 'Quote';
    return blocks(node.children, { ...indented(context, stepTwip), style, quoted: true });
  },
  callout: (node, context) => callout(node, context, blocks),
  definitionList: (node, context) => blocks(node.children, context),
  definitionTerm: (node, context) => line('DefinitionTerm', node.children, context),
  definitionDescription: (node, context) => blocks(node.children, indented(context, stepTwip)),
  details: (node, context) => {
    const hasSummary = node.children[0]?.type === 'detailsSummary';
    const label = { type: 'text', value: constructLabels.details } as const;
    return [
      ...(hasSummary ? [] : line('DetailsSummary', [label], context)),
      ...blocks(node.children, context),
    ];
  },
  detailsSummary: (node, context) => line('DetailsSummary', node.children, context),
  list: (node, context) => list(node, context, (item, inner) => block(item, inner)),
  listItem: (node, context) => listItem(node, context, blocks),
  code,
  table: (node, context) =>
    context.inNote ? rowsOf(node).flatMap((row) => block(row, context)) : table(node, context),
  // A footnote cannot hold a table, so each row is a line there.
  tableRow: (node, context) => {
    const cells = node.children.map((cell) => phrasing(cell.children, context));
    const parts = cells.flatMap((cell, index) => (index > 0 ? [run(' | ', {}), ...cell] : cell));
    return [paragraph({ style: context.style, children: parts })];
  },
  tableCell: (node, context) => textParagraph(node.children, context),
  // It is the top border of the next block: screen readers announce empty paragraphs.
  thematicBreak: () => [],
  definition: () => [],
  footnoteDefinition: () => [],
  html: () => [],
  yaml: () => [],
};

/**
 * Builds the blocks of flow nodes.
 *
 * @throws Error for a node type without a builder
 */
export function blocks(nodes: readonly Nodes[], context: Context): readonly Block[] {
  const built: Block[] = [];
  let subject = context.subject;
  let ruled = false;
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'heading') subject = toString(node);
    const [first, ...rest] = block(node, { ...context, subject });
    if (node.type === 'thematicBreak') ruled = built.length > 0;
    if (!first) continue;
    const before = built.at(-1);
    if (before && announces(nodes[index - 1], node))
      built.splice(-1, 1, withOptions(before, { keepNext: true }));
    const apart = built.at(-1)?.kind === 'table' ? withOptions(first, afterTable) : first;
    built.push(ruled ? withRule(first) : apart, ...rest);
    ruled = false;
  }
  return built;
}

/** Whether a line such as `Bring:` introduces the next block: a page break must not separate the two. */
function announces(before: Nodes | undefined, node: Nodes): boolean {
  const isImage = node.type === 'paragraph' && node.children[0]?.type === 'image';
  const isAnnounced = isImage || ['list', 'table', 'code', 'blockquote'].includes(node.type);
  return isAnnounced && before?.type === 'paragraph' && /:\s*$/.test(toString(before));
}

function block(node: Nodes, context: Context): readonly Block[] {
  const build = Object.hasOwn(blockBuilders, node.type)
    ? // Each builder takes the nodes of the type that it is filed under.
      (blockBuilders[node.type as BlockType] as (node: Nodes, context: Context) => readonly Block[])
    : undefined;
  if (!build) throw new Error(`Cannot build a block from the node type \`${node.type}\``);
  return build(node, context);
}

/** The rows of a table, cut to the number of header cells as in GFM. */
function rowsOf({ children }: Table): readonly TableRow[] {
  const columns = children[0]?.children.length;
  return children.map((row) => ({ ...row, children: row.children.slice(0, columns) }));
}

/** A paragraph of text; nothing if it would be empty. */
function textParagraph(nodes: readonly PhrasingContent[], context: Context): readonly Block[] {
  const children = phrasing(nodes, context);
  if (children.length === 0 || !nodes.some(isVisible)) return [];
  const text = nodes.map((node) => toString(node)).join('');
  return [paragraph({ style: context.style, ...placed(context, text), children })];
}

/** A line that names what follows it: a style of its own, or bold in a footnote. */
function line(
  style: string,
  nodes: readonly PhrasingContent[],
  context: Context,
): readonly Block[] {
  const look = context.inNote
    ? { ...context, look: { bold: true } as const }
    : { ...context, style };
  return textParagraph(nodes, look).map((block) => withOptions(block, { keepNext: true }));
}

/** The images of a paragraph of images, each with its caption below it. */
function figures(node: Paragraph, context: Context): readonly Block[] {
  return figuresIn(context.page, node).flatMap(({ node: image, caption }): readonly Block[] => {
    if (caption === undefined) return textParagraph([image], context);
    const style = context.inNote ? context.style : 'Caption';
    return [
      ...textParagraph([image], { ...context, hasCaption: true }).map((block) =>
        withOptions(block, { keepNext: true }),
      ),
      paragraph({ style, ...placed(context, caption), children: runs(caption, {}) }),
    ];
  });
}

function isVisible(node: Nodes): boolean {
  if (node.type === 'html' || node.type === 'break') return false;
  if ('value' in node) return toXmlText(node.value).trim() !== '';
  return 'children' in node && node.children.length > 0 ? node.children.some(isVisible) : true;
}

function heading(node: Heading, context: Context): readonly Block[] {
  if (!isVisible(node)) return [];
  if (context.inNote) return textParagraph(node.children, { ...context, look: { bold: true } });
  const children = phrasing(node.children, { ...context, withPageNumbers: false });
  const bookmark = context.bookmarks.ofHeading(node);
  return [
    paragraph({
      style: subheadingStyle(context.outline, node.depth),
      ...placed(context, toString(node)),
      children: bookmark === undefined ? children : [new Bookmark({ id: bookmark, children })],
    }),
  ];
}

/** One paragraph that preserves spaces: Word shades it without gaps. */
function code(node: Code, context: Context): readonly Block[] {
  if (toXmlText(node.value).trim() === '') return [];
  const lines = node.value.replace(/\t/g, '    ').split(/\r\n|\n|\r/);
  const children = lines.flatMap((line, index) => [
    ...(index > 0 ? [new TextRun({ break: 1 })] : []),
    ...runs(line, context.inNote ? { code: true } : {}),
  ]);
  const style = context.inNote ? context.style : 'Code';
  return [paragraph({ style, ...placed(context, ''), keepLines: lines.length < 30, children })];
}

/** The indent of a paragraph, the bar of a quotation, and the text direction. */
function placed({ indentTwip, quoted }: Context, text: string): Parameters<typeof paragraph>[0] {
  const isLeftward = startsRightToLeft(text);
  return {
    ...(indentTwip > 0 && { indent: { left: indentTwip } }),
    // Word mirrors indents with the text direction, but not borders.
    ...(quoted && { border: isLeftward ? { right: bar } : { left: bar } }),
    ...(isLeftward && { bidirectional: true }),
  };
}

/** Word has no spacing after a table. */
const afterTable = { spacing: { before: 240 } } as const;

const bar = { style: 'single', size: 18, space: 10, color: colors.rule } as const;
const rule = { style: 'single', size: 6, space: 14, color: colors.rule } as const;

function withRule(first: Block): Block {
  const border = first.kind === 'paragraph' ? first.options.border : undefined;
  return withOptions(first, { border: { ...border, top: rule }, spacing: { before: 360 } });
}

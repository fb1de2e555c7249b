import type { Heading, Nodes, PhrasingContent, Table, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { messagesOf, passageAnchors, passageIdOf } from '../../model/index.ts';
import { paragraph, withOptions, type Block } from './block.ts';
import { callout } from './callout.ts';
import { code, codeApart } from './code.ts';
import { indented, type Context } from './context.ts';
import { figures } from './figures.ts';
import { anchors, bookmarked, type Inline } from './inline.ts';
import { list, listItem } from './list.ts';
import { stepTwip } from './palette.ts';
import { phrasing, type PhrasingType } from './phrasing.ts';
import { inDirection, placed } from './placement.ts';
import { ruled } from './rules.ts';
import { run } from './run.ts';
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
    const shown = figures(node, context, textParagraph);
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
    const [first, ...rest] = node.children;
    const hasSummary = first?.type === 'detailsSummary';
    const label = {
      type: 'text',
      value: messagesOf(context.corpus).say('callout.details'),
    } as const;
    return [
      ...line('DetailsSummary', hasSummary ? first.children : [label], context),
      ...blocks(hasSummary ? rest : node.children, indented(context, stepTwip)),
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
  // It is a border of a block beside it.
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
  let rules = 0;
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'thematicBreak') rules++;
    if (node.type === 'heading') subject = toString(node);
    const [first, ...rest] = block(node, { ...context, subject });
    if (!first) continue;
    const last = built.pop();
    const before =
      last && announces(nodes[index - 1], node) ? withOptions(last, { keepNext: true }) : last;
    const next = codeApart(
      before,
      before?.kind === 'table' ? withOptions(first, afterTable) : first,
    );
    built.push(...ruled(before, rules, next, context), ...rest);
    rules = 0;
  }
  return rules > 0
    ? [...built.slice(0, -1), ...ruled(built.at(-1), rules, undefined, context)]
    : built;
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
  const text = nodes.map((node) => toString(node)).join('');
  const children = phrasing(nodes, inDirection(context, text));
  if (children.length === 0 || !nodes.some(isVisible)) return [];
  return [
    paragraph({
      style: context.style,
      ...placed(context, text),
      children: passage(nodes, context, children),
    }),
  ];
}

/** The content of a paragraph under the names that links to it have, if a comment at its end gives it an id. */
function passage(
  nodes: readonly PhrasingContent[],
  { page, bookmarks, isCopy }: Context,
  children: readonly Inline[],
): readonly Inline[] {
  const id = isCopy ? undefined : passageIdOf(page.tree, nodes);
  const name = id === undefined ? undefined : bookmarks.at(page.id, id);
  return id === undefined || name === undefined
    ? children
    : [...anchors(passageAnchors(id)), bookmarked(name, children)];
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

function isVisible(node: Nodes): boolean {
  if (node.type === 'html' || node.type === 'break') return false;
  if ('value' in node) return toXmlText(node.value).trim() !== '';
  return 'children' in node && node.children.length > 0 ? node.children.some(isVisible) : true;
}

function heading(node: Heading, context: Context): readonly Block[] {
  if (!isVisible(node)) return [];
  if (context.inNote) return textParagraph(node.children, { ...context, look: { bold: true } });
  const own = inDirection(context, toString(node));
  const children = phrasing(node.children, { ...own, withPageNumbers: false });
  const bookmark = context.bookmarks.ofHeading(context.page, node);
  return [
    paragraph({
      style: subheadingStyle(context.outline, node.depth),
      ...placed(context, toString(node)),
      children: bookmark === undefined ? children : [bookmarked(bookmark, children)],
    }),
  ];
}

/** Word has no spacing after a table. */
const afterTable = { spacing: { before: 240 } } as const;

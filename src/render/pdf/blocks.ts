import type { Heading, ListItem, Nodes, Paragraph, PhrasingContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { figuresIn, messagesOf } from '../../model/index.ts';
import { runsLeftward } from '../word/scripts.ts';
import { array, call, joined, lines, nothing, str, type Code } from './code.ts';
import { labelOf, type Context } from './context.ts';
import { phrasing, type PhrasingType } from './phrasing.ts';

/** Flow nodes, and nodes that occur only inside them. */
type BlockType = Exclude<Nodes['type'], PhrasingType> | 'html';

/** One builder for each type: a missing one does not compile. */
type BlockBuilders = {
  readonly [Type in BlockType]: (node: Extract<Nodes, { type: Type }>, context: Context) => Code;
};

const blockBuilders: BlockBuilders = {
  root: (node, context) => blocks(node.children, context),
  paragraph,
  heading,
  blockquote: (node, context) => call('quotation', [blocks(node.children, context)]),
  callout: (node, context) =>
    call('callout', [blocks(node.children, context)], {
      kind: str(node.kind),
      label: str(messagesOf(context.corpus).say(`callout.${node.kind}`)),
    }),
  definitionList: (node, context) => {
    const items: { term: Code; meanings: Code[] }[] = [];
    for (const each of node.children) {
      const text = blocks([each], context);
      const last = items.at(-1);
      if (each.type === 'definitionTerm') items.push({ term: text, meanings: [] });
      else if (last) last.meanings.push(text);
    }
    return call(
      'terms',
      items.map(({ term, meanings }) => call('terms.item', [term, joined(meanings)])),
      { tight: 'false' },
    );
  },
  definitionTerm: (node, context) => phrasing(node.children, context),
  definitionDescription: (node, context) => blocks(node.children, context),
  details: (node, context) => {
    const [first, ...rest] = node.children;
    const isSummary = first?.type === 'detailsSummary';
    const summary = isSummary
      ? blocks([first], context)
      : str(messagesOf(context.corpus).say('callout.details'));
    return call('details', [summary, blocks(isSummary ? rest : node.children, context)]);
  },
  detailsSummary: (node, context) => phrasing(node.children, context),
  list: (node, context) => {
    const items = node.children.map((item) => blocks([item], context));
    const tight = String(node.spread !== true);
    // Tasks have boxes in place of bullets; in a numbered list they keep their numbers.
    const marker = node.children.every(isTask) ? '[]' : undefined;
    if (!node.ordered) return call('list', items, { tight, marker });
    return call('enum', items, { tight, start: String(node.start ?? 1) });
  },
  listItem,
  code: ({ value }) => call('raw', [lines(value)], { block: 'true' }),
  table,
  // Only inside of a table, which builds them.
  tableRow: () => nothing,
  tableCell: (node, context) => phrasing(node.children, context),
  thematicBreak: () => 'thematic-break',
  definition: () => nothing,
  footnoteDefinition: () => nothing,
  html: () => nothing,
  yaml: () => nothing,
};

/**
 * Builds the blocks of flow nodes.
 *
 * @throws Error for a node type without a builder
 */
export function blocks(nodes: readonly Nodes[], context: Context): Code {
  const built = nodes.map((node, index) => {
    const code = block(node, context);
    return announces(node, nodes[index + 1]) ? call('announcement', [code]) : code;
  });
  return joined(built.filter((code) => code !== nothing));
}

/** Whether a line such as `Bring:` introduces the next block: a page break must not separate the two. */
function announces(node: Nodes, next: Nodes | undefined): boolean {
  const isAnnounced = next && ['list', 'table', 'code', 'blockquote'].includes(next.type);
  return isAnnounced === true && node.type === 'paragraph' && /:\s*$/.test(toString(node));
}

function block(node: Nodes, context: Context): Code {
  const build = Object.hasOwn(blockBuilders, node.type)
    ? // Each builder takes the nodes of the type that it is filed under.
      (blockBuilders[node.type as BlockType] as (node: Nodes, context: Context) => Code)
    : undefined;
  if (!build) throw new Error(`Cannot build a block from the node type \`${node.type}\``);
  return build(node, context);
}

function paragraph(node: Paragraph, context: Context): Code {
  const figures = figuresIn(context.page, node);
  const alone = { ...context, isAlone: true };
  if (figures.length > 0)
    return joined(
      figures.flatMap(({ node: image, caption }) => [
        phrasing([image], alone),
        ...(caption === undefined ? [] : [call('caption', [str(caption)])]),
      ]),
    );
  const [only, ...others] = node.children;
  const isImage = only?.type === 'image' || only?.type === 'imageReference';
  return isImage && others.length === 0
    ? phrasing([only], alone)
    : textParagraph(node.children, context);
}

function textParagraph(nodes: readonly PhrasingContent[], context: Context): Code {
  const text = call('par', [phrasing(nodes, context)]);
  const isLeftward = runsLeftward(context, nodes.map((node) => toString(node)).join(''));
  if (isLeftward === (messagesOf(context.corpus).direction === 'rtl')) return text;
  return call('text', [text], { dir: isLeftward ? 'rtl' : 'ltr' });
}

function heading(node: Heading, context: Context): Code {
  const text = phrasing(node.children, context);
  if (context.inNote) return call('par', [call('strong', [text])]);
  const anchor = context.page.anchors.get(node);
  const label = labelOf(context, context.page, anchor);
  return call('subheading', [text], {
    level: String(context.outline + node.depth - 1),
    depth: String(node.depth),
    name: context.isCopy || label === undefined ? undefined : str(label),
  });
}

function isTask({ checked }: ListItem): boolean {
  return typeof checked === 'boolean';
}

function listItem(node: ListItem, context: Context): Code {
  if (typeof node.checked !== 'boolean') return blocks(node.children, context);
  const [first, ...rest] = node.children;
  const line = first?.type === 'paragraph' ? phrasing(first.children, context) : nothing;
  return joined([
    call('done-box', [String(node.checked)]),
    str(' '),
    line,
    blocks(line === nothing ? node.children : rest, context),
  ]);
}

function table(node: Table, context: Context): Code {
  const [head, ...rows] = node.children;
  const columns = head?.children.length ?? 0;
  if (!head || columns === 0) return nothing;
  const cells = (row: typeof head): Code =>
    array(
      Array.from({ length: columns }, (_, index) => {
        const cell = row.children[index];
        const isBlank = toString(cell ?? '').trim() === '' && (cell?.children.length ?? 0) === 0;
        // An empty cell looks like a mistake to readers.
        return cell && !isBlank ? blocks([cell], context) : str('–');
      }),
    );
  const sides = Array.from({ length: columns }, (_, index) => node.align?.[index] ?? 'start');
  return call('grid-table', [], {
    columns: String(columns),
    align: array(sides),
    head: cells(head),
    rows: array(rows.map(cells)),
  });
}

import { placesIn } from '../../model/index.ts';
import type { Link, LinkReference, Nodes, Root } from 'mdast';
import type { Source } from '../../model/index.ts';
import type { Block, Range, Span } from './block.ts';
import { toFrontBlocks } from './front-blocks.ts';
import { addText, gatherAll, type Draft } from './draft.ts';

/** Blocks of trees that were asked for before: several rules read the same page. */
const known = new WeakMap<Root, readonly Block[]>();

/**
 * The prose of a page in reading order, its footnotes where they are written: what readers see of its
 * front matter, paragraphs, headings, cells of tables, and the words that stand for pictures.
 */
export function blocksOf(source: Source): readonly Block[] {
  const before = known.get(source.tree);
  if (before) return before;
  const blocks = toBlocks(source);
  known.set(source.tree, blocks);
  return blocks;
}

function toBlocks({ text: markdown, tree, links }: Source): readonly Block[] {
  const toPlace = placesIn(markdown);
  const works = links.filter(({ target }) => target.kind === 'resource').map(({ node }) => node);
  const nodes = new Set<Nodes>(works);
  const labels = new Set(
    works.flatMap((node) => (node.type === 'definition' ? [node.identifier] : [])),
  );
  const isTitle = (link: Link | LinkReference): boolean =>
    link.type === 'link' ? nodes.has(link) : labels.has(link.identifier);
  const blocks: Block[] = [];
  const add = (node: Nodes, quotes: number, isNote: boolean, fill: (draft: Draft) => void) => {
    const at = node.position?.start.offset ?? -1;
    const draft: Draft = {
      text: '',
      starts: [],
      ends: [],
      spans: [],
      at,
      markdown,
      quotes,
      isTitle,
    };
    fill(draft);
    if (draft.text.trim() !== '') blocks.push(toBlock(draft, node, isNote, toPlace));
  };
  const visit = (node: Nodes, quotes: number, isNote: boolean): void => {
    if (node.type === 'yaml') blocks.push(...toFrontBlocks(node, markdown, toPlace));
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      add(node, quotes, isNote, (draft) => gatherAll(node.children, draft));
    if (node.type === 'image' || node.type === 'imageReference')
      add(node, quotes, isNote, (draft) => {
        if (draft.at >= 0) draft.at += '!['.length;
        addText(node.alt ?? '', draft);
      });
    if (!('children' in node)) return;
    const inside = quotes + (node.type === 'blockquote' ? 1 : 0);
    for (const child of node.children)
      visit(child, inside, isNote || node.type === 'footnoteDefinition');
  };
  visit(tree, 0, false);
  return blocks;
}

function toBlock(
  { text, starts, ends, spans }: Draft,
  node: Nodes,
  isNote: boolean,
  toPlace: ReturnType<typeof placesIn>,
): Block {
  const writtenAt = ({ start, end }: Range): Range | undefined => {
    const [first = -1, last = -1] = [starts[start], ends[end - 1]];
    return first < 0 || last < first ? undefined : { start: first, end: last };
  };
  return {
    text,
    isNote,
    spans: [...spans, ...quotations(text)].sort((a, b) => a.start - b.start),
    writtenAt,
    placeOf: (range) => {
      const written = writtenAt(range);
      return written ? toPlace(written.start, written.end) : node.position;
    },
  };
}

/** What stands between quotation marks, curly ones or two straight ones. */
function quotations(text: string): readonly Span[] {
  return [...text.matchAll(/\u201c[^\u201c\u201d]*\u201d|"[^"]*"/g)].map(
    ({ 0: { length }, index }) => ({ kind: 'quotation', start: index, end: index + length }),
  );
}

import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Mention, Source, TextBlock, TextRange } from '../../model/index.ts';
import { definitionIn, isSpelledOut, type Definition } from './acronym-definitions.ts';

/** What the text beside an acronym says about it. */
interface SideBySide {
  readonly isSpelledOut: boolean;
  /** Words that start with its letters but are others, and the block that they are in. */
  readonly wrong?: { readonly block: TextBlock; readonly definition: Definition } | undefined;
}

/** Finds what is beside each block of a page: the cells next to a cell, and the definitions of a term. */
export function toNeighborsOf({
  tree,
  blocks,
}: Source): (block: TextBlock) => readonly TextBlock[] {
  const blockOf = new Map<Nodes, TextBlock>();
  for (const block of blocks()) if (block.node) blockOf.set(block.node, block);
  const neighbors = new Map<Nodes, readonly Nodes[]>();
  visit(tree, (node) => {
    if (node.type === 'tableRow')
      for (const [index, cell] of node.children.entries())
        neighbors.set(
          cell,
          [node.children[index + 1], node.children[index - 1]].flatMap((each) => each ?? []),
        );
    else if (node.type === 'definitionList')
      for (const [index, term] of node.children.entries())
        if (term.type === 'definitionTerm')
          neighbors.set(term, definitionsAfter(node.children.slice(index + 1)));
  });
  return ({ node }) =>
    ((node && neighbors.get(node)) ?? []).flatMap((each) => blockOf.get(each) ?? []);
}

/** The texts of the definitions that follow a term, and perhaps other terms that have them too. */
function definitionsAfter(children: readonly Nodes[]): readonly Nodes[] {
  const from = children.findIndex(({ type }) => type === 'definitionDescription');
  const rest = from < 0 ? [] : children.slice(from);
  const end = rest.findIndex(({ type }) => type === 'definitionTerm');
  return (end < 0 ? rest : rest.slice(0, end)).flatMap((each) =>
    each.type === 'definitionDescription' ? each.children : [],
  );
}

/** Reads what defines an acronym, such as the row `| ABC | words |` of a table, as if it were `ABC (words)`. */
export function sideBySideDefinition(
  mention: Mention,
  { prose }: TextBlock,
  neighbors: readonly TextBlock[],
  words: string,
  language: string,
): SideBySide {
  // What says more than the acronym defines nothing.
  if (!isAlone(prose, mention)) return { isSpelledOut: false };
  for (const block of neighbors) {
    const opening = `${mention.acronym} (`;
    const text = `${opening}${block.prose.trim()})`;
    const whole = { acronym: mention.acronym, start: 0, end: mention.acronym.length };
    if (isSpelledOut(text, whole, words, language)) return { isSpelledOut: true };
    const found = definitionIn(text, whole);
    if (!found) continue;
    const shift = block.prose.length - block.prose.trimStart().length - opening.length;
    const definition = { ...found, start: found.start + shift, end: found.end + shift };
    return { isSpelledOut: true, wrong: { block, definition } };
  }
  return { isSpelledOut: false };
}

function isAlone(prose: string, { start, end }: TextRange): boolean {
  return !/[\p{L}\p{N}]/u.test(prose.slice(0, start) + prose.slice(end));
}

import type { FootnoteDefinition, FootnoteReference, Nodes, Root } from 'mdast';
import { walk } from './walk.ts';

/** A footnote that a page cites, under its number in the whole toolkit. */
export interface Note {
  /** From 1, in reading order of the navigation; the same in every output. */
  readonly number: number;
  /** The normalised label, as mdast has it. */
  readonly identifier: string;
  readonly definition: FootnoteDefinition;
  /** Every reference of the page to this note, in reading order: at least one. */
  readonly references: readonly FootnoteReference[];
}

/** The definitions of a page by identifier; of two with one identifier the first counts, as in GFM. */
export function toDefinitions(tree: Root): ReadonlyMap<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  walk(tree, (node) => {
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  });
  return definitions;
}

/**
 * Numbers a page's footnotes in the order in which a reader meets them, from `first` on.
 *
 * Notes that are cited only inside other notes follow after those of the body. Definitions that
 * nothing cites get no number.
 */
export function numberNotes(tree: Root, first: number): readonly Note[] {
  const definitions = toDefinitions(tree);
  const references = new Map<string, FootnoteReference[]>();
  const queue: Nodes[] = [tree];
  for (let node = queue.shift(); node; node = queue.shift()) {
    for (const reference of citationsIn(node)) {
      const definition = definitions.get(reference.identifier);
      if (!definition) continue;
      const known = references.get(reference.identifier);
      if (known) known.push(reference);
      else {
        references.set(reference.identifier, [reference]);
        queue.push(definition);
      }
    }
  }
  return [...references].map(([identifier, cited], index) => ({
    number: first + index,
    identifier,
    definition: definitions.get(identifier) as FootnoteDefinition, // only those were collected
    references: cited,
  }));
}

/** The references below a node that readers see, without those inside definitions below it. */
function citationsIn(root: Nodes): FootnoteReference[] {
  if (root.type === 'footnoteReference') return [root];
  return shownIn(root).flatMap((node) =>
    node.type === 'footnoteDefinition' ? [] : citationsIn(node),
  );
}

/** The children that readers see: cells of a table row beyond those of its header are dropped (GFM, 4.10). */
function shownIn(node: Nodes): readonly Nodes[] {
  if (!('children' in node)) return [];
  if (node.type !== 'table') return node.children;
  const columns = node.children[0]?.children.length;
  return node.children.flatMap((row) => row.children.slice(0, columns));
}

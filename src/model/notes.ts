import type { FootnoteDefinition, FootnoteReference, Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

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
  visit(tree, 'footnoteDefinition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
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

/** The references below a node, without those inside definitions below it. */
function citationsIn(root: Nodes): FootnoteReference[] {
  const found: FootnoteReference[] = [];
  visit(root, (node) => {
    if (node.type === 'footnoteDefinition' && node !== root) return SKIP;
    if (node.type === 'footnoteReference') found.push(node);
    return undefined;
  });
  return found;
}

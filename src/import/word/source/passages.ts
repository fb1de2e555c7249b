import type { FootnoteDefinition, Nodes, Parents } from 'mdast';
import { leadOf, type DataPath, type Page, type TextBlock } from '../../../model/index.ts';
import type { SourceAtom, ValuePlace } from './atoms.ts';
import { phrasingAtoms } from './phrasing-atoms.ts';

/** A text of the content that is a paragraph in Word. */
export interface Passage {
  /** The path of the file. */
  readonly file: string;
  readonly kind: 'heading' | 'paragraph' | 'cell' | 'code' | 'caption' | 'value';
  readonly atoms: readonly SourceAtom[];
  /** Absent for values of YAML. */
  readonly node?: Nodes;
  /** What the node is in, outermost first. */
  readonly ancestors: readonly Parents[];
  /** The column of its cell, for a value that is in a table. */
  readonly column?: number;
  /** The identifier of the footnote that it belongs to. */
  readonly note?: string;
}

/** The passages of a page, as its Word file shows them. */
interface PagePassages {
  readonly before: readonly Passage[];
  readonly body: readonly Passage[];
  readonly after: readonly Passage[];
  /** By identifier. */
  readonly notes: ReadonlyMap<string, readonly Passage[]>;
}

/** Reads the passages of a page. */
export function passagesOf(page: Page): PagePassages {
  const body = bodyPassages(page);
  const description = leadOf(page);
  const value = (text: string, path: DataPath): Passage => toValue(page, text, path);
  const notes = new Map<string, Passage[]>();
  for (const passage of body)
    if (passage.note !== undefined)
      notes.set(passage.note, [...(notes.get(passage.note) ?? []), passage]);
  return {
    before: [
      value(page.meta.title, ['title']),
      ...(description === undefined ? [] : [value(description, ['description'])]),
    ],
    body: body.filter(({ note }) => note === undefined),
    after: page.steps.map(({ text }, index) => value(text, ['steps', index, 'text'])),
    notes,
  };
}

const known = new WeakMap<object, readonly Passage[]>();

/** The passages of a page's body, footnotes where they are written; the same ones each time. */
export function bodyPassages(source: Pick<Page, 'id' | 'tree' | 'blocks'>): readonly Passage[] {
  const passages = known.get(source.tree) ?? readBody(source);
  known.set(source.tree, passages);
  return passages;
}

function readBody(source: Pick<Page, 'id' | 'tree' | 'blocks'>): readonly Passage[] {
  const blockOf = new Map<unknown, TextBlock>();
  for (const block of source.blocks()) if (block.node) blockOf.set(block.node, block);
  const passages: Passage[] = [];
  const visit = (
    node: Nodes,
    ancestors: readonly Parents[],
    note: FootnoteDefinition | undefined,
  ): void => {
    const add = (kind: Passage['kind'], atoms: readonly SourceAtom[]): void => {
      const about = { file: source.id, kind, atoms, node, ancestors };
      passages.push({ ...about, ...(note && { note: note.identifier }) });
    };
    if (isText(node)) {
      const atoms = phrasingAtoms(node.children, blockOf.get(node));
      // An empty cell counts, so that rows stay whole.
      if (atoms.length > 0 || node.type === 'tableCell') add(kindOf(node), atoms);
      for (const child of node.children)
        if (child.type === 'image' && child.title) add('caption', plainAtoms(child.title));
    } else if (node.type === 'code') add('code', plainAtoms(node.value));
    else if ('children' in node) {
      const inside = node.type === 'footnoteDefinition' ? node : note;
      const shown =
        node.type === 'table' ? node.children.map(cutTo(node.children[0])) : node.children;
      for (const child of shown) visit(child, [...ancestors, node], inside);
    }
  };
  visit(source.tree, [], undefined);
  return passages;
}

type TextNode = Extract<
  Nodes,
  { type: 'paragraph' | 'heading' | 'tableCell' | 'definitionTerm' | 'detailsSummary' }
>;

function isText(node: Nodes): node is TextNode {
  return ['paragraph', 'heading', 'tableCell', 'definitionTerm', 'detailsSummary'].includes(
    node.type,
  );
}

function kindOf(node: TextNode): Passage['kind'] {
  if (node.type === 'heading') return 'heading';
  return node.type === 'tableCell' ? 'cell' : 'paragraph';
}

/** Rows are cut to the number of cells in their header, as in GFM. */
function cutTo<Row extends { readonly children: readonly unknown[] }>(
  head: { readonly children: readonly unknown[] } | undefined,
): (row: Row) => Row {
  return (row) =>
    row.children.length > (head?.children.length ?? 0)
      ? { ...row, children: row.children.slice(0, head?.children.length) }
      : row;
}

function toValue(page: Page, text: string, path: DataPath): Passage {
  const atoms = plainAtoms(text, { file: page.id, path });
  return { file: page.id, kind: 'value', atoms, ancestors: [] };
}

/** Atoms whose places in the file are not known one by one. */
export function plainAtoms(text: string, value?: ValuePlace): readonly SourceAtom[] {
  return Array.from(text, (character) => ({
    kind: character === '\n' ? 'break' : 'text',
    text: character,
    nodes: [],
    start: -1,
    end: -1,
    ...(value && { value }),
  }));
}

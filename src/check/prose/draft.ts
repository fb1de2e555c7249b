import type { Link, LinkReference, Nodes, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { align, type Alignment } from './source-map.ts';
import type { Span } from './block.ts';

/** A block in the making: its text so far, and where each unit of it is written. */
export interface Draft {
  text: string;
  /** Offsets in the Markdown, -1 where they are not known. */
  readonly starts: number[];
  readonly ends: number[];
  readonly spans: Span[];
  /** Up to where the Markdown is used up; -1 where the tree has no places. */
  at: number;
  readonly markdown: string;
  /** How many block quotes the block stands in. */
  readonly quotes: number;
  /** Whether the words of a link are the title of what it leads to. */
  readonly isTitle: (link: Link | LinkReference) => boolean;
}

/** What stands for something that is no word, such as a picture. */
const gap = '\ufffc';

/** What stands for something that is read as a word, such as code. */
const word = 'X';

/** Adds what nodes say to a draft. */
export function gatherAll(nodes: readonly PhrasingContent[], draft: Draft): void {
  for (const node of nodes) gather(node, draft);
}

/** How each node that can stand in a line is read: a forgotten one does not compile. */
const gatherers: {
  readonly [Type in PhrasingContent['type']]: (
    node: Extract<Nodes, { type: Type }>,
    draft: Draft,
  ) => void;
} = {
  text: (node, draft) => addText(node.value, draft),
  emphasis: (node, draft) => gatherAll(node.children, draft),
  strong: (node, draft) => gatherAll(node.children, draft),
  delete: (node, draft) => gatherAll(node.children, draft),
  link: gatherLink,
  linkReference: gatherLink,
  inlineCode: (node, draft) => addWhole(word, node, draft, 'code'),
  image: (node, draft) => addWhole(gap, node, draft),
  imageReference: (node, draft) => addWhole(gap, node, draft),
  break: (node, draft) => addWhole('\n', node, draft),
  footnoteReference: () => {},
  html: (node, draft) => addWhole(gap, node, draft),
};

function gather(node: PhrasingContent, draft: Draft): void {
  const { position } = node;
  if (position?.start.offset !== undefined) draft.at = position.start.offset;
  // Each gatherer takes the nodes of the type that it is filed under.
  const add = gatherers[node.type] as ((node: Nodes, draft: Draft) => void) | undefined;
  add?.(node, draft);
  if (position?.end.offset !== undefined) draft.at = position.end.offset;
}

function gatherLink(node: Link | LinkReference, draft: Draft): void {
  if (/^(?:[a-z]+:\/\/|www\.|mailto:)|^\S+@\S+$/i.test(toString(node)))
    return addWhole(word, node, draft, 'address');
  const start = draft.text.length;
  gatherAll(node.children, draft);
  if (draft.isTitle(node)) draft.spans.push({ kind: 'title', start, end: draft.text.length });
}

/** Adds one unit that stands for a whole node. */
function addWhole(unit: string, node: Nodes, draft: Draft, kind?: Span['kind']): void {
  const start = draft.text.length;
  const found = node.position || draft.at < 0 ? undefined : alignAt(toString(node), draft);
  draft.text += unit;
  draft.starts.push(node.position?.start.offset ?? found?.starts[0] ?? -1);
  draft.ends.push(node.position?.end.offset ?? found?.ends.at(-1) ?? -1);
  draft.at = found?.ends.at(-1) ?? draft.at;
  if (kind) draft.spans.push({ kind, start, end: start + 1 });
}

/** Adds text, and where it is written if it is found there. */
export function addText(value: string, draft: Draft): void {
  const found = draft.at < 0 ? undefined : alignAt(value, draft);
  draft.text += value;
  for (let unit = 0; unit < value.length; unit++) {
    draft.starts.push(found?.starts[unit] ?? -1);
    draft.ends.push(found?.ends[unit] ?? -1);
  }
  draft.at = found?.ends.at(-1) ?? draft.at;
}

/**
 * Looks for a value where the Markdown goes on: there, or behind marks, since a node that was made later,
 * out of another, has no place of its own or one that begins too early.
 */
function alignAt(value: string, { markdown, at, quotes }: Draft): Alignment | undefined {
  const marks = /[#|*_~[\]<>\s]*/y;
  marks.lastIndex = at;
  const length = marks.exec(markdown)?.[0].length ?? 0;
  for (let skipped = 0; skipped <= length; skipped++) {
    const found = align(value, markdown, at + skipped, quotes);
    if (found) return found;
  }
  return undefined;
}

import type {
  Heading,
  Link,
  LinkReference,
  Nodes,
  Paragraph,
  PhrasingContent,
  TableCell,
} from 'mdast';
import { toString } from 'mdast-util-to-string';
import type {
  DefinitionTerm,
  DetailsSummary,
  Source,
  TextBlock,
  TextSpan,
} from '../model/index.ts';
import type { Piece } from './markdown-source-map.ts';

/** What a paragraph, heading or table cell says. */
export interface PhrasingText extends Pick<TextBlock, 'text' | 'spans'> {
  /** The text in pieces, for its source map. */
  readonly pieces: readonly Piece[];
}

interface Draft extends PhrasingText {
  text: string;
  readonly spans: TextSpan[];
  readonly pieces: Piece[];
  readonly linkOf: Source['linkOf'];
}

/** Reads the text of a node. */
export function toPhrasingText(
  node: Paragraph | Heading | TableCell | DefinitionTerm | DetailsSummary,
  linkOf: Source['linkOf'],
): PhrasingText {
  const draft: Draft = { text: '', spans: [], pieces: [], linkOf };
  draft.pieces.push({ text: '', end: node.position?.start.offset });
  addAll(node, draft);
  return draft;
}

/** How each inline node is read: a forgotten one does not compile. */
const readers: {
  readonly [Type in PhrasingContent['type']]: (
    node: Extract<Nodes, { type: Type }>,
    draft: Draft,
  ) => void;
} = {
  text: (node, draft) => add(node.value, node, draft),
  break: (node, draft) => add('\n', node, draft),
  inlineCode: (node, draft) => addWhole('code', node.value, node, draft),
  image: (node, draft) => addWhole('image', node.alt ?? '', node, draft),
  imageReference: (node, draft) => addWhole('image', node.alt ?? '', node, draft),
  link: addLink,
  linkReference: addLink,
  emphasis: (node, draft) => addSpan({ kind: 'emphasis' }, draft, () => addAll(node, draft)),
  strong: addAll,
  delete: addAll,
  subscript: addAll,
  superscript: addAll,
  keyboard: addAll,
  abbreviation: addAll,
  footnoteReference: () => {},
  html: () => {},
};

function addAll(
  { children }: { readonly children: readonly PhrasingContent[] },
  draft: Draft,
): void {
  for (const node of children) {
    const { start, end } = node.position ?? {};
    draft.pieces.push({ text: '', end: start?.offset });
    // Each reader takes the nodes of the type that it is filed under.
    const read = readers[node.type] as ((node: Nodes, draft: Draft) => void) | undefined;
    read?.(node, draft);
    draft.pieces.push({ text: '', end: end?.offset });
  }
}

function addLink(node: Link | LinkReference, draft: Draft): void {
  const words = toString(node);
  if (/^(?:[a-z]+:\/\/|www\.|mailto:)|^\S+@\S+$/i.test(words))
    return addWhole('address', words, node, draft);
  const { target } = draft.linkOf(node) ?? {};
  addSpan({ kind: 'link', target }, draft, () => addAll(node, draft));
}

function addSpan(about: Pick<TextSpan, 'kind' | 'target'>, draft: Draft, fill: () => void): void {
  const start = draft.text.length;
  fill();
  draft.spans.push({ ...about, start, end: draft.text.length });
}

/** Adds what is not prose. Its characters are not mapped separately: each maps to the whole node. */
function addWhole(
  kind: 'code' | 'image' | 'address',
  text: string,
  node: Nodes,
  draft: Draft,
): void {
  addSpan({ kind }, draft, () => add(text, node, draft, true));
}

function add(text: string, { position }: Nodes, draft: Draft, isWhole = false): void {
  draft.text += text;
  const [start, end] = [position?.start.offset, position?.end.offset];
  draft.pieces.push({ text, start, end, isWhole });
}

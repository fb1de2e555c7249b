import type { FootnoteDefinition, Nodes } from 'mdast';
import {
  captionOf,
  placesIn,
  type Source,
  type TextBlock,
  type TextRange,
  type TextSpan,
} from '../model/index.ts';
import { mapPieces, type SourceMap } from './markdown-source-map.ts';
import { toPhrasingText, type PhrasingText } from './phrasing-text.ts';

const kinds = {
  heading: 'heading',
  paragraph: 'paragraph',
  definitionTerm: 'paragraph',
  detailsSummary: 'paragraph',
  tableCell: 'cell',
} as const;

/** The texts of a page's body in reading order, footnotes where they are written. */
export function bodyBlocks({
  text: markdown,
  tree,
  linkOf,
}: Pick<Source, 'text' | 'tree' | 'linkOf'>): readonly TextBlock[] {
  const toPlace = placesIn(markdown);
  const blocks: TextBlock[] = [];
  const visit = (
    node: Nodes,
    { quotes, isQuoted }: { readonly quotes: number; readonly isQuoted: boolean },
    footnote?: FootnoteDefinition,
  ): void => {
    const add = (kind: TextBlock['kind'], { text, spans, pieces }: PhrasingText): void => {
      if (text.trim() === '') return;
      const about = { kind, node, footnote, isQuoted, text, spans };
      const map = (): SourceMap => mapPieces(pieces, markdown, quotes);
      blocks.push(toTextBlock({ ...about, map, toPlace, whole: node.position }));
    };
    const start = node.position?.start.offset;
    if (hasText(node)) add(kinds[node.type], toPhrasingText(node, linkOf));
    else if (node.type === 'image' || node.type === 'imageReference') {
      const text = node.alt ?? '';
      const pieces = [{ text, start: start === undefined ? undefined : start + '!['.length }];
      add('image', { text, spans: [], pieces });
      const caption = captionOf({ linkOf }, node);
      if (caption !== undefined) add('caption', toCaption(caption, linkOf(node)?.node, markdown));
    } else if (node.type === 'code') add('code', { text: node.value, spans: [], pieces: [] });
    if (!('children' in node)) return;
    const isQuote = node.type === 'blockquote';
    const inside = {
      // The lines of a callout begin with `>` too.
      quotes: quotes + (isQuote || node.type === 'callout' ? 1 : 0),
      isQuoted: isQuoted || isQuote,
    };
    for (const child of node.children)
      visit(child, inside, node.type === 'footnoteDefinition' ? node : footnote);
  };
  visit(tree, { quotes: 0, isQuoted: false });
  return blocks;
}

function hasText(node: Nodes): node is Extract<Nodes, { type: keyof typeof kinds }> {
  return Object.hasOwn(kinds, node.type);
}

/** The text of a title, which is written at the end of an image or of its definition. */
function toCaption(text: string, node: Nodes | undefined, markdown: string): PhrasingText {
  const end = node?.position?.end.offset ?? 0;
  const start = markdown.lastIndexOf(text, end - text.length);
  const isThere = start >= (node?.position?.start.offset ?? Infinity);
  const pieces = isThere ? [{ text, start, end: start + text.length }] : [];
  return { text, spans: [], pieces };
}

/** What a block is made of. */
interface BlockParts extends Omit<TextBlock, 'prose' | 'writtenAt' | 'placeOf'> {
  /** Called once, when a place is asked for. */
  readonly map: () => SourceMap | undefined;
  readonly toPlace: ReturnType<typeof placesIn>;
  /** The place of the whole block. */
  readonly whole: ReturnType<TextBlock['placeOf']>;
}

export function toTextBlock({ map, toPlace, whole, spans, ...about }: BlockParts): TextBlock {
  const sourceMap = once(map);
  const writtenAt = ({ start, end }: TextRange): TextRange | undefined => {
    const { starts, ends } = sourceMap() ?? { starts: [], ends: [] };
    const [first = -1, last = -1] = [starts[start], ends[end - 1]];
    return first < 0 || last < first ? undefined : { start: first, end: last };
  };
  const prose = about.kind === 'code' ? '' : masked(about.text, spans);
  return {
    ...about,
    prose,
    spans: [...spans, ...quotations(prose)].sort((a, b) => a.start - b.start),
    writtenAt,
    placeOf: (range) => {
      const written = writtenAt(range);
      return written ? toPlace(written.start, written.end) : whole;
    },
  };
}

/** A text with masks of the same length; spans that have one are in order, and don't overlap. */
function masked(text: string, spans: readonly TextSpan[]): string {
  let [prose, done] = ['', 0];
  for (const { kind, start, end } of spans) {
    const mask = masks[kind]?.(end - start);
    if (mask === undefined) continue;
    prose += text.slice(done, start) + mask;
    done = end;
  }
  return prose + text.slice(done);
}

const word = (length: number): string => 'X'.padEnd(length, 'x').slice(0, length);
const masks: Partial<Record<TextSpan['kind'], (length: number) => string>> = {
  code: word,
  address: word,
  image: (length) => '\ufffc'.repeat(length),
};

/** What is between quotation marks, curly ones or two straight ones. */
function quotations(prose: string): readonly TextSpan[] {
  return [...prose.matchAll(/\u201c[^\u201c\u201d]*\u201d|"[^"]*"/g)].map(
    ({ 0: { length }, index }) => ({ kind: 'quotation', start: index, end: index + length }),
  );
}

/** A function whose result is computed when it is first asked for. */
export function once<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | undefined;
  return () => (made ??= { result: make() }).result;
}

import type { ListItem, Nodes } from 'mdast';
import type { Page } from '../../../../model/index.ts';
import type { Line } from '../../source/map-base.ts';
import type { Passage } from '../../source/passages.ts';
import { isLoose, itemsAround, markerAfter } from '../list-items.ts';
import { linePrefix, offsetsOf, styleOf, textRange, urlsOf } from '../page-text.ts';
import { headingKind, itemKind } from '../signature.ts';
import type { MarkdownStyle } from '../to-inline.ts';

/** What the edits of passages need to know about them. */
export interface SpliceContext {
  readonly style: MarkdownStyle;
  readonly isInCell: boolean;
  /** Where the text of the first passage begins, and that of the last one ends. */
  readonly start: number;
  readonly end: number;
  readonly urlOf: (node: Nodes) => string;
  /** What is written between the parts of a paragraph that was divided: one text for each division. */
  readonly breaks: readonly string[];
  /** From the end of one passage to the start of the next. */
  readonly gapBefore: (line: number) => readonly [start: number, end: number];
}

/** What the edits of passages need to know, and what kinds the further parts of a divided paragraph are. */
interface DividedContext extends SpliceContext {
  readonly kinds: readonly string[];
}

/** @returns undefined where the text of the passages is not in one piece */
export function toSpliceContext(
  passages: readonly Passage[],
  now: readonly Line[],
  page: Page,
): DividedContext | undefined {
  const ranges = passages.map((passage) => textRange(passage, page.text));
  const [first] = passages;
  const [start, end] = [ranges[0]?.[0], ranges.at(-1)?.[1]];
  if (!first || start === undefined || end === undefined) return undefined;
  const style = styleOf(page);
  const parts = now.slice(1).map((line) => partOf(line, first, page.text, style));
  return {
    style,
    start,
    end,
    isInCell: first.kind === 'cell',
    urlOf: urlsOf(page),
    breaks: parts.flatMap(({ text }) => text ?? []),
    kinds: parts.map(({ kind }) => kind),
    gapBefore: (line) => [ranges[line - 1]?.[1] ?? -1, ranges[line]?.[0] ?? -1],
  };
}

/** What a part of a paragraph that was divided becomes: it is a list item beside one, a heading beside one. */
function partOf(
  { word: { list, outline } }: Line,
  first: Passage,
  text: string,
  style: MarkdownStyle,
): { readonly kind: string; readonly text: string | undefined } {
  const { node, ancestors } = first;
  const item =
    list && ancestors.at(-1)?.type === 'listItem' ? itemsAround(first).at(-1) : undefined;
  if (item) {
    const lists = ancestors.filter((each) => each.type === 'list');
    return {
      kind: itemKind(lists.length - 1, lists.at(-1)?.ordered === true),
      text: itemBreak(first, item, text, style),
    };
  }
  const depth = outline !== undefined && node?.type === 'heading' ? node.depth : undefined;
  const marker = depth === undefined ? '' : `${'#'.repeat(depth)} `;
  return {
    kind: depth === undefined ? 'paragraph' : headingKind(depth),
    text: node && first.kind !== 'cell' ? blockBreak(node, text, style) + marker : undefined,
  };
}

/** What divides two items. */
function itemBreak(passage: Passage, item: ListItem, text: string, { eol }: MarkdownStyle): string {
  const prefix = linePrefix(text, offsetsOf(item)[0]);
  return (isLoose(item, passage) ? eol + eol : eol) + prefix + markerAfter(item, text);
}

/** What divides two blocks. */
function blockBreak(node: Nodes, text: string, { eol }: MarkdownStyle): string {
  const prefix = linePrefix(text, offsetsOf(node)[0]);
  return eol + prefix.trimEnd() + eol + prefix;
}

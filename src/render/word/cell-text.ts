import type { Nodes, TableCell } from 'mdast';
import { gapBetween, messagesOf } from '../../model/index.ts';
import type { Context } from './context.ts';
import { textWidth, type TextLook } from './text-width.ts';

/** What the width of a table depends on. */
export type TableContext = Pick<Context, 'corpus' | 'page' | 'withPageNumbers'>;

/** The widths of a text, in twentieths of a point. */
export interface TextExtent {
  /** Of its longest word, which is never to be broken. */
  readonly word: number;
  /** Of its longest line, if no line were broken. */
  readonly line: number;
}

/** A run of text in one look. */
interface Piece {
  readonly text: string;
  readonly look: TextLook;
}

/** A word of more characters than this may be broken. */
const longestWord = 45;

/** How much room the text of a cell takes. */
export function cellExtent(
  cell: TableCell | undefined,
  look: TextLook,
  context: TableContext,
): TextExtent {
  const onPage = messagesOf(context.corpus).say('document.onPage', { number: '000' });
  const lines: Piece[][] = [[]];
  const add = (text: string, own: TextLook): void => {
    lines.at(-1)?.push({ text: text.replace(/[\t\n\r ]+/g, ' '), look: own });
  };
  const read = (node: Nodes, own: TextLook): void => {
    if (node.type === 'break') lines.push([]);
    else if (node.type === 'inlineCode') add(node.value, { ...own, code: true });
    else if (node.type === 'footnoteReference') add('00', { ...own, size: own.size * 0.65 });
    else if (node.type === 'text') add(node.value, own);
    else if ('children' in node) {
      const inner = {
        ...own,
        ...(node.type === 'strong' && { bold: true }),
        ...(node.type === 'keyboard' && { code: true }),
      };
      for (const child of node.children) read(child, inner);
      if (node.type === 'abbreviation')
        add(messagesOf(context.corpus).say('join.aside', { text: '', aside: node.title }), own);
      if (context.withPageNumbers && isPageLink(node, context))
        add(gapBetween('', onPage) + onPage.replaceAll(' ', '\u00a0'), own);
    }
  };
  for (const child of cell?.children ?? []) read(child, look);
  return {
    word: Math.max(0, ...lines.flatMap(wordWidths)),
    line: Math.max(0, ...lines.map((line) => sumOf(line))),
  };
}

function isPageLink(node: Nodes, { page }: TableContext): boolean {
  if (node.type !== 'link' && node.type !== 'linkReference') return false;
  const target = page.linkOf(node)?.target;
  return target?.kind === 'page' && target.page !== page.id;
}

/** The widths of the words of a line; a word may change its look. */
function wordWidths(line: readonly Piece[]): readonly number[] {
  const widths: number[] = [];
  let word: Piece[] = [];
  const end = (): void => {
    const text = word.map((piece) => piece.text).join('');
    if (text.length <= longestWord) widths.push(sumOf(word));
    word = [];
  };
  for (const { text, look } of line)
    for (const [index, part] of parts(text).entries()) {
      if (index > 0) end();
      if (part !== '') word.push({ text: part, look });
    }
  end();
  return widths;
}

/**
 * Splits a text where a line may end: at spaces, after hyphens between small letters and after dashes, around
 * Chinese characters and the like, and at the marks in a web address.
 */
function parts(text: string): readonly string[] {
  return text
    .replace(/\b(?:https?:\/\/|www\.)\S+/g, (address) => address.replace(/[/?&=._-]+/g, '$& '))
    .split(
      / +|(?<=\p{Ll}-)(?=\p{Ll})|(?<=[\u2010\u2012-\u2014])|(?<=[\u2e80-\u9fff])|(?=[\u2e80-\u9fff])/u,
    );
}

function sumOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text, look }) => sum + textWidth(text, look), 0);
}

import type { Root, Sentence } from 'nlcst';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import type { TextBlock, TextRange } from '../../model/index.ts';
import { isWorkTitle } from './spans.ts';

interface SentenceRange extends TextRange {
  /** The title of a work, which cannot be shortened, counts as one. */
  readonly words: number;
}

/** No paragraph is longer; the tree of one that were would take seconds and hold one sentence. */
const maxCharacters = 20_000;

/** Several rules read the blocks of a page. The trees of more blocks would be most of the memory of a check. */
const trees = new Map<TextBlock, Root>();
const maxTrees = 200;

/** The sentences and words of a block as a tree; empty for a block that is longer than any paragraph. */
export async function sentenceTree(block: TextBlock): Promise<Root> {
  const known = trees.get(block);
  if (known) return known;
  const { ParseEnglish } = await import('parse-english');
  const tree = new ParseEnglish().parse(block.prose.length > maxCharacters ? '' : block.prose);
  for (const [oldest] of trees) if (trees.size >= maxTrees) trees.delete(oldest);
  trees.set(block, tree);
  return tree;
}

/** Where a sentence certainly ends: after a long word, before a capital. */
const sureEnd = /(?<=\p{Ll}{5}[.!?]["')\u201d\u2019]*)\s+(?=["'(\u201c\u2018]*\p{Lu})/u;

/** Whether a block may have a longer sentence: much cheaper than its tree, and nearly always false. */
export function mayExceed({ prose }: TextBlock, words: number): boolean {
  const isLonger = (text: string): boolean => (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > words;
  return isLonger(prose) && prose.split(sureEnd).some(isLonger);
}

/** The sentences of a block, each with the number of its words. */
export async function sentencesOf(block: TextBlock): Promise<readonly SentenceRange[]> {
  const sentences: SentenceRange[] = [];
  visit(await sentenceTree(block), 'SentenceNode', (node) => {
    const range = toRange(node, block);
    sentences.push({ ...range, words: countWords(node, range, block) });
  });
  return sentences;
}

function toRange({ position }: Node, block: TextBlock): TextRange {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? block.prose.length };
}

function countWords(sentence: Sentence, range: TextRange, block: TextBlock): number {
  const titles = block.spans.filter(
    (span) => isWorkTitle(span) && range.start <= span.start && span.end <= range.end,
  );
  const words = sentence.children.filter((node) => {
    const { start, end } = toRange(node, block);
    return (
      node.type === 'WordNode' && !titles.some((title) => title.start <= start && end <= title.end)
    );
  });
  return words.length + titles.length;
}

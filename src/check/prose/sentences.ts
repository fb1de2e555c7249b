import type { Root, Sentence } from 'nlcst';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import type { Block, Range } from './block.ts';

/** A sentence where it stands in a block. */
export interface SentenceRange extends Range {
  /** The title of a work, which cannot be shortened, counts as one. */
  readonly words: number;
}

/** No paragraph is longer; of one that were, the tree would take seconds and hold one sentence. */
const maxCharacters = 20_000;

/** Trees that were made before: several rules read the same block. */
const known = new WeakMap<Block, Root>();

/**
 * The tree of a block's language: sentences, words and what stands between them. Empty for a block that
 * is longer than any paragraph.
 */
export async function toLanguageTree(block: Block): Promise<Root> {
  const before = known.get(block);
  if (before) return before;
  const { ParseEnglish } = await import('parse-english');
  const tree = new ParseEnglish().parse(block.text.length > maxCharacters ? '' : block.text);
  known.set(block, tree);
  return tree;
}

/** Where a sentence ends for sure: behind a long word, with a capital after it. */
const sureEnd = /(?<=\p{Ll}{5}[.!?]["')\u201d\u2019]*)\s+(?=["'(\u201c\u2018]*\p{Lu})/u;

/**
 * Whether a block may have a sentence of more words than that. Much cheaper than its sentences, which
 * nearly always turn out to be shorter.
 */
export function mayExceed(block: Block, words: number): boolean {
  const isLonger = (text: string): boolean => (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > words;
  return isLonger(block.text) && block.text.split(sureEnd).some(isLonger);
}

/** The sentences of a block, each with the number of its words. */
export async function sentencesOf(block: Block): Promise<readonly SentenceRange[]> {
  const sentences: SentenceRange[] = [];
  visit(await toLanguageTree(block), 'SentenceNode', (node) => {
    const range = toRange(node, block);
    sentences.push({ ...range, words: countWords(node, range, block) });
  });
  return sentences;
}

function toRange({ position }: Node, block: Block): Range {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? block.text.length };
}

function countWords(sentence: Sentence, range: Range, block: Block): number {
  const titles = block.spans.filter(
    ({ kind, start, end }) => kind === 'title' && range.start <= start && end <= range.end,
  );
  const words = sentence.children.filter((node) => {
    const { start, end } = toRange(node, block);
    return (
      node.type === 'WordNode' && !titles.some((title) => title.start <= start && end <= title.end)
    );
  });
  return words.length + titles.length;
}

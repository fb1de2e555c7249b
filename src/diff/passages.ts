import { cut } from '../model/index.ts';
import { align, type Comparable } from './align.ts';
import type { Block } from './blocks.ts';
import type { Passage } from './change.ts';
import { plainWords } from './plain-words.ts';
import type { Token } from './tokens.ts';
import { wholeText, wordDiff } from './word-diff.ts';

/** The passages of a page that were added, removed or changed, in reading order. */
export function passageChanges(before: readonly Block[], after: readonly Block[]): Passage[] {
  return placedChanges(before, after).map(({ passage }) => passage);
}

/** The same with the line of each passage, or of the one before it where it was removed; null at the beginning. */
export function placedChanges(
  before: readonly Block[],
  after: readonly Block[],
): { readonly passage: Passage; readonly line: number | null }[] {
  const changes: { passage: Passage; line: number | null }[] = [];
  let line: number | null = null;
  let under = '';
  for (const [earlier, later] of align(comparable(before), comparable(after))) {
    const block = later ?? earlier;
    if (!block) continue;
    line = later?.line ?? line;
    if (earlier?.key !== later?.key)
      changes.push({
        passage: {
          kind: block.kind,
          under,
          how: !earlier ? 'added' : !later ? 'removed' : 'changed',
          ...(earlier && later && saysSame(earlier, later) && { sameWords: true }),
          parts: wordDiff(earlier?.tokens ?? [], later?.tokens ?? []),
        },
        line,
      });
    if (block.kind === 'heading') under = textOf(block);
  }
  return changes;
}

function saysSame(earlier: Block, later: Block): boolean {
  return plainWords(earlier.tokens).join(' ') === plainWords(later.tokens).join(' ');
}

function textOf({ tokens }: Block): string {
  const text = wholeText('same', tokens)
    .map((part) => part.text)
    .join('');
  return cut(text, 200);
}

/** Blocks as they are aligned. */
function comparable(blocks: readonly Block[]): readonly (Block & Comparable)[] {
  return blocks.map((block) => ({ ...block, counts: () => wordCounts(block.tokens) }));
}

/** How often each word occurs in a text; punctuation does not count. */
function wordCounts(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of tokens)
    if (/[\p{L}\p{N}]/u.test(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

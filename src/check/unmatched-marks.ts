import type { TextBlock, TextRange } from '../model/index.ts';

/** `*` or `_` that readers see, although it was meant to make text bold or italic. */
interface UnmatchedMark {
  readonly mark: string;
  /** In the prose of its block. */
  readonly range: TextRange;
}

interface Candidate extends UnmatchedMark {
  /** What the mark could do where it is. */
  readonly side: 'opens' | 'closes' | 'both' | 'neither';
}

/** The first unmatched mark of a block: one that could open something, `**` beside a word, or one of several. */
export function unmatchedMark(
  { prose, writtenAt }: TextBlock,
  text: string,
): UnmatchedMark | undefined {
  const found: Candidate[] = [];
  for (const { 0: mark, index } of prose.matchAll(/(?<![*_])(?:\*+|_+)(?![*_])/g)) {
    const range = { start: index, end: index + mark.length };
    const written = writtenAt(range);
    // An escaped mark is meant.
    if (written && text.slice(written.start, written.end) !== mark) continue;
    const side = sideOf(prose[index - 1], prose[range.end]);
    // In a name such as `one_two`, or on a line to fill in.
    if (mark.startsWith('_') && (side === 'both' || mark.length > 2)) continue;
    found.push({ mark, side, range });
  }
  const several = found.filter(({ mark }) => mark === '**').length > 1;
  const isPair = found.length > 1 && found.some(({ side }) => side === 'opens');
  return found.find(({ mark, side }) => {
    if (mark === '**') return several || side !== 'neither';
    if (mark.length > 2) return mark.length < 10;
    // One after a word may point to a remark below.
    return side === 'opens' || (isPair && side === 'closes');
  });
}

function sideOf(before = ' ', after = ' '): Candidate['side'] {
  const isWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);
  if (isWord(before) && isWord(after)) return 'both';
  if (isWord(after)) return 'opens';
  if (/\S/.test(before)) return 'closes';
  return /\S/.test(after) ? 'opens' : 'neither';
}

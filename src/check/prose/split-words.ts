import type { TextBlock } from '../../model/index.ts';
import { isApart, isCode } from './spans.ts';
import { wordsIn, type Word } from './tokenize.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word that a PDF or a printed page split at the end of a line, such as `coordi- nate`. */
interface SplitWord extends Word {
  /** As it is in the text, on one line. */
  readonly written: string;
}

/** The words of a block in two parts with a hyphen and a space or a line end between them. */
export function splitWords(block: TextBlock, { has, isRight }: Vocabulary): readonly SplitWord[] {
  if (!/-\s/.test(block.prose)) return [];
  const words = wordsIn(block);
  return words.flatMap((first, index): readonly SplitWord[] => {
    const second = words[index + 1];
    if (!second || !/^-\s+$/.test(block.prose.slice(first.end, second.start))) return [];
    const [start, end, text] = [first.start, second.end, first.text + second.text];
    const isSmall = /^\p{Ll}/u.test(second.text);
    const isLineEnd = /[\r\n]/.test(block.prose.slice(first.end, second.start));
    // `pre- and post-discharge` is right.
    const isSplit = isLineEnd || !isRight(first.text) || !isRight(second.text);
    const isProse = !isApart(block, { start, end }) && !isCode(block, { start, end });
    return isSmall && isSplit && isProse && has(text)
      ? [{ text, start, end, written: `${first.text}- ${second.text}` }]
      : [];
  });
}

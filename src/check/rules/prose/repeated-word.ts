import { blocksOf } from '../../prose/blocks.ts';
import { isCode, type Block, type Range } from '../../prose/block.ts';
import { isEnglish } from '../../prose/language.ts';
import { quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';
import type { Edit } from '../../../model/index.ts';

/** A word, and right behind it the same word. */
const twice =
  /(?<![\p{L}\p{M}\p{N}'\u2019-])(?<word>[\p{L}\p{M}]+)(?=\s+(\k<word>)(?![\p{L}\p{M}\p{N}]|['\u2019-][\p{L}\p{M}\p{N}]))/dgiu;

/** Words that rightly stand twice, and the halves of names of places. */
const rightTwice = new Set(['had', 'her', 'that', 'bora', 'pago', 'sing', 'walla']);

/** Finds a word that stands twice in a row, across the end of a line and marks too. */
export const repeatedWord: PageRule = {
  id: 'repeated-word',
  severity: 'suggestion',
  scope: 'page',
  summary: 'No word stands twice in a row.',
  why: 'It is a slip that a writer no longer sees, above all at the end of a line.',
  examples: {
    good: [{ body: 'He knew that that plot had had no sun. No, no.' }],
    bad: [{ body: 'Look for the\nthe plots.' }, { body: '- See **all** all plots.' }],
  },
  *check(source, { language }) {
    if (!isEnglish(language)) return;
    for (const block of blocksOf(source))
      for (const { first, second, word } of pairsIn(block)) {
        if (isCode(block, first) || isCode(block, second)) continue;
        yield {
          message: `Unexpected second ${quote(word)}, expected the word once`,
          place: block.placeOf(second),
          help: `Remove one ${quote(word)}, or put the word that is missing between the two.`,
          fix: toFix(block, first, second, source.text),
        };
      }
  },
};

function pairsIn(block: Block): readonly { first: Range; second: Range; word: string }[] {
  return [...block.text.matchAll(twice)].flatMap(({ indices, 1: word = '' }) => {
    const [, first, second] = indices ?? [];
    if (!first || !second || rightTwice.has(word.toLowerCase())) return [];
    const [start, end] = second;
    return [
      {
        first: { start: first[0], end: first[1] },
        second: { start, end },
        word: block.text.slice(start, end),
      },
    ];
  });
}

/** Takes the second word away, where nothing but blanks and marks of a quote stand between the two. */
function toFix(
  block: Block,
  first: Range,
  second: Range,
  text: string,
): readonly Edit[] | undefined {
  const written = block.writtenAt({ start: first.start, end: second.end });
  const [before, after] = [block.writtenAt(first), block.writtenAt(second)];
  if (!written || !before || !after) return undefined;
  const isPlain = /^[\s>]+$/.test(text.slice(before.end, after.start));
  return isPlain ? [{ start: before.end, end: after.end, text: '' }] : undefined;
}

import { isEnglish } from '../../prose/language.ts';
import { isCode } from '../../prose/spans.ts';
import { quote } from '../../format-value.ts';
import type { TextRule } from '../../rule.ts';
import type { Edit, TextBlock, TextRange } from '../../../model/index.ts';

/** A word, and after it the same word. */
const twice =
  /(?<![\p{L}\p{M}\p{N}'\u2019-])(?<word>[\p{L}\p{M}]+)(?=\s+(\k<word>)(?![\p{L}\p{M}\p{N}]|['\u2019-][\p{L}\p{M}\p{N}]))/dgiu;

/** Words that may be repeated, and the halves of names of places. */
const repeatable = new Set(['had', 'her', 'that', 'bora', 'pago', 'sing', 'walla']);

/** Finds a word that is there twice in a row, also across the end of a line and marks. */
export const repeatedWord: TextRule = {
  id: 'repeated-word',
  severity: 'suggestion',
  scope: 'text',
  summary: 'No word appears twice in a row.',
  why: "Writers overlook this slip, especially across a line break. Readers don't.",
  examples: {
    good: [{ body: 'He knew that that plot had had no sun. No, no.' }],
    bad: [{ body: 'Look for the\nthe plots.' }, { body: '- See **all** all plots.' }],
  },
  *check({ text, blocks }, { language }) {
    if (!isEnglish(language)) return;
    for (const block of blocks())
      for (const { first, second, word } of pairsIn(block)) {
        if (isCode(block, first) || isCode(block, second)) continue;
        yield {
          message: `${quote(word)} is repeated`,
          place: block.placeOf(second),
          help: `Delete one ${quote(word)}, or add the word that is missing between the two.`,
          fix: toFix(block, first, second, text),
        };
      }
  },
};

function pairsIn({
  prose,
}: TextBlock): readonly { first: TextRange; second: TextRange; word: string }[] {
  return [...prose.matchAll(twice)].flatMap(({ indices, 1: word = '' }) => {
    const [, first, second] = indices ?? [];
    if (!first || !second || repeatable.has(word.toLowerCase())) return [];
    const [start, end] = second;
    return [
      {
        first: { start: first[0], end: first[1] },
        second: { start, end },
        word: prose.slice(start, end),
      },
    ];
  });
}

/** Deletes the second word if only white space and marks of a block quote are between the two. */
function toFix(
  block: TextBlock,
  first: TextRange,
  second: TextRange,
  text: string,
): readonly Edit[] | undefined {
  const [before, after] = [block.writtenAt(first), block.writtenAt(second)];
  if (!before || !after || !/^[\s>]+$/.test(text.slice(before.end, after.start))) return undefined;
  return [{ start: before.end, end: after.end, text: '' }];
}

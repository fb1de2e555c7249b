import { isEnglish } from '../../prose/language.ts';
import { isSentenceStart } from '../../prose/sentence-start.ts';
import { isCode } from '../../prose/spans.ts';
import { quote } from '../../format-value.ts';
import type { TextRule } from '../../rule.ts';
import type { Edit, TextBlock, TextRange } from '../../../model/index.ts';

/** A word, and after it the same word, also where one has capitals. */
const twice =
  /(?<![\p{L}\p{M}\p{N}'\u2019-])(?<word>[\p{L}\p{M}]+)(?=\s+(\k<word>)(?![\p{L}\p{M}\p{N}]|['\u2019-][\p{L}\p{M}\p{N}]))/dgiu;

/** Words that may be repeated, and the halves of names of places. */
const repeatable = new Set(['had', 'her', 'that', 'bora', 'pago', 'sing', 'wagga', 'walla']);

/** Names that are other words too: `May may be too late`, `Will will come`. */
const names = new Set(['bill', 'mark', 'march', 'may', 'rob', 'will']);

/** Finds a word that is there twice in a row, also across the end of a line and marks. */
export const repeatedWord: TextRule = {
  id: 'repeated-word',
  severity: 'suggestion',
  scope: 'text',
  summary: 'No word appears twice in a row.',
  why: "Writers overlook this slip, especially across a line break. Readers don't.",
  examples: {
    good: [
      { body: 'He knew that that plot had had no sun. No, no.' },
      { body: 'Gardens in IN may open in May. May may be too late for us US gardeners.' },
    ],
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
    if (!first || !second) return [];
    const [start, end] = second;
    if (!isSame(prose, first[0], word, prose.slice(start, end))) return [];
    return [
      {
        first: { start: first[0], end: first[1] },
        second: { start, end },
        word: prose.slice(start, end),
      },
    ];
  });
}

/**
 * Whether the second of two words says nothing new. One with other capitals does, as in `in IN` and `who WHO`, unless
 * the first one starts a sentence.
 */
function isSame(prose: string, start: number, first: string, second: string): boolean {
  const small = first.toLowerCase();
  if (repeatable.has(small)) return false;
  if (first === second) return true;
  const isCapitalized = first === small.charAt(0).toUpperCase() + small.slice(1);
  return isCapitalized && second === small && !names.has(small) && isSentenceStart(prose, start);
}

/** Words that are never right twice in a row, however the sentence goes on. */
const deletable = new Set('the an and or of our your their its my every we they be'.split(' '));

/** Deletes the second word if only white space and marks of a block quote are between the two. */
function toFix(
  block: TextBlock,
  first: TextRange,
  second: TextRange,
  text: string,
): readonly Edit[] | undefined {
  const [before, after] = [block.writtenAt(first), block.writtenAt(second)];
  if (!before || !after || !deletable.has(text.slice(after.start, after.end))) return undefined;
  if (!/^[\s>]+$/.test(text.slice(before.end, after.start))) return undefined;
  return [{ start: before.end, end: after.end, text: '' }];
}

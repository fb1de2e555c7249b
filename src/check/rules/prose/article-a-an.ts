import { isBeginning } from '../../prose/sentence-start.ts';
import { isApart, isCode } from '../../prose/block.ts';
import { blocksOf } from '../../prose/blocks.ts';
import { isEnglish } from '../../prose/language.ts';
import { vowelSound } from '../../prose/vowel-sound.ts';
import { quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';

/** An article with the beginning of the word behind it, quotation marks left out. */
const article =
  /(?<![\p{L}\p{M}\p{N}\p{Pd}'\u2019.&/])(an?)(?=\s+["'(\u2018\u201c]?([\p{L}\p{N}](?:[\p{L}\p{M}\p{N}&+\u2019'-]*[\p{L}\p{M}\p{N}])?))/dgiu;

/** Words that follow no article: before them, `a` is the name of a letter. */
const afterLetter = new Set(
  'a all am an and any are as at if in is it nor of on or our us'.split(' '),
);

/** Finds `a` before the sound of a vowel, and `an` before another. */
export const articleAAn: PageRule = {
  id: 'article-a-an',
  severity: 'suggestion',
  scope: 'page',
  summary: 'The article is `an` before the sound of a vowel, and `a` before every other.',
  why: 'Readers stumble over the wrong one, and screen readers read it aloud.',
  examples: {
    good: [
      {
        body: 'An hour a day, a union, a one-time fee, an MCO, an 8-week plan, and Part A enrollment.',
      },
    ],
    bad: [{ body: 'Ask for a old plot.' }, { body: 'It takes an unique plan.' }],
  },
  *check(source, { language }) {
    if (!isEnglish(language)) return;
    for (const block of blocksOf(source))
      for (const { indices, 1: written = '', 2: word = '' } of block.text.matchAll(article)) {
        const [, at, next] = indices ?? [];
        if (!at || !next) continue;
        const range = { start: at[0], end: at[1] };
        const following = { start: next[0], end: next[1] };
        const isLetter =
          afterLetter.has(word.toLowerCase()) ||
          (written.startsWith('A') && !isBeginning(block.text, at[0]));
        const isVowel =
          isLetter || isCode(block, following) || isApart(block, range)
            ? undefined
            : vowelSound(word);
        if (isVowel === undefined || isVowel === written.length > 1) continue;
        const wanted = `${written.charAt(0)}${isVowel ? 'n' : ''}`;
        const place = block.writtenAt(range);
        yield {
          message: `Unexpected ${quote(written)} before ${quote(word)}, expected ${quote(wanted)}`,
          place: block.placeOf(range),
          help: `Write ${quote(`${wanted} ${word}`)} instead.`,
          fix: place && [{ ...place, text: wanted }],
        };
      }
  },
};

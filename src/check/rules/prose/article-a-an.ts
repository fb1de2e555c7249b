import { isEnglish } from '../../prose/language.ts';
import { isSentenceStart } from '../../prose/sentence-start.ts';
import { isApart, isCode } from '../../prose/spans.ts';
import { vowelSound } from '../../prose/vowel-sound.ts';
import { quote } from '../../format-value.ts';
import type { TextRule } from '../../rule.ts';

/** An article with the start of the word after it, without quotation marks; with the sign of a currency. */
const article =
  /(?<![\p{L}\p{M}\p{N}\p{Pd}'\u2019.&/])(an?)(?=\s+["'(\u2018\u201c]?(\p{Sc}?(?:\p{N}+(?:,\p{N}{3})+|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}&+\u2019'-]*[\p{L}\p{M}\p{N}])?)))/dgiu;

/** Whether a text may have one: much cheaper. */
const mayHaveOne = /(?<![a-z\d])an?\s/i;

/** Words that follow no article: before them, `A` is a letter. In capitals, `US` and `IT` are acronyms. */
const afterLetter = new Set(
  'a all am an and any are as at if in is it nor of on or our us'.split(' '),
);

/** Finds `a` before a vowel sound, and `an` before any other. */
export const articleAAn: TextRule = {
  id: 'article-a-an',
  severity: 'suggestion',
  scope: 'text',
  summary: 'The article is `an` before a vowel sound, and `a` before any other.',
  why: 'Readers stumble over the wrong article.',
  examples: {
    good: [
      {
        body: 'An hour a day, a union, a one-time fee, an MCO, an 8-week plan, and Part A enrollment.',
      },
    ],
    bad: [
      { body: 'Ask for a old plot.' },
      { body: 'It takes an unique plan.' },
      { body: 'It costs a $8 fee.' },
      { body: 'Write an URL.' },
    ],
  },
  *check({ blocks }, { language }) {
    if (!isEnglish(language)) return;
    for (const block of blocks()) {
      if (!mayHaveOne.test(block.prose)) continue;
      for (const { indices, 1: written = '', 2: word = '' } of block.prose.matchAll(article)) {
        const [, at, next] = indices ?? [];
        if (!at || !next) continue;
        const range = { start: at[0], end: at[1] };
        const following = { start: next[0], end: next[1] };
        const isLetter =
          (afterLetter.has(word.toLowerCase()) && !/^(?:US|IT)$/.test(word)) ||
          (written.startsWith('A') && !isSentenceStart(block.prose, at[0]));
        const isVowel =
          isLetter || isCode(block, following) || isApart(block, range)
            ? undefined
            : vowelSound(word.replace(/^\p{Sc}/u, ''));
        if (isVowel === undefined || isVowel === written.length > 1) continue;
        const wanted = `${written.charAt(0)}${isVowel ? 'n' : ''}`;
        const place = block.writtenAt(range);
        yield {
          message: `${quote(written)} before ${quote(word)} should be ${quote(wanted)}`,
          place: block.placeOf(range),
          help: `Write ${quote(`${wanted} ${word}`)}.`,
          fix: place && [{ ...place, text: wanted }],
        };
      }
    }
  },
};

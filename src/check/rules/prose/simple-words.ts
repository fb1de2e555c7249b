import { isEnglish } from '../../prose/language.ts';
import { plainEnough } from '../../prose/simplify-ignore-list.ts';
import { remarksOf } from '../../prose/retext.ts';
import { choice, quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';

/** Finds words and phrases for which there are simpler ones. */
export const simpleWords: PageRule = {
  id: 'simple-words',
  severity: 'off',
  scope: 'page',
  summary: 'Where a simple word says the same, it is the one that is used.',
  why: 'Simple words are read faster, above all by those whose first language is another.',
  examples: {
    good: [
      { body: 'Use the plot before May.', site: { severities: '{simple-words: suggestion}' } },
    ],
    bad: [{ body: 'Utilize the plot in May.', site: { severities: '{simple-words: suggestion}' } }],
  },
  async *check(source, { language }) {
    if (!isEnglish(language)) return;
    const { default: retextSimplify } = await import('retext-simplify');
    const simplify = retextSimplify({ ignore: plainEnough });
    for (const { place, text, expected } of await remarksOf(source, simplify)) {
      const simpler = expected.map((word) => inCaseOf(text, word));
      const isToGo = simpler.length === 0;
      yield {
        message: `Unexpected ${quote(text)}, expected ${isToGo ? 'it to be left out' : choice(simpler)}`,
        place,
        help: isToGo
          ? 'Remove it if the sentence says the same without it.'
          : `Write ${choice(simpler)} if it says the same here.`,
      };
    }
  },
};

/** A word with a capital where the one that it replaces has one. */
function inCaseOf(text: string, word: string): string {
  return /^\p{Lu}/u.test(text) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

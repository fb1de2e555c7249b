import { isEnglish } from '../../prose/language.ts';
import { retextMessages } from '../../prose/retext.ts';
import { simplifyIgnoreList } from '../../prose/simplify-ignore-list.ts';
import { choice, quote } from '../../format-value.ts';
import type { TextRule } from '../../rule.ts';

/** Finds words and phrases for which there are simpler ones. */
export const simpleWords: TextRule = {
  id: 'simple-words',
  severity: 'off',
  scope: 'text',
  summary: 'No word has a simpler alternative with the same meaning.',
  why: 'Simple words are read faster, especially by people whose first language is not English.',
  examples: {
    good: [
      { body: 'Use the plot before May.', site: { severities: '{simple-words: suggestion}' } },
    ],
    bad: [{ body: 'Utilize the plot in May.', site: { severities: '{simple-words: suggestion}' } }],
  },
  async *check(source, { language }) {
    if (!isEnglish(language)) return;
    const { default: retextSimplify } = await import('retext-simplify');
    const simplify = retextSimplify({ ignore: simplifyIgnoreList });
    for (const { place, text, expected } of await retextMessages(source, simplify)) {
      const simpler = expected.map((word) => inCaseOf(text, word));
      yield simpler.length === 0
        ? {
            message: `${quote(text)} can usually be left out`,
            place,
            help: 'Delete it if the sentence means the same without it.',
          }
        : {
            message: `${quote(text)} has a simpler alternative`,
            place,
            help: `Write ${choice(simpler)} if it means the same here.`,
          };
    }
  },
};

/** A word with a capital where the one that it replaces has one. */
function inCaseOf(text: string, word: string): string {
  return /^\p{Lu}/u.test(text) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

import { isEnglish } from '../../prose/language.ts';
import { mayExceed, sentencesOf } from '../../prose/sentences.ts';
import { isApart } from '../../prose/spans.ts';
import type { TextRule } from '../../rule.ts';

/** Finds sentences with more words than the site allows; footnotes, which cite, may have any number. */
export const sentenceLength: TextRule = {
  id: 'sentence-length',
  severity: 'suggestion',
  scope: 'text',
  summary: 'No sentence has more words than `limits` in site.yaml allow.',
  why: 'Readers lose the thread of a long sentence, and read it twice or not at all.',
  examples: {
    good: [
      {
        body: 'Ask for the plots that the office lists. Then choose one of them that has sun all day.',
        site: { limits: '{sentenceWords: 15}' },
      },
    ],
    bad: [
      {
        body: 'Ask for the plots that the office lists, and then choose one that has sun all day.',
        site: { limits: '{sentenceWords: 15}' },
      },
    ],
  },
  async *check({ blocks }, { limits, language }) {
    if (!isEnglish(language)) return;
    for (const block of blocks()) {
      if (block.footnote || !mayExceed(block, limits.sentenceWords)) continue;
      for (const sentence of await sentencesOf(block))
        if (sentence.words > limits.sentenceWords && !isApart(block, sentence))
          yield {
            message: `This sentence has ${sentence.words} words; the limit is ${limits.sentenceWords}`,
            place: block.placeOf(sentence),
            help: 'Split it, or turn what it lists into a bulleted list.',
          };
    }
  },
};

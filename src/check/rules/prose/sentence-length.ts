import { isApart } from '../../prose/block.ts';
import { blocksOf } from '../../prose/blocks.ts';
import { isEnglish } from '../../prose/language.ts';
import { mayExceed, sentencesOf } from '../../prose/sentences.ts';
import type { PageRule } from '../../rule.ts';

/** Finds sentences of more words than the site allows; footnotes, which cite, are left alone. */
export const sentenceLength: PageRule = {
  id: 'sentence-length',
  severity: 'suggestion',
  scope: 'page',
  summary: 'Sentences have no more words than `limits` in `site.yaml` allows.',
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
  async *check(source, { limits, language }) {
    if (!isEnglish(language)) return;
    for (const block of blocksOf(source)) {
      if (block.isNote || !mayExceed(block, limits.sentenceWords)) continue;
      for (const sentence of await sentencesOf(block))
        if (sentence.words > limits.sentenceWords && !isApart(block, sentence))
          yield {
            message: `Unexpected sentence of ${sentence.words} words, expected at most ${limits.sentenceWords}`,
            place: block.placeOf(sentence),
            help: 'Divide it, or turn what it lists into a list.',
          };
    }
  },
};

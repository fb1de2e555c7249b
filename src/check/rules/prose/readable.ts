import { isEnglish } from '../../prose/language.ts';
import { remarksOf } from '../../prose/retext.ts';
import type { PageRule } from '../../rule.ts';

/**
 * How hard a sentence must be: five of the seven measures of retext-readability say that it takes a
 * reader above this age. Two of them never go that high. They are unsure about short sentences.
 */
const setting = { age: 19, threshold: 5 / 7, minWords: 12 };

/** Finds sentences that are hard to read. */
export const readable: PageRule = {
  id: 'readable',
  severity: 'off',
  scope: 'page',
  summary: 'Sentences can be read by those who have finished school.',
  why: 'Plain sentences are read faster and misunderstood less, by experts too.',
  examples: {
    good: [
      {
        body: 'Ask the office for a plot. It tells you by the end of the month which one you get.',
        site: { severities: '{readable: suggestion}' },
      },
    ],
    bad: [
      {
        body: 'Interdisciplinary organizational considerations necessitate comprehensive administrative documentation regarding horticultural accommodation, notwithstanding preexisting contractual obligations.',
        site: { severities: '{readable: suggestion}' },
      },
    ],
  },
  async *check(source, { language }) {
    if (!isEnglish(language)) return;
    const { default: retextReadability } = await import('retext-readability');
    for (const { place } of await remarksOf(source, retextReadability(setting)))
      yield {
        message: 'Unexpected sentence that is hard to read, expected shorter or more common words',
        place,
        help: 'Say it as you would to somebody who is new to the subject, in two sentences if need be.',
      };
  },
};

import { isEnglish } from '../../prose/language.ts';
import { retextMessages } from '../../prose/retext.ts';
import type { TextRule } from '../../rule.ts';

/**
 * Five of the seven measures of retext-readability must say that a sentence takes a reader above this age.
 * Two of them never go that high. They are unreliable for short sentences.
 */
const setting = { age: 19, threshold: 5 / 7, minWords: 12 };

/** Finds sentences that are hard to read. */
export const readable: TextRule = {
  id: 'readable',
  severity: 'off',
  scope: 'text',
  summary: 'People who have finished school can read every sentence.',
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
    for (const { place } of await retextMessages(source, retextReadability(setting)))
      yield {
        message: 'This sentence is hard to read',
        place,
        help: 'Split it, and use more common words, as you would for somebody new to the subject.',
      };
  },
};

import { isEnglish } from '../../prose/language.ts';
import { retextMessages } from '../../prose/retext.ts';
import { quote } from '../../format-value.ts';
import type { TextRule } from '../../rule.ts';

/** Finds verbs in the passive voice: irregular forms, which is what retext-passive knows. */
export const activeVoice: TextRule = {
  id: 'active-voice',
  severity: 'off',
  scope: 'text',
  summary: 'Verbs say who does what.',
  why: "If a sentence doesn't say who acts, readers can't tell whether they have to act.",
  examples: {
    good: [
      { body: 'The office gave us a plot.', site: { severities: '{active-voice: suggestion}' } },
    ],
    bad: [{ body: 'We were given a plot.', site: { severities: '{active-voice: suggestion}' } }],
  },
  async *check(source, { language }) {
    if (!isEnglish(language)) return;
    const { default: retextPassive } = await import('retext-passive');
    for (const { place, text } of await retextMessages(source, retextPassive()))
      yield {
        message: `${quote(text)} is in the passive voice`,
        place,
        help: 'Say who does it: `The office gave us a plot`, not `We were given a plot`.',
      };
  },
};

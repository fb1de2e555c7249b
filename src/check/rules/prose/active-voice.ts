import { isEnglish } from '../../prose/language.ts';
import { remarksOf } from '../../prose/retext.ts';
import { quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';

/** Finds verbs in the passive voice: those with irregular forms, which is what retext-passive knows. */
export const activeVoice: PageRule = {
  id: 'active-voice',
  severity: 'off',
  scope: 'page',
  summary: 'Verbs say who does what.',
  why: 'Where nobody is said to do a thing, readers cannot tell whether it is theirs to do.',
  examples: {
    good: [
      { body: 'The office gave us a plot.', site: { severities: '{active-voice: suggestion}' } },
    ],
    bad: [{ body: 'We were given a plot.', site: { severities: '{active-voice: suggestion}' } }],
  },
  async *check(source, { language }) {
    if (!isEnglish(language)) return;
    const { default: retextPassive } = await import('retext-passive');
    for (const { place, text } of await remarksOf(source, retextPassive()))
      yield {
        message: `Unexpected passive ${quote(text)}, expected a verb that says who does it`,
        place,
        help: 'Name who does it, such as `The office gave us a plot` for `We were given a plot`.',
      };
  },
};

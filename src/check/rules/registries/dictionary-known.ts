import { quote } from '../../format-value.ts';
import { unknownLanguage } from '../../prose/language.ts';
import type { CorpusRule } from '../../rule.ts';

/** Says once that no page is checked for misspelled words, where there is no dictionary of the language. */
export const dictionaryKnown: CorpusRule = {
  id: 'dictionary-known',
  severity: 'suggestion',
  scope: 'corpus',
  summary: 'There is a dictionary for `language` in site.yaml, so that spelling is checked.',
  why: 'Without a dictionary, misspelled words go unnoticed.',
  examples: {
    good: [
      { site: { language: 'en-GB' } },
      { site: { severities: '{spelling: off}', language: 'de' } },
    ],
    bad: [{ site: { language: 'de' } }],
  },
  *check({ site, registries }, { dictionary }) {
    const { language, severities } = site;
    if (!dictionary || dictionary(language) || language === unknownLanguage) return;
    if (severities['spelling'] === 'off') return;
    yield {
      file: registries.site.id,
      message: `Spelling is not checked: there is no dictionary for ${quote(language)}`,
      place: registries.site.placeOf(['language']),
      help: 'Check the spelling in your editor. To hide this, write `spelling: off` under `severities`.',
    };
  },
};

import { exact, quote } from '../../format-value.ts';
import { unknownLanguage } from '../../prose/language.ts';
import type { CorpusRule } from '../../rule.ts';

/** The most keys that a finding lists. */
const listed = 5;

/** Says once that readers see English words around the content, where nobody has some in its language. */
export const wordsTranslated: CorpusRule = {
  id: 'words-translated',
  severity: 'warning',
  scope: 'corpus',
  summary: 'Labels, such as those of the search, are in the language of the content.',
  why: 'Readers would see English words among those of the content, and screen readers would mispronounce them.',
  examples: {
    good: [
      { site: { language: 'es-419' } },
      { site: { language: 'de' }, files: { 'locales/de.yaml': 'frame:\n  menu: Inhalt\n' } },
    ],
    bad: [{ site: { language: 'pl' } }],
  },
  *check({ site: { language }, locale: { untranslated }, registries, known }) {
    const [first] = untranslated;
    if (first === undefined || language === unknownLanguage) return;
    const path = `locales/${language}.yaml`;
    const hasFile = known.files.has(path);
    const shown = untranslated.slice(0, listed).map(exact).join(', ');
    const count = untranslated.length;
    yield {
      file: hasFile ? path : registries.site.id,
      place: hasFile ? { line: 1, column: 1 } : registries.site.placeOf(['language']),
      message: hasFile
        ? `${count === 1 ? `\`${first}\` is` : `${count} texts are`} missing: readers would see English`
        : `The words around the content are in English: there are none in ${quote(language)}`,
      help: hasFile
        ? `Add ${shown}${count > listed ? ` and ${count - listed} more` : ''}.`
        : `Write them into ${exact(path)}, with the keys of \`locales/en.yaml\` of the program.`,
    };
  },
};

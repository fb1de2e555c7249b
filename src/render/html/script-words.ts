import type { Corpus } from '../../model/index.ts';
import { toScript } from './search/index-scripts.ts';

/** The words of each script, by the group of their names. */
const groups: Readonly<Record<string, string>> = {
  'site.js': 'noteWindow.',
  'search.js': 'searchResults.',
  'states.js': 'recordTable.',
};

/** What is written before a script: its words, in the language of the content. They don't change any page. */
export function scriptWords({ locale }: Corpus, name: string): string {
  const group = groups[name];
  if (group === undefined) return '';
  const { language, terms, messages } = locale;
  const own = Object.entries(messages).filter(([key]) => key.startsWith(group));
  const words = { language, terms, messages: Object.fromEntries(own), untranslated: [] };
  return `window.siteWords = ${toScript(words)};\n`;
}

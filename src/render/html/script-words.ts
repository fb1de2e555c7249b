import { messagesOf, type Corpus } from '../../model/index.ts';
import { toScript } from './search/index-scripts.ts';

/** The words of each script, by the group of their names. */
const groups: Readonly<Record<string, string>> = {
  'site.js': 'noteWindow.',
  'search.js': 'searchResults.',
  'records.js': 'recordTable.',
};

/** What is written before a script: its words, in the language of the content. They don't change any page. */
export function scriptWords(corpus: Corpus, name: string): string {
  const group = groups[name];
  if (group === undefined) return '';
  const { language, messages } = corpus.locale;
  const { withTerms } = messagesOf(corpus);
  const own = Object.entries(messages).filter(([key]) => key.startsWith(group));
  const words = own.map(([key, message]) => {
    if (typeof message === 'string') return [key, withTerms(message)];
    const forms = Object.entries(message).map(([form, text]) => [form, withTerms(text)]);
    return [key, Object.fromEntries(forms)];
  });
  return `window.siteWords=${toScript({ language, messages: Object.fromEntries(words) })};\n`;
}

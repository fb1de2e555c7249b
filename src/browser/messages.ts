import { toMessages, type Locale, type Messages } from '../locale/index.ts';

declare global {
  interface Window {
    /** The words of each script, in the language of the site. The program writes them before the script itself. */
    siteWords?: Locale;
  }
}

/** The words that readers see, in the language of the site. */
export const { say, fill }: Pick<Messages, 'say' | 'fill'> = toMessages(
  // Without them the scripts still do what they do.
  window.siteWords ?? ({ language: 'en', terms: {}, messages: {}, untranslated: [] } as never),
);

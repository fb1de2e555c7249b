/** The language of a text whose language is not known. */
export const unknownLanguage = 'und';

/** Whether rules about prose know a language, such as `en-US`. */
export function isEnglish(language: string): boolean {
  return /^en(?:-|$)/.test(language);
}

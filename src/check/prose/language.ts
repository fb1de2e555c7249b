/** Whether a language, such as `en-US`, is one that the rules about prose know. */
export function isEnglish(language: string): boolean {
  return /^en(?:-|$)/.test(language);
}

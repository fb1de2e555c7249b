/** Whether rules about prose know a language, such as `en-US`. */
export function isEnglish(language: string): boolean {
  return /^en(?:-|$)/.test(language);
}

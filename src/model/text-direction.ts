/** Letters of Hebrew, Arabic and the like, as in a class of a regular expression. */
export const leftwardLetters = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc';

const startOfLeftward = new RegExp(`^[${leftwardLetters}]`, 'u');

/** Whether a text runs from right to left, which its first letter tells; undefined for one without letters. */
export function isLeftward(text: string): boolean | undefined {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  return letter === undefined ? undefined : startOfLeftward.test(letter);
}

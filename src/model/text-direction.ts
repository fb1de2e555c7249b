/** Letters of Hebrew, Arabic and the like, as in a class of a regular expression. */
export const leftwardLetters = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc';

const leftward = new RegExp(`[${leftwardLetters}]`, 'u');

/**
 * Whether a text runs from right to left, as most of its words do; undefined where that does not tell, so that what is
 * around it decides. Its first word alone does not: `Vue` may begin a sentence in Persian.
 */
export function isLeftward(text: string): boolean | undefined {
  if (!leftward.test(text)) return /\p{L}/u.test(text) ? false : undefined;
  const words = text.replace(/https?:\/\/[^\s)]+/g, '').match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const own = words.filter((word) => leftward.test(word)).length;
  const others = words.length - own;
  if (own > others || (own === others && leftward.test(words[0] ?? ''))) return true;
  return own * 3 < others ? false : undefined;
}

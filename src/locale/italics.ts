import { likelyOf } from './likely.ts';

/** Scripts with italics. Others have no slanted letters of their own: theirs would be upright ones, bent. */
const scripts = ['Latn', 'Cyrl', 'Grek', 'Armn'];

/** Whether emphasis is in italics in a language; where it is not, it is bold. */
export function hasItalics(tag: string): boolean {
  return scripts.includes(likelyOf(tag)?.script ?? 'Latn');
}

/** Whether emphasis of a text is in italics: as its letters are, or in a text without any, as the language is. */
export function isSlanted(text: string, tag: string): boolean {
  const slanted =
    /(?=\p{L})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;
  const upright =
    /(?=\p{L})[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Common}]/u;
  return !upright.test(text) && (slanted.test(text) || hasItalics(tag));
}

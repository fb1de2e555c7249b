import { isEnglish } from '../prose/language.ts';
import type { FigureWords } from './figure-words.ts';

const fraction =
  /\b(?:half|halves|majority|all|none|(?:thirds?|quarters?|fourths?|fifths?|tenths?)\b|(?:in|of|out of)\s+(?:every\s+)?(?:two|three|four|five|ten|\d+)\b)/i;

/** Whether English words may say a share in another way than in percent, such as "half" and "nine in ten". */
export function mayBeFraction(text: string, { language }: FigureWords): boolean {
  return isEnglish(language) && fraction.test(text);
}

import { isEnglish } from '../prose/language.ts';
import type { Figure } from './figure.ts';
import type { FigureWords } from './figure-words.ts';

const fraction =
  /\b(?:half|halves|majority|all|none|(?:thirds?|quarters?|fourths?|fifths?|tenths?)\b|(?:in|of|out of)\s+(?:every\s+)?(?:two|three|four|five|ten|\d+)\b)/i;

/**
 * Whether words with some figures may say a share in another way than in percent, such as "half" and "nine in ten". In
 * other languages than English, any numbers in words may.
 */
export function mayBeFraction(
  text: string,
  figures: readonly Figure[],
  { language }: FigureWords,
): boolean {
  if (figures.some(({ isPercent }) => isPercent)) return false;
  return isEnglish(language)
    ? fraction.test(text)
    : figures.every(({ style }) => style.kind === 'words');
}

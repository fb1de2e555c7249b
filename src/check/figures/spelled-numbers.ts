import { isEnglish } from '../prose/language.ts';
import { englishNumberPattern, readEnglishNumber } from './english-numbers.ts';
import type { FigureWords } from './figure-words.ts';
import { germanNumberPattern, readGermanNumber } from './german-numbers.ts';
import { oneOf } from './patterns.ts';
import { readSpanishNumber, spanishNumberPattern } from './spanish-numbers.ts';

/** The source of a pattern for the number words of a language. */
export function spelledPattern(words: FigureWords): string {
  if (isEnglish(words.language)) return englishNumberPattern(words);
  if (isIn(words, 'de')) return germanNumberPattern(words);
  if (isIn(words, 'es')) return spanishNumberPattern(words);
  return oneOf([...words.numbers.keys()]);
}

/** The number that words name; undefined for words that are none. */
export function readSpelled(text: string, words: FigureWords): number | undefined {
  if (isEnglish(words.language)) return readEnglishNumber(text, words);
  if (isIn(words, 'de')) return readGermanNumber(text, words);
  if (isIn(words, 'es')) return readSpanishNumber(text, words);
  return words.numbers.get(text.toLowerCase());
}

function isIn({ language }: FigureWords, code: string): boolean {
  return language === code || language.startsWith(`${code}-`);
}

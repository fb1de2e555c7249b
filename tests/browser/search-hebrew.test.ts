import { expect, test } from 'vitest';
import '../../src/browser/search/hebrew.ts';
import { titlesFoundIn } from './titles-found.ts';

const titles = titlesFoundIn({
  'מד המים': 'בקשו מד מים מן העירייה, ולא מצה"ל.',
  ערוגות: 'בגינה שלנו 24 ערוגות, ולכל שכן ערוגה אחת.',
});

test.each([
  ['a word under its article', 'עירייה', 'מד המים'],
  ['a word under a preposition', 'גינה', 'ערוגות'],
  ['the singular for a plural', 'ערוגה', 'ערוגות'],
  ['a word with vowels', 'מַיִם', 'מד המים'],
  ['an acronym with other marks', 'צה״ל', 'מד המים'],
  ['an acronym without its marks', 'צהל', 'מד המים'],
])('a Hebrew search finds %s', (_, text, expected) => {
  expect(titles(text)[0]).toBe(expected);
});

import { expect, test } from 'vitest';
import '../../src/browser/search/german.ts';
import { titlesFoundIn } from './titles-found.ts';

const titles = titlesFoundIn({
  Gebühren: 'Die Mahngebühr beträgt einen Euro je Woche.',
  'Bücher einarbeiten': 'Neue Medien stehen binnen fünf Tagen im Regal.',
  Räume:
    'Wer den Raum reserviert, unterschreibt den Vertrag, zahlt den Jahresbetrag und nennt seine Straße.',
});

test.each([
  ['the singular for a plural with an umlaut', 'Buch', 'Bücher einarbeiten'],
  ['the plural for a singular', 'Mahngebühren', 'Gebühren'],
  ['another case', 'Regale', 'Bücher einarbeiten'],
  ['the end of a compound', 'Gebühr', 'Gebühren'],
  ['only as the end of a compound', 'Betrag', 'Räume'],
  ['umlauts as they are typed without their keys', 'Mahngebuehren', 'Gebühren'],
  ['a sharp s as two', 'Strassen', 'Räume'],
  ['letters without their dots', 'gebuhr', 'Gebühren'],
  ['a question with small words', 'Wo finde ich die Verträge für den Raum?', 'Räume'],
])('a German search finds %s', (_, text, expected) => {
  expect(titles(text)[0]).toBe(expected);
});

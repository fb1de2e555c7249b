import { expect, test } from 'vitest';
import '../../src/browser/search/german.ts';
import { toFinder } from '../../src/browser/search/find.ts';
import type { SearchDocument } from '../../src/model/index.ts';

const page = (title: string, text: string): SearchDocument => ({
  kind: 'page',
  title,
  href: `${title}.html`,
  text,
});

const { find } = toFinder({
  documents: [
    page('Gebühren', 'Die Mahngebühr beträgt einen Euro je Woche.'),
    page('Bücher einarbeiten', 'Neue Medien stehen binnen fünf Tagen im Regal.'),
    page(
      'Räume',
      'Wer den Raum reserviert, unterschreibt den Vertrag, zahlt den Jahresbetrag und nennt seine Straße.',
    ),
  ],
  acronyms: [],
});
const titles = (text: string): string[] => find(text).map(({ document: { title } }) => title);

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

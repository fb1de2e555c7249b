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
    page('Räume', 'Wer den Raum reserviert, unterschreibt den Vertrag.'),
  ],
  acronyms: [],
});
const titles = (text: string): string[] => find(text).map(({ document: { title } }) => title);

test.each([
  ['the singular for a plural with an umlaut', 'Buch', 'Bücher einarbeiten'],
  ['the plural for a singular', 'Mahngebühren', 'Gebühren'],
  ['another case', 'Regale', 'Bücher einarbeiten'],
  ['letters without their dots', 'gebuhr', 'Gebühren'],
  ['a question with small words', 'Wo finde ich die Verträge für den Raum?', 'Räume'],
])('a German search finds %s', (_, text, expected) => {
  expect(titles(text)[0]).toBe(expected);
});

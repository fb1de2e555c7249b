import { expect, test } from 'vitest';
import '../../src/browser/search/spanish.ts';
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
    page('Préstamos', 'Los libros se prestan durante cuatro semanas.'),
    page('Reservas', 'La sala se reserva con catorce días de antelación.'),
  ],
  acronyms: [],
});
const titles = (text: string): string[] => find(text).map(({ document: { title } }) => title);

test.each([
  ['the singular for a plural', 'libro', 'Préstamos'],
  ['another form of a verb', 'reservar', 'Reservas'],
  ['a question with small words', '¿cómo puedo reservar una sala?', 'Reservas'],
])('a Spanish search finds %s', (_, text, expected) => {
  expect(titles(text)[0]).toBe(expected);
});

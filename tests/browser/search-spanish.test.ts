import { expect, test } from 'vitest';
import '../../src/browser/search/spanish.ts';
import { titlesFoundIn } from './titles-found.ts';

const titles = titlesFoundIn({
  Préstamos: 'Los libros se prestan durante cuatro semanas.',
  Reservas: 'La sala se reserva con catorce días de antelación.',
});

test.each([
  ['the singular for a plural', 'libro', 'Préstamos'],
  ['another form of a verb', 'reservar', 'Reservas'],
  ['a question with small words', '¿cómo puedo reservar una sala?', 'Reservas'],
])('a Spanish search finds %s', (_, text, expected) => {
  expect(titles(text)[0]).toBe(expected);
});

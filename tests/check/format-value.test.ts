import { expect, test } from 'vitest';
import { choice, exact, list, quote } from '../../src/check/format-value.ts';

test.each([
  ['a word', '`a word`'],
  ['two\nlines\tand\u0000more', '`two lines and more`'],
  ['a `mark`', "`a 'mark'`"],
  ['🌱'.repeat(80), `\`${'🌱'.repeat(80)}\``],
  ['🌱'.repeat(81), `\`${'🌱'.repeat(79)}…\``],
])('a value is put between backticks, on one line: %j', (value, quoted) => {
  expect(quote(value)).toBe(quoted);
});

test('a list of names shows the first few of them', () => {
  expect(list(['a', 'b'])).toBe('`a`, `b`');
  expect(list(['a', 'b', 'c', 'd'], 2)).toBe('`a`, `b` and 2 more');
});

test('a choice names every one', () => {
  expect(choice(['a', 'b', 'c'])).toBe('`a`, `b` or `c`');
  expect(choice(['a'])).toBe('`a`');
  expect(choice([])).toBe('');
});

test('text to write is not shortened, unless it is huge', () => {
  expect(exact('a'.repeat(1000))).toBe(`\`${'a'.repeat(1000)}\``);
  expect(exact('a'.repeat(1001))).toBe(`\`${'a'.repeat(999)}…\``);
});

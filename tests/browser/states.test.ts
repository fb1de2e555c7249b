import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countText, isWanted, sortRows, type Row } from '../../src/browser/states/rows.ts';

const rows: readonly Row[] = [
  { name: 'Florida', code: 'FL', levels: [2, undefined] },
  { name: 'North Carolina', code: 'NC', levels: [0, 1] },
  { name: 'Oregon', code: 'OR', levels: [undefined, 0] },
  { name: 'São Tomé', code: 'ST', levels: [0, undefined] },
];
const codes = (found: readonly Row[]): string => found.map(({ code }) => code).join(' ');
const wanted = (text: string, levels: readonly (number | 'none' | undefined)[] = []): string =>
  codes(rows.filter((row) => isWanted(row, { text, levels })));

describe('rows are chosen', () => {
  test.each([
    ['all where nothing is asked', '', 'FL NC OR ST'],
    ['by the beginning of any word', 'car', 'NC'],
    ['by all of the words', 'n caro', 'NC'],
    ['not by the middle of a word', 'or', 'OR'],
    ['by a code in small letters', 'fl', 'FL'],
    ['without accents', 'sao tome', 'ST'],
    ['not by marks alone: they are no words', ' -- ', 'FL NC OR ST'],
    ['none where none is like it', 'zebra', ''],
  ])('%s', (_, text, expected) => {
    expect(wanted(text)).toBe(expected);
  });

  test.each([
    [[0], 'NC ST'],
    [['none'], 'OR'],
    [[undefined, 'none'], 'FL ST'],
    [[0, 'none'], 'ST'],
    [[7], ''],
  ] as const)('by levels %j', (levels, expected) => {
    expect(wanted('', levels)).toBe(expected);
  });

  test('by all that is asked at once', () => {
    expect(wanted('n', [0])).toBe('NC');
    expect(wanted('fl', [0])).toBe('');
  });

  test('whatever somebody types', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        expect(wanted(text).length).toBeLessThanOrEqual(11);
      }),
    );
  });
});

describe('rows are sorted', () => {
  test.each([
    ['by their names', 'name', false, 'FL NC OR ST'],
    ['by their names from the last', 'name', true, 'ST OR NC FL'],
    ['by a fact, those of one level by their names', 0, false, 'NC ST FL OR'],
    ['from the highest level, those without a fact last as well', 0, true, 'FL NC ST OR'],
    ['by another fact', 1, false, 'OR NC FL ST'],
  ] as const)('%s', (_, column, isDescending, expected) => {
    const before = codes(rows);
    expect(codes(sortRows(rows, column, isDescending))).toBe(expected);
    expect(codes(rows)).toBe(before);
  });
});

test.each([
  [51, 51, 'All 51 states are shown'],
  [12, 51, '12 of 51 states are shown'],
  [1, 51, '1 of 51 states is shown'],
  [0, 51, 'No state is like that'],
  [1, 1, 'The only state is shown'],
])('%i of %i states: %s', (shown, all, text) => {
  expect(countText(shown, all)).toBe(text);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../locales/index.ts';
import { toMessages } from '../../src/locale/index.ts';
import {
  countText,
  matches,
  sortRows,
  withCodeFirst,
  type Row,
} from '../../src/browser/records/rows.ts';

const messages = toMessages({ ...english, language: 'en', untranslated: [] });

const rows: readonly Row[] = [
  { name: 'Florida', code: 'FL', levels: [2, undefined] },
  { name: 'North Carolina', code: 'NC', levels: [0, 1] },
  { name: 'Oregon', code: 'OR', levels: [undefined, 0] },
  { name: 'São Tomé', code: 'ST', levels: [0, undefined] },
];
const codes = (found: readonly Row[]): string => found.map(({ code }) => code).join(' ');
const wanted = (text: string, levels: readonly (number | 'none' | undefined)[] = []): string =>
  codes(rows.filter((row) => matches(row, { text, levels })));

describe('filtering rows', () => {
  test.each([
    ['all by default', '', 'FL NC OR ST'],
    ['by the start of any word', 'car', 'NC'],
    ['by all words', 'n caro', 'NC'],
    ['not by the middle of a word', 'or', 'OR'],
    ['by a code in lower case', 'fl', 'FL'],
    ['without accents', 'sao tome', 'ST'],
    ['not by punctuation alone', ' -- ', 'FL NC OR ST'],
    ['none where none matches', 'zebra', ''],
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

  test('by text and levels together', () => {
    expect(wanted('n', [0])).toBe('NC');
    expect(wanted('fl', [0])).toBe('');
  });

  test('by any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        expect(wanted(text).length).toBeLessThanOrEqual(11);
      }),
    );
  });
});

describe('the row whose code is asked for', () => {
  test.each([
    ['comes first', 'OR', 'OR FL NC ST'],
    ['comes first in lower case', ' st ', 'ST FL NC OR'],
    ['is none for the start of a name', 'o', 'FL NC OR ST'],
    ['is none for two words', 'nc or', 'FL NC OR ST'],
    ['is none for no text', '', 'FL NC OR ST'],
  ])('%s', (_, text, expected) => {
    expect(codes(withCodeFirst(rows, text))).toBe(expected);
  });
});

describe('sorting rows', () => {
  test.each([
    ['by name', 'name', false, 'FL NC OR ST'],
    ['by name, descending', 'name', true, 'ST OR NC FL'],
    ['by a fact, then by name', 0, false, 'NC ST FL OR'],
    ['by a fact, descending, rows without a value last', 0, true, 'FL NC ST OR'],
    ['by another fact', 1, false, 'OR NC FL ST'],
  ] as const)('%s', (_, column, isDescending, expected) => {
    const before = codes(rows);
    expect(codes(sortRows(rows, column, isDescending))).toBe(expected);
    expect(codes(rows)).toBe(before);
  });
});

test.each([
  [51, 51, 'All 51 entries are shown'],
  [12, 51, '12 of 51 entries are shown'],
  [1, 51, '1 of 51 entries is shown'],
  [0, 51, 'No entries match'],
  [1, 1, '1 entry is shown'],
])('%i of %i entries: %s', (shown, all, text) => {
  expect(countText(messages, shown, all)).toBe(text);
});

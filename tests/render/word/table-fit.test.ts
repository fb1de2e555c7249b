import type { Table } from 'mdast';
import { describe, expect, test } from 'vitest';
import { corpusOf, findingsOf, folderOf, pathway } from '../../corpus-of.ts';
import { parseMarkdown } from '../../../src/load/markdown.ts';
import type { TableContext } from '../../../src/render/word/cell-text.ts';
import { papers } from '../../../src/render/word/paper.ts';
import { fitTable, type TableFit } from '../../../src/render/word/table-fit.ts';
import { english } from '../../../locales/index.ts';
import { wideTables } from '../../../src/render/word/wide-tables.ts';
import { textWidth } from '../../../src/render/word/text-width.ts';

/** The width of text on a sheet of US Letter, in twentieths of a point. */
const room = 9180;

/** What a table needs of its page: nothing, where it has no links. */
const context = {
  corpus: { locale: { ...english, language: 'en', untranslated: [] } },
  page: { linkOf: () => undefined },
  withPageNumbers: false,
} as unknown as TableContext;

function fitOf(rows: readonly (readonly string[])[], roomTwip = room): TableFit {
  const [head = [], ...rest] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const markdown = [line(head), line(head.map(() => '-')), ...rest.map(line)].join('\n');
  return fitTable(parseMarkdown(markdown).children[0] as Table, context, roomTwip);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

describe('the width of a text', () => {
  test.each([
    ['internationalization', {}, 1757, 1760],
    ['internationalization', { bold: true }, 1810, 1850],
    ['12,345,678', {}, 1001, 1003],
    ['AAAA', { code: true }, 528, 528],
    ['漢字', {}, 440, 440],
    ['é', {}, 109, 110],
    ['e\u0301', {}, 109, 110],
    ['', {}, 0, 0],
  ])('of %j in the look %j is known', (text, look, least, most) => {
    const width = textWidth(text, { size: 11, ...look });
    expect(width).toBeGreaterThanOrEqual(least);
    expect(width).toBeLessThanOrEqual(most);
  });
});

describe('a table', () => {
  test.each<[string, readonly (readonly string[])[]]>([
    [
      'of short cells',
      [
        ['A', 'B'],
        ['1', '2'],
      ],
    ],
    [
      'of long text',
      [
        ['A', 'B'],
        ['word '.repeat(200), 'x'],
      ],
    ],
    [
      'without text',
      [
        ['', ''],
        ['', ''],
      ],
    ],
    ['of one column', [['A'], ['word '.repeat(99)]]],
  ])('%s fills the room', (_, rows) => {
    const { widths, size, breaksWords } = fitOf(rows);
    expect(sum(widths)).toBe(room);
    expect(widths.every((width) => width > 0)).toBe(true);
    expect([size, breaksWords]).toEqual([undefined, false]);
  });

  const words = ['Contract', 'Beneficiaries', 'Telecommunications', 'H1234-001', '12,345,678'];

  test.each([
    ['beside a column of long text', [words, [...words.slice(1), 'a long text '.repeat(40)]]],
    ['in the header', [words, ['1', '2', '3', '4', '5']]],
    ['in a row', [['1', '2', '3', '4', '5'], words]],
  ])('gives each column the width of its longest word, also %s', (_, rows) => {
    const { widths, marginTwip } = fitOf(rows);
    for (const [column, width] of widths.entries()) {
      const longest = rows.map((row) =>
        textWidth((row[column] ?? '').split(' ')[0] ?? '', { size: 11 }),
      );
      expect(width).toBeGreaterThanOrEqual(Math.max(...longest) + 2 * marginTwip);
    }
  });

  test('gives more room to a column with more text, but not all of it', () => {
    const { widths } = fitOf([
      ['State', 'What it does'],
      ['District of Columbia', 'long text '.repeat(50)],
    ]);
    expect(widths[1]).toBeGreaterThan(widths[0] ?? 0);
    // "District of Columbia" is on one line or two.
    expect(widths[0]).toBeGreaterThan(textWidth('of Columbia', { size: 11 }));
  });

  const wide = (count: number, word = 'Beneficiaries'): readonly (readonly string[])[] => [
    Array.from({ length: count }, () => word),
    Array.from({ length: count }, () => word),
  ];

  test.each([
    [6, { marginTwip: 100 }],
    [7, { marginTwip: 60 }],
    [8, { marginTwip: 60, size: 9 }],
    [11, { marginTwip: 30, size: 7 }],
  ])('of %i columns of a long word is made to fit', (count, expected) => {
    const fit = fitOf(wide(count));
    expect(fit).toMatchObject({ ...expected, breaksWords: false });
    expect(sum(fit.widths)).toBe(room);
  });

  test('turns its header where only that has long words', () => {
    const fit = fitOf([
      Array.from({ length: 12 }, () => 'Beneficiaries'),
      Array.from({ length: 12 }, () => '1'),
    ]);
    expect(fit.size).toBe(10);
    expect(fit.headTwip).toBeGreaterThan(textWidth('Beneficiaries', { size: 10, bold: true }));
  });

  test('says where even that does not help', () => {
    const fit = fitOf(wide(30));
    expect(fit.breaksWords).toBe(true);
    expect(sum(fit.widths)).toBe(room);
  });

  test.each([
    ['an address', 'https://example.org/a/very/long/path/to/a/file-with-a-long-name.html?and=more'],
    ['a word of 46 letters', 'a'.repeat(46)],
    ['words with hyphens', 'state-of-the-art-and-then-some-more-of-the-same'],
    ['Chinese text', '漢字'.repeat(40)],
  ])('may break %s', (_, text) => {
    expect(
      fitOf([
        ['A', 'B', 'C'],
        [text, text, text],
      ]),
    ).toMatchObject({
      marginTwip: 100,
      breaksWords: false,
    });
  });

  test('knows that a line ends at a break, and that bold and code are wider', () => {
    const plain = fitOf(
      [
        ['A', 'B'],
        ['internationalization', 'x'.repeat(40)],
      ],
      7000,
    );
    const bold = fitOf(
      [
        ['A', 'B'],
        ['**internationalization**', 'x'.repeat(40)],
      ],
      7000,
    );
    const code = fitOf(
      [
        ['A', 'B'],
        ['`internationalization`', 'x'.repeat(40)],
      ],
      7000,
    );
    const broken = fitOf(
      [
        ['A', 'B'],
        ['interna<br>tionalization', 'x'.repeat(40)],
      ],
      7000,
    );
    const first = [broken, plain, bold, code].map(({ widths }) => widths[0] ?? 0);
    expect(first).toEqual([...first].sort((a, b) => a - b));
    expect(new Set(first).size).toBe(4);
  });
});

test('a table whose words cannot fit is named at its place', async () => {
  const row = `|${' Beneficiaries |'.repeat(30)}`;
  const table = `${row}\n|${' - |'.repeat(30)}\n${row}`;
  const corpus = await corpusOf(
    folderOf({ 'a.md': pathway(`Text.\n\n${table}\n\n| A |\n| - |\n| b |`) }),
  );
  expect(findingsOf({ findings: wideTables(corpus, papers.letter) })).toEqual([
    'a.md:13:1 output-fits A table of 30 columns is too wide for paper: Word breaks its words',
  ]);
});

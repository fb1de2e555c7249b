import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../../property-tests.ts';
import { layoutOf, p } from '../../layout/document.ts';

/** A paragraph: how many lines it has, what it keeps together, and whether it has a note. */
const block = fc.record({
  words: fc.array(
    fc.constantFrom('a', 'bcd', 'efghij', 'klmnopqrst', 'x'.repeat(30), '漢字', 'שלום'),
    {
      maxLength: 40,
    },
  ),
  properties: fc.subarray([
    '<w:keepNext/>',
    '<w:keepLines/>',
    '<w:pageBreakBefore/>',
    '<w:widowControl w:val="0"/>',
    '<w:spacing w:before="300" w:after="150"/>',
    '<w:ind w:left="300" w:hanging="200"/>',
  ]),
  hasNote: fc.boolean(),
  isTable: fc.boolean(),
});

type Block = typeof block extends fc.Arbitrary<infer T> ? T : never;

/** Each word is a bookmark of its own, so that each has a page. */
function bodyOf(blocks: readonly Block[]): string {
  return blocks
    .map(({ words, properties, hasNote, isTable }, index) => {
      const text = words.map((word, at) => `#b${index}_${at} ${word}`).join(' ');
      const paragraph = p(`#b${index} ${text}${hasNote ? '[1]' : ''}`, properties.join(''));
      return isTable
        ? `<w:tbl><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="1000"/></w:tblGrid><w:tr><w:tc>${paragraph}</w:tc><w:tc>${p('cell')}</w:tc></w:tr></w:tbl>`
        : paragraph;
    })
    .join('');
}

function pagesOf(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const { pageOf } = layoutOf(bodyOf(blocks), { notes: ['a note of several lines '.repeat(4)] });
  return new Map([...pageOf].map(([name, page]) => [name, Number(page)]));
}

test('everything is on a page, and no page comes before the one of what stands earlier', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 25 }), (blocks) => {
      const pages = pagesOf(blocks);
      expect([...pages.keys()].length).toBe(
        blocks.reduce((sum, { words }) => sum + words.length + 1, 0),
      );
      const inOrder = blocks.flatMap(({ words }, index) => [
        pages.get(`b${index}`) ?? NaN,
        ...words.map((_, at) => pages.get(`b${index}_${at}`) ?? NaN),
      ]);
      expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
    }),
    { numRuns: 300 },
  );
});

test('another paragraph at the start moves nothing to an earlier page', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 15 }), fc.nat({ max: 12 }), (blocks, count) => {
      const plain = blocks.map((each) => ({ ...each, properties: [], hasNote: false }));
      const before = pagesOf(plain);
      const more: Block = {
        words: Array(count * 3).fill('abcdef'),
        properties: [],
        hasNote: false,
        isTable: false,
      };
      const after = pagesOf([more, ...plain]);
      for (const [index] of plain.entries())
        expect(after.get(`b${index + 1}`)).toBeGreaterThanOrEqual(before.get(`b${index}`) ?? NaN);
    }),
    { numRuns: 200 },
  );
});

test('what is added at the end leaves the pages before it as they are', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 15 }), block, (blocks, last) => {
      const before = pagesOf(blocks.map((each) => ({ ...each, properties: [] })));
      const after = pagesOf([...blocks.map((each) => ({ ...each, properties: [] })), last]);
      for (const [name, page] of before) expect(after.get(name)).toBe(page);
    }),
    { numRuns: 200 },
  );
});

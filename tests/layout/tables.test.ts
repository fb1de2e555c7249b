import { describe, expect, test } from 'vitest';
import { heightOf, lines, long, p, pagesOf } from './document.ts';

const borders =
  '<w:tblBorders><w:top w:val="single" w:sz="8"/><w:bottom w:val="single" w:sz="8"/><w:insideH w:val="single" w:sz="4"/></w:tblBorders>';

/** A table with two columns of a thousand twips. */
function table(rows: readonly string[], properties = ''): string {
  const grid = '<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="1000"/></w:tblGrid>';
  return `<w:tbl><w:tblPr>${properties}</w:tblPr>${grid}${rows.join('')}</w:tbl>`;
}

function row(cells: readonly string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : `<w:tc>${cell}</w:tc>`)).join('')}</w:tr>`;
}

const rows = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => row([p(`#r${index} `), p('b')]));

const header = '<w:tblHeader/>';
const whole = '<w:cantSplit/>';

describe('a row', () => {
  test('is as high as its highest cell', () => {
    expect(heightOf(table([row([p('ten letter'), p('ten letters')])]))).toBe(400);
  });

  test('has the borders and the margins of its cells', () => {
    expect(heightOf(table(rows(2), borders))).toBe(20 + 200 + 10 + 200 + 20);
    const margins = `<w:tblCellMar><w:top w:w="30"/><w:bottom w:w="50"/><w:left w:w="100"/></w:tblCellMar>`;
    expect(heightOf(table([row([p('nine let.'), p('b')])], margins))).toBe(280);
    expect(heightOf(table([row([p('ten letter'), p('b')])], margins))).toBe(480);
  });

  test('is at least as high as it says, or exactly', () => {
    const high = (rule: string): string => `<w:trHeight w:val="300" w:hRule="${rule}"/>`;
    expect(heightOf(table([row([p('a')], high('atLeast'))]))).toBe(300);
    expect(heightOf(table([row([p('a') + p('b')], high('atLeast'))]))).toBe(400);
    expect(heightOf(table([row([p('a') + p('b')], high('exact'))]))).toBe(300);
  });

  test('has cells that span columns', () => {
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('x'.repeat(20))}</w:tc>`;
    expect(heightOf(table([row([wide])]))).toBe(200);
  });

  test('grows where a cell of several rows is higher than these', () => {
    const merged = (value: string, text: string): string =>
      `<w:tc><w:tcPr><w:vMerge${value}/></w:tcPr>${text}</w:tc>`;
    const body = [
      row([merged(' w:val="restart"', lines(5)), p('b')]),
      row([merged('', p('')), p('#b ')]),
      row([p('#c '), p('')]),
    ];
    expect(heightOf(table(body))).toBe(1200);
  });
});

describe('a table', () => {
  test('continues on the next page below its header', () => {
    const body = table([row([p('head'), p('')], header), ...rows(20)]);
    expect(pagesOf(body)).toMatchObject({ r8: '1', r9: '2', r17: '2', r18: '3' });
  });

  test('does not leave its header alone', () => {
    const body = table([row([p('#head '), p('')], header), ...rows(2)]);
    expect(pagesOf(lines(9) + body)).toMatchObject({ head: '2', r0: '2' });
  });

  test('stays with the heading before it, and a row with the next', () => {
    const heading = p('#a ', '<w:keepNext/>');
    expect(pagesOf(lines(9) + heading + table(rows(2)))).toMatchObject({ a: '2', r0: '2' });
    const kept = row([p('#k ', '<w:keepNext/>'), p('')]);
    expect(pagesOf(lines(9) + table([kept, ...rows(1)]))).toMatchObject({ k: '2' });
  });
});

describe('a row that is higher than the rest of the page', () => {
  const high = p(`#a ${long(6).replaceAll('x'.repeat(19), 'nine let.')}`);

  test('continues on the next page', () => {
    expect(pagesOf(lines(7) + table([row([high, p('b')])]) + p('#b '))).toMatchObject({
      a: '1',
      b: '2',
    });
  });

  test('moves there if it must not be divided', () => {
    expect(pagesOf(lines(7) + table([row([high, p('b')], whole)]))).toMatchObject({ a: '2' });
  });

  test('moves there if a cell would stay empty', () => {
    expect(pagesOf(lines(9) + table([row([high, p('b')])]))).toMatchObject({ a: '2' });
  });

  test('is divided in any case where it is higher than a page', () => {
    const body = table([row([p('#a ') + lines(24), p('b')], whole)]);
    expect(pagesOf(body + p('#b '))).toMatchObject({ a: '1', b: '3', count: 3 });
  });
});

test('a table in a cell is as wide as that', () => {
  const inner = table([row([p('x'.repeat(11)), p('b')])]);
  expect(heightOf(table([row([inner + p(''), p('b')])]))).toBe(600);
});

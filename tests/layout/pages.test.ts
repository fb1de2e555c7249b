import { describe, expect, test } from 'vitest';
import { heightOf, lines, long, p, pagesOf, r, section } from './document.ts';

const keepNext = '<w:keepNext/>';
const keepLines = '<w:keepLines/>';

test('a page takes as many lines as fit', () => {
  expect(pagesOf(lines(9) + p('#a ') + p('#b '))).toEqual({ a: '1', b: '2', count: 2 });
  expect(pagesOf('').count).toBe(1);
});

test('the room below the letters of a line may stand over the end of a page', () => {
  const spaced = (text: string): string => p(text, '<w:spacing w:line="360" w:lineRule="auto"/>');
  const six = spaced('line').repeat(6);
  expect(pagesOf(six + spaced('#a ') + spaced('#b '))).toMatchObject({ a: '1', b: '2' });
});

describe('the room between paragraphs', () => {
  const spaced = (before: number, after: number): string =>
    `<w:spacing w:before="${before}" w:after="${after}"/>`;

  test('is the larger one of what both ask for', () => {
    expect(heightOf(p('a', spaced(0, 100)) + p('b', spaced(300, 0)))).toBe(700);
  });

  test('is none between paragraphs of a style that wants none', () => {
    const item = '<w:pStyle w:val="Item"/>';
    expect(heightOf(p('a', item) + p('b', item) + p('c'))).toBe(100 + 200 + 200 + 100 + 200);
  });

  test('is dropped at the top of a page, unless the page was asked for', () => {
    const late = p('#a ', spaced(1900, 0));
    expect(pagesOf(lines(1) + late + lines(9) + p('#b '))).toMatchObject({ a: '2', b: '3' });
    const asked = p('#a ', `${spaced(1900, 0)}<w:pageBreakBefore/>`);
    expect(pagesOf(lines(1) + asked + lines(1))).toMatchObject({ a: '2', count: 3 });
    expect(pagesOf(p('a', spaced(1700, 0)) + p('#b '))).toMatchObject({ b: '2' });
  });
});

describe('borders', () => {
  const box = (left = 0): string =>
    `<w:pBdr>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:val="single" w:sz="8" w:space="4"/>`).join('')}</w:pBdr><w:ind w:left="${left}"/>`;

  test('take room above and below', () => {
    expect(heightOf(p('a', box()))).toBe(400);
  });

  test('are one box around paragraphs that have the same ones', () => {
    expect(heightOf(p('a', box()) + p('b', box()))).toBe(600);
    expect(heightOf(p('a', box()) + p('b', box(100)))).toBe(800);
  });

  test('that are not drawn take none', () => {
    expect(heightOf(p('a', '<w:pBdr><w:top w:val="none" w:sz="8" w:space="4"/></w:pBdr>'))).toBe(
      200,
    );
  });
});

describe('breaks', () => {
  test('of the page lead to the next one', () => {
    const broken = `<w:p>${r('a')}<w:r><w:br w:type="page"/></w:r><w:bookmarkStart w:name="b"/>${r('b')}</w:p>`;
    expect(pagesOf(broken)).toEqual({ b: '2', count: 2 });
  });

  test('at the end of a paragraph leave no empty line behind', () => {
    const broken = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    expect(pagesOf(p('a') + broken + lines(9) + p('#b ') + p('#c '))).toMatchObject({
      b: '2',
      c: '3',
    });
  });
});

describe('lines that stay together', () => {
  test('are the first two and the last two of a paragraph', () => {
    // One line of four would stand alone at the foot, or at the top.
    expect(pagesOf(lines(9) + p(`#a ${long(4)}`))).toMatchObject({ a: '2' });
    expect(pagesOf(lines(8) + p(`#a ${long(4)}`) + p('#b '))).toMatchObject({ a: '1' });
    expect(pagesOf(lines(7) + p(`#a ${long(4)}`) + lines(7) + p('#b '))).toMatchObject({
      a: '1',
      b: '2',
    });
    expect(pagesOf(lines(8) + p(`#a ${long(3)}`))).toMatchObject({ a: '2' });
    expect(pagesOf(lines(8) + p(`#a ${long(3)}`, '<w:widowControl w:val="0"/>'))).toMatchObject({
      a: '1',
    });
  });

  test('are all lines of a paragraph that asks for it', () => {
    expect(pagesOf(lines(6) + p(`#a ${long(6)}`))).toMatchObject({ a: '1' });
    expect(pagesOf(lines(6) + p(`#a ${long(6)}`, keepLines))).toMatchObject({ a: '2' });
  });

  test('are those of a heading and of what it heads', () => {
    const heading = p('#a ', keepNext);
    expect(pagesOf(lines(9) + heading + p('#b '))).toMatchObject({ a: '2', b: '2' });
    expect(pagesOf(lines(8) + heading + p(`#b ${long(4)}`))).toMatchObject({ a: '2' });
    expect(pagesOf(lines(7) + heading + p(`#b ${long(4)}`))).toMatchObject({ a: '1', b: '1' });
    expect(pagesOf(lines(8) + heading + p('#b ', keepNext) + p('#c '))).toMatchObject({ a: '2' });
  });

  test('part where they are more than a page', () => {
    const chain = Array.from({ length: 12 }, (_, index) => p(`#a${index} `, keepNext)).join('');
    expect(pagesOf(lines(1) + chain)).toMatchObject({ a0: '2', a9: '2', a10: '3' });
    expect(pagesOf(lines(1) + p(long(12), keepLines)).count).toBe(3);
  });
});

describe('footnotes', () => {
  test('stand at the foot of the page, below a line', () => {
    expect(pagesOf(lines(7) + p('a[1]') + p('#b '), { notes: ['note'] })).toMatchObject({ b: '2' });
    expect(pagesOf(lines(6) + p('a[1]') + p('#b '), { notes: ['note'] })).toMatchObject({ b: '1' });
  });

  test('have one line above them', () => {
    const body = (more: string): string => lines(5) + p('a[1]') + p('b[2]') + more;
    expect(pagesOf(body(''), { notes: ['one', 'two'] }).count).toBe(1);
    expect(pagesOf(body(p('#c ')), { notes: ['one', 'two'] })).toMatchObject({ c: '2' });
  });

  test('continue on the next page after two lines', () => {
    const notes = [long(5)];
    expect(pagesOf(lines(6) + p('#a [1]') + p('#b '), { notes })).toMatchObject({ a: '1', b: '2' });
    // Three lines and the line above them are left to the next page.
    expect(pagesOf(lines(6) + p('a[1]') + lines(5) + p('#b '), { notes })).toMatchObject({
      b: '2',
    });
    expect(pagesOf(lines(6) + p('a[1]') + lines(6) + p('#b '), { notes })).toMatchObject({
      b: '3',
    });
  });

  test('take their reference along where not even that fits', () => {
    expect(pagesOf(lines(8) + p('#a [1]'), { notes: [long(5)] })).toMatchObject({ a: '2' });
  });

  test('can be longer than pages', () => {
    expect(pagesOf(p('a[1]') + p('#b '), { notes: [long(30)] })).toMatchObject({ b: '2' });
  });
});

describe('sections', () => {
  const ending = (properties: string): string => p('end', section(properties));
  const of = (type: string): string => `<w:type w:val="${type}"/>`;

  test('begin on a new page', () => {
    expect(pagesOf(ending('') + p('#b '))).toMatchObject({ b: '2' });
  });

  test('continue on the same page where they say so', () => {
    expect(pagesOf(ending('') + p('#b ') + section(of('continuous')))).toMatchObject({ b: '1' });
  });

  test('begin on a page of one side', () => {
    expect(pagesOf(ending('') + p('#b ') + section(of('oddPage')))).toMatchObject({ b: '3' });
    expect(pagesOf(ending('') + p('#b ') + section(of('evenPage')))).toMatchObject({ b: '2' });
  });

  test('number their pages as they say', () => {
    const roman = '<w:pgNumType w:fmt="lowerRoman" w:start="4"/>';
    const restarted = '<w:pgNumType w:start="1"/>';
    const body = p('#a ') + p('#b ', section(roman)) + p('#c ') + section(restarted);
    expect(pagesOf(body)).toMatchObject({ a: 'iv', b: 'iv', c: '1' });
  });

  test('have paper of their own', () => {
    const low = p('end', section('', { height: 400 }));
    expect(pagesOf(lines(3) + low + lines(4) + p('#b '))).toMatchObject({ b: '3' });
  });

  test('fill one column after the other', () => {
    const columns = '<w:cols w:num="2" w:space="200"/>';
    const narrow = p('nine let.').repeat(10) + p('#b ') + lines(9) + p('#c ');
    expect(pagesOf(narrow + section(columns))).toMatchObject({ b: '1', c: '2' });
    const broken = '<w:p><w:r><w:br w:type="column"/></w:r></w:p>';
    expect(pagesOf(broken + lines(9) + p('#b ') + p('#c ') + section(columns))).toMatchObject({
      b: '1',
      c: '2',
    });
  });

  test('measure the text after a break in the next column', () => {
    const columns =
      '<w:cols w:num="2" w:equalWidth="0"><w:col w:w="1500" w:space="0"/><w:col w:w="500"/></w:cols>';
    const narrow = `<w:p><w:r><w:br w:type="column"/></w:r>${r('five five')}</w:p>`;
    const after = narrow + lines(7) + p('#b ') + p('#c ');
    expect(pagesOf(lines(10) + after + section(columns))).toMatchObject({ b: '1', c: '2' });
  });

  test('make room for a header that is higher than the margin', () => {
    const properties = '<w:headerReference w:type="default" r:id="header"/>';
    const body = lines(8) + p('#a ') + section(properties);
    expect(pagesOf(body, { header: lines(1) })).toMatchObject({ a: '1' });
    expect(pagesOf(body, { header: lines(2) })).toMatchObject({ a: '2' });
  });
});

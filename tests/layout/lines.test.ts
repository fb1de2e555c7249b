import { describe, expect, test } from 'vitest';
import { heightOf, long, p, r, section } from './document.ts';

/** How many lines of 200 twips a body has. */
const linesIn = (body: string, numbering?: string): number =>
  heightOf(body, numbering === undefined ? {} : { numbering }) / 200;

describe('a line', () => {
  const image =
    '<w:r><w:drawing><wp:inline><wp:extent cx="635000" cy="635000"/></wp:inline></w:drawing></w:r>';

  test('holds as many words as are as wide as the text', () => {
    expect(linesIn(p('twenty letters here a'))).toBe(2);
    expect(linesIn(p('twenty letters here'))).toBe(1);
    expect(linesIn(p(''))).toBe(1);
  });

  test('may have spaces over its edge', () => {
    expect(linesIn(p('twenty letters heree    '))).toBe(1);
  });

  test('ends after a hyphen, but not after one that does not break', () => {
    expect(linesIn(p('a well-known-and-long'))).toBe(2);
    expect(linesIn(p('aaaaaaaaaaaa bbbb-cccc'))).toBe(2);
    const whole =
      '<w:r><w:t>aaaaaa-bbbbbbbbbbb</w:t><w:noBreakHyphen/><w:t>cccccc dddddddddddd</w:t></w:r>';
    expect(linesIn(`<w:p>${whole}</w:p>`)).toBe(3);
  });

  test('ends between Chinese characters, which are as wide as high', () => {
    expect(linesIn(p('漢'.repeat(10)))).toBe(1);
    expect(linesIn(p('漢'.repeat(11)))).toBe(2);
  });

  test('ends inside a word that is wider than the text', () => {
    expect(linesIn(p('x'.repeat(41)))).toBe(3);
    expect(linesIn(p(`a ${'x'.repeat(41)}`))).toBe(4);
  });

  test('has the width of letters from right to left', () => {
    expect(linesIn(p(`${'א'.repeat(10)} ${'א'.repeat(10)}`))).toBe(2);
    expect(linesIn(p(`${'א'.repeat(10)} ${'א'.repeat(9)}`))).toBe(1);
  });

  test('is as high as its highest run', () => {
    const big = '<w:sz w:val="40"/>';
    expect(heightOf(`<w:p>${r('small ')}${r('big', big)}</w:p>`)).toBe(400);
    expect(heightOf(`<w:p>${r('big ', big)}${r('x'.repeat(19))}</w:p>`)).toBe(600);
  });

  test('is as high as the rule of its paragraph says', () => {
    const spaced = (rule: string, line: number): number =>
      heightOf(p('text', `<w:spacing w:line="${line}" w:lineRule="${rule}"/>`));
    expect(spaced('auto', 360)).toBe(300);
    expect(spaced('exact', 120)).toBe(120);
    expect(spaced('atLeast', 120)).toBe(200);
    expect(spaced('atLeast', 320)).toBe(320);
  });

  test('that is a multiple of its letters does not multiply an image', () => {
    const spaced = '<w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr>';
    expect(heightOf(`<w:p>${spaced}${image}</w:p>`)).toBe(1100);
  });

  test('makes room for an image', () => {
    expect(heightOf(`<w:p>${image}</w:p>`)).toBe(1000);
    expect(heightOf(`<w:p>${image}${r('nine let.')}</w:p>`)).toBe(1050);
    expect(heightOf(`<w:p>${image}${r('ten letters')}</w:p>`)).toBe(1250);
  });
});

describe('the text of a line', () => {
  test('is what a reader sees', () => {
    const seen = r('x'.repeat(20));
    const unseen = [
      r('hidden', '<w:vanish/>'),
      '<w:del><w:r><w:delText>deleted</w:delText></w:r></w:del>',
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGEREF a</w:instrText></w:r>',
    ];
    expect(linesIn(`<w:p>${seen}${unseen.join('')}</w:p>`)).toBe(1);
    const inside = `<w:hyperlink>${r('x'.repeat(10))}</w:hyperlink><w:sdt><w:sdtContent>${r('x'.repeat(11))}</w:sdtContent></w:sdt>`;
    expect(linesIn(`<w:p>${inside}</w:p>`)).toBe(2);
  });

  test('is wider where characters are apart, and narrower above the line', () => {
    expect(linesIn(`<w:p>${r('x'.repeat(11), '<w:spacing w:val="90"/>')}</w:p>`)).toBe(2);
    expect(linesIn(`<w:p>${r('x'.repeat(30), '<w:vertAlign w:val="superscript"/>')}</w:p>`)).toBe(
      1,
    );
  });

  test('has the size of its style', () => {
    expect(heightOf(`<w:p>${r('a', '<w:rStyle w:val="Strong"/>')}</w:p>`)).toBe(400);
  });
});

describe('indents', () => {
  const indented = (attributes: string, text: string): number =>
    linesIn(p(text, `<w:ind ${attributes}/>`));

  test('make lines shorter, at both sides', () => {
    expect(indented('w:left="500" w:right="500"', 'ten letter')).toBe(1);
    expect(indented('w:left="500" w:right="500"', 'ten letters')).toBe(2);
  });

  test('of the first line count there alone', () => {
    expect(indented('w:firstLine="1000"', `ten letter ${'x'.repeat(20)}`)).toBe(2);
    expect(indented('w:left="1000" w:hanging="1000"', `${'x'.repeat(20)} ten letter`)).toBe(2);
    expect(indented('w:left="1000" w:hanging="1000"', `${'x'.repeat(20)} ten letters`)).toBe(3);
  });
});

describe('tabs', () => {
  const tabbed = (tabs: string, text: string): number =>
    linesIn(p(text, `<w:tabs>${tabs}</w:tabs>`));

  test('lead to the next stop of the paragraph', () => {
    const stop = '<w:tab w:val="left" w:pos="1000"/>';
    expect(tabbed(stop, 'a\tten letter')).toBe(1);
    expect(tabbed(stop, 'a\tten letters')).toBe(2);
  });

  test('lead to a multiple of the usual distance behind them', () => {
    expect(linesIn(p(`a\t${'x'.repeat(12)}`))).toBe(1);
    expect(linesIn(p(`a\t${'x'.repeat(13)}`))).toBe(2);
  });

  test('put the text before a right stop', () => {
    const stop = '<w:tab w:val="right" w:pos="2000"/>';
    expect(tabbed(stop, `${'x'.repeat(17)}\t123`)).toBe(1);
    expect(tabbed(stop, `${'x'.repeat(18)}\t123`)).toBe(2);
  });
});

describe('labels of lists', () => {
  const list = (level: string): string =>
    `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">${level}<w:pPr><w:ind w:left="500" w:hanging="500"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
  const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

  test('hang before the text', () => {
    const bullet = list('<w:numFmt w:val="bullet"/><w:lvlText w:val="-"/>');
    expect(linesIn(p(`${'x'.repeat(15)} ${'x'.repeat(15)}`, item), bullet)).toBe(2);
  });

  test('that are wider than their room lead to the next tab', () => {
    const roman = list(
      '<w:numFmt w:val="upperRoman"/><w:start w:val="8"/><w:lvlText w:val="%1.."/>',
    );
    const numbered = (text: string): number => linesIn(p(text, item), roman);
    expect(numbered('x'.repeat(12))).toBe(1);
    expect(numbered('x'.repeat(13))).toBe(2);
  });

  test('count, and follow with a space or nothing', () => {
    const spaced = list('<w:suff w:val="space"/><w:lvlText w:val="%1."/>');
    expect(linesIn(p('x'.repeat(17), item), spaced)).toBe(1);
    const nine = p('x'.repeat(17), item).repeat(9);
    expect(linesIn(nine, spaced)).toBe(9);
  });
});

test('paragraphs of equal content have equal lines, however wide the text of others is', () => {
  const body = p(long(2)) + p(long(2));
  expect(heightOf(body + section('', { width: 4000 }))).toBe(400);
  expect(heightOf(body)).toBe(800);
});

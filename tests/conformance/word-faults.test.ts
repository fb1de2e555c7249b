import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bytesOf, filesWith, toParts, withPart, type Parts } from './word-files.ts';
import { packageFaults } from './word-package-faults.ts';
import { textFaults } from './word-faults.ts';

/** The files that are made; those below the site are copies of what pages link to. */
const made = filesWith('.docx').filter(
  ({ name }) => !name.includes('/site/') || name.includes('/site/downloads/'),
);

describe.each(made)('$name', ({ path }) => {
  const parts = toParts(new Uint8Array(readFileSync(path)));

  test('has no fault in its text that its schema would let pass', () => {
    expect(textFaults(parts)).toEqual([]);
  });

  test('holds together: each part, relationship and type has its counterpart', () => {
    expect(packageFaults(parts)).toEqual([]);
  });
});

const document = 'word/document.xml';
const relationships = 'word/_rels/document.xml.rels';
const handbook = (): Uint8Array => bytesOf('garden', 'word/garden-handbook.docx');
const checklist = (): Uint8Array => bytesOf('garden', 'checklist/first-season.docx');

describe('a fault is found that is made on purpose', () => {
  test.each<[string, string | RegExp, string]>([
    ['no paragraph style Nowhere', '<w:pStyle w:val="Lead"/>', '<w:pStyle w:val="Nowhere"/>'],
    ['no character style Nowhere', '<w:rStyle w:val="Hyperlink"/>', '<w:rStyle w:val="Nowhere"/>'],
    ['no table style Nowhere', '<w:tblPr>', '<w:tblPr><w:tblStyle w:val="Nowhere"/>'],
    ['no bookmark _Page99', 'w:anchor="_Page2"', 'w:anchor="_Page99"'],
    ['no bookmark _Toc99', 'PAGEREF _Toc2 ', 'PAGEREF _Toc99 '],
    ['no bookmark _Note99', 'NOTEREF _Note2 ', 'NOTEREF _Note99 '],
    ['bookmark _Page1 twice', 'w:name="_Page2"', 'w:name="_Page1"'],
    [
      'bookmark id 1 twice',
      '<w:bookmarkStart w:name="_Page1" w:id="3"',
      '<w:bookmarkStart w:name="_Page1" w:id="1"',
    ],
    ['a bookmark does not end', /<w:bookmarkEnd [^>]*>/, ''],
    ['no note 99', '<w:footnoteReference w:id="2"/>', '<w:footnoteReference w:id="99"/>'],
    ['note 2 is not cited', '<w:footnoteReference w:id="2"/>', ''],
    [
      'citation of note 1 twice',
      '<w:footnoteReference w:id="2"/>',
      '<w:footnoteReference w:id="1"/>',
    ],
    ['content control tag sign-lease twice', 'w:val="test-soil"', 'w:val="sign-lease"'],
    ['drawing id 1 twice', /<w:drawing>.*?<\/w:drawing>/s, '$&$&'],
    [
      'word/document.xml: two styles',
      '<w:pStyle w:val="Lead"/>',
      '<w:pStyle w:val="Lead"/><w:pStyle w:val="Lead"/>',
    ],
    ['word/document.xml: an empty paragraph', '<w:sectPr>', '<w:p><w:pPr/></w:p><w:sectPr>'],
    [
      'word/document.xml: a cell that does not end in a paragraph',
      /<w:p>(?:(?!<w:p>).)*<\/w:p><\/w:tc>/s,
      '</w:tc>',
    ],
    [
      'word/document.xml: two tables that touch',
      /<w:tbl>.*<\/w:tbl>/s,
      '$&<w:bookmarkStart w:name="x" w:id="99"/><w:bookmarkEnd w:id="99"/>$&',
    ],
    [
      'word/document.xml: a header row that is none',
      '<w:trPr>',
      '<w:trPr><w:tblHeader w:val="off"/>',
    ],
    [
      'word/document.xml: a tab or line end that is no element, in "A\\tplot is a bed with a path around it."',
      'A plot',
      'A\tplot',
    ],
  ])('%s', (fault, found, put) => {
    const broken = withPart(handbook(), document, (xml) => xml.replace(found, put));
    expect(textFaults(toParts(broken))).toContain(fault);
  });

  test('content control id 1 twice', () => {
    const twice = (xml: string): string => xml.replace('<w:id w:val="2"/>', '<w:id w:val="1"/>');
    const broken = withPart(checklist(), document, twice);
    expect(textFaults(toParts(broken))).toEqual(['content control id 1 twice']);
  });

  test('no style Nowhere', () => {
    const stray = (xml: string): string =>
      xml.replace('basedOn w:val="Normal"', 'basedOn w:val="Nowhere"');
    const broken = withPart(handbook(), 'word/styles.xml', stray);
    expect(textFaults(toParts(broken))).toEqual(['no style Nowhere']);
  });

  test.each<[string, string, string | RegExp, string]>([
    ['word/document.xml: no relationship rId1', relationships, 'Id="rId1"', 'Id="rId99"'],
    ['word/document.xml: nothing uses the header rId99', relationships, 'Id="rId1"', 'Id="rId99"'],
    ['word/document.xml: relationship rId2 twice', relationships, 'Id="rId1"', 'Id="rId2"'],
    ['no part word/nowhere.xml', relationships, 'Target="styles.xml"', 'Target="nowhere.xml"'],
    [
      'nothing leads to word/styles.xml',
      relationships,
      'Target="styles.xml"',
      'Target="nowhere.xml"',
    ],
    [
      'a type for /word/nowhere.xml',
      '[Content_Types].xml',
      '/word/styles.xml',
      '/word/nowhere.xml',
    ],
  ])('%s', (fault, part, found, put) => {
    const broken = withPart(handbook(), part, (xml) => xml.replace(found, put));
    expect(packageFaults(toParts(broken))).toContain(fault);
  });

  test('no type for a part of an unknown kind', () => {
    const parts: Parts = { ...toParts(handbook()), 'word/macros.bin': '' };
    expect(packageFaults(parts)).toEqual([
      'nothing leads to word/macros.bin',
      'no type for word/macros.bin',
    ]);
  });
});

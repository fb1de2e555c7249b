import { describe, expect, test } from 'vitest';
import { audit, type Profile } from '../../src/audit/index.ts';
import { docxOf, paragraph, relationship, soundBody, type DocxTexts } from './docx-of.ts';

const end = paragraph('After.');
const picture = (text: string): string =>
  `<w:drawing><wp:inline><wp:docPr id="1" name="a" descr="${text}"/></wp:inline></w:drawing>`;
const field = (code: string, inside: string): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>${code}</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${inside}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const link = (text: string, more: string): string =>
  `<w:hyperlink ${more}><w:r><w:t>${text}</w:t></w:r></w:hyperlink>`;
const pale = '<w:color w:val="FFFFFF"/>';
const soundTable =
  '<w:tbl><w:tblPr><w:tblLook w:firstRow="1"/><w:tblCaption w:val="A"/><w:tblDescription w:val="B"/></w:tblPr>' +
  `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc>${paragraph('A')}</w:tc></w:tr></w:tbl>`;

/** What looks like a fault but is not one. */
const sound: readonly (readonly [what: string, texts: DocxTexts, profile?: Profile])[] = [
  [
    'one image in two forms, for current and for older programs',
    more(
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${picture('A tap')}</mc:Choice><mc:Fallback>${picture('')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    ),
  ],
  [
    "Word's own table of contents in an untitled content control",
    more(`<w:sdt><w:sdtPr><w:docPartObj/></w:sdtPr><w:sdtContent>${end}</w:sdtContent></w:sdt>`),
  ],
  ['the paragraph that Word requires after the last table', more(`${soundTable}<w:p/><w:sectPr/>`)],
  ['a paragraph that ends a section', more(`<w:p><w:pPr><w:sectPr/></w:pPr></w:p>${end}`)],
  ['a paragraph that ends a page', more(`<w:p><w:r><w:br w:type="page"/></w:r></w:p>${end}`)],
  [
    'a fallback for older programs, which nobody sees',
    more(
      '<w:p><mc:AlternateContent><mc:Choice Requires="wps"><w:r><w:t>Water</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>• Water</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>',
    ),
  ],
  [
    'a part with an absolute path',
    {
      relationships: relationship('p', 'image', '/word/media/a.png'),
      parts: { 'word/media/a.png': '' },
    },
  ],
  ['a math paragraph', more('<w:p><m:oMath><m:r><m:t>a</m:t></m:r></m:oMath></w:p>')],
  ['an empty header', { header: '<w:p/>' }],
  ['a note separator', more('<w:p><w:r><w:separator/></w:r></w:p>')],
  ['hidden text', more(paragraph('Hidden', 'Normal', '', `${pale}<w:vanish/>`))],
  [
    'text in automatic color on a dark background',
    more(paragraph('Dark', 'Normal', '<w:shd w:fill="000000"/>', '<w:color w:val="auto"/>')),
  ],
  [
    'white text with a highlight',
    more(paragraph('Dark', 'Normal', '', `${pale}<w:highlight w:val="darkBlue"/>`)),
  ],
  [
    'white text on a solid pattern',
    more(
      paragraph(
        'Dark',
        'Normal',
        '',
        `${pale}<w:shd w:val="solid" w:color="222222" w:fill="FFFFFF"/>`,
      ),
    ),
  ],
  [
    'white text on a dark page',
    {
      before: '<w:background w:color="222222"/>',
      settings: '<w:displayBackgroundShape/>',
      ...more(paragraph('Dark', 'Normal', '', pale)),
      letters: '<w:lang w:val="en"/><w:sz w:val="22"/>',
    },
  ],
  [
    'a line with bold turned off in a bold style',
    { ...bold(''), ...more(paragraph('Water', 'Bold', '', '<w:b w:val="0"/>')) },
  ],
  ['a bold sentence', more(paragraph('Water in the morning.', 'Normal', '', '<w:b/>'))],
  [
    'spaces in code',
    more(paragraph('if (a)      b', 'Normal', '', '<w:rFonts w:ascii="Courier New"/>')),
  ],
  ['an initial', more(paragraph('A. Smith waters early.'))],
  [
    'a link and a table of contents entry with its number',
    more(
      field('TOC \\o', link('Water', 'w:anchor="_Toc1"')) +
        `<w:p><w:bookmarkStart w:id="1" w:name="_Toc1"/><w:bookmarkStart w:id="2" w:name="_Page1"/><w:r><w:t>Place</w:t></w:r></w:p>` +
        `<w:p>${link('Water', 'w:anchor="_Page1"')}</w:p>`,
    ),
  ],
  [
    'two bookmarks at one place',
    more(
      `<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkStart w:id="2" w:name="b"/><w:r><w:t>Place</w:t></w:r></w:p><w:p>${link('Water', 'w:anchor="a"')}${link('Water', 'w:anchor="b"')}</w:p>`,
    ),
  ],
  [
    'an email link with a subject, to the same address',
    {
      ...more(
        `<w:p>${link('a@example.org', 'r:id="a"')}${link('a@example.org', 'r:id="b"')}</w:p>`,
      ),
      relationships:
        relationship('a', 'hyperlink', 'mailto:a@example.org') +
        relationship('b', 'hyperlink', 'mailto:a@example.org?subject=Water'),
    },
  ],
  [
    'a superscript number',
    more(paragraph('2', 'Normal', '', '<w:sz w:val="12"/><w:vertAlign w:val="superscript"/>')),
    'toolkit',
  ],
  [
    'small text in a footer',
    { footer: paragraph('Small', 'Normal', '', '<w:sz w:val="18"/>') },
    'toolkit',
  ],
  [
    'a cell with a content control',
    more(
      soundTable.replace(
        /<w:tc>.*<\/w:tc>/,
        `<w:tc><w:p><w:sdt><w:sdtPr><w:alias w:val="Name"/></w:sdtPr><w:sdtContent/></w:sdt></w:p></w:tc>`,
      ) + end,
    ),
  ],
  [
    'a table whose style keeps rows whole',
    {
      ...more(
        soundTable
          .replace('<w:tblPr>', '<w:tblPr><w:tblStyle w:val="T"/>')
          .replace('<w:cantSplit/>', '') + end,
      ),
      styles:
        '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:trPr><w:cantSplit/></w:trPr></w:style>',
    },
  ],
  [
    'text with its own language',
    {
      letters: '<w:sz w:val="22"/>',
      body: paragraph('Water', 'Heading1', '', '<w:lang w:val="en"/>'),
    },
  ],
  [
    'styles that are based on each other',
    {
      styles:
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>',
      ...more(paragraph('Text', 'A')),
    },
  ],
];

const soundFiles = sound.map(([what, texts, profile]) => ({ what, texts, profile }));

test.each(soundFiles)('$what is not a fault', ({ texts, profile = 'any' }) => {
  expect(audit({ name: 'a.docx', bytes: docxOf(texts) }, profile)).toEqual([]);
});

/** Faults in less obvious places. */
const faults: readonly (readonly [what: string, rule: string, texts: DocxTexts])[] = [
  [
    'text that a style makes bold',
    'heading-styled',
    { ...bold(''), ...more(paragraph('Water', 'Bold')) },
  ],
  [
    'text that a base style makes bold',
    'heading-styled',
    {
      ...bold(
        '<w:style w:type="paragraph" w:styleId="Below"><w:name w:val="Below"/><w:basedOn w:val="Bold"/></w:style>',
      ),
      ...more(paragraph('Water', 'Below')),
    },
  ],
  [
    'a VML image',
    'image-described',
    {
      ...more('<w:p><w:r><w:pict><v:shape><v:imagedata r:id="p"/></v:shape></w:pict></w:r></w:p>'),
      relationships: relationship('p', 'image', 'https://example.org/a.png'),
    },
  ],
  ['an image in a header', 'image-described', { header: `<w:p><w:r>${picture('')}</w:r></w:p>` }],
  [
    'a link to a missing relationship',
    'link-target-exists',
    more(`<w:p>${link('Water', 'r:id="gone"')}</w:p>`),
  ],
  [
    'a link in a note',
    'link-text-descriptive',
    {
      body: `${soundBody}<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="2"/></w:r></w:p>`,
      footnotes: `<w:footnote w:id="2"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>${link('here', 'r:id="a"')}</w:p></w:footnote>`,
      parts: {
        'word/_rels/footnotes.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('a', 'hyperlink', 'https://example.org')}</Relationships>`,
      },
    },
  ],
  [
    'a theme color that the settings remap',
    'contrast',
    {
      ...more(paragraph('Pale', 'Normal', '', '<w:color w:val="000000" w:themeColor="text1"/>')),
      settings: '<w:clrSchemeMapping w:t1="light1" w:bg1="dark1"/>',
      theme: '<a:dk1><a:srgbClr val="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>',
    },
  ],
  [
    'the shading of the cell around it',
    'contrast',
    more(
      soundTable
        .replace('<w:tc>', '<w:tc><w:tcPr><w:shd w:fill="333333"/></w:tcPr>')
        .replace('<w:r>', '<w:r><w:rPr><w:color w:val="000000"/></w:rPr>') + end,
    ),
  ],
  ['Track Changes turned on', 'no-tracked-changes', { settings: '<w:trackRevisions/>' }],
  [
    'entries with the style TOC 1, without a field',
    'page-number-field',
    {
      ...more(paragraph('Water', 'T')),
      styles: '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="TOC 1"/></w:style>',
    },
  ],
  [
    'tabs that position text',
    'no-space-runs',
    more('<w:p><w:r><w:t>A</w:t><w:tab/><w:tab/><w:t>B</w:t></w:r></w:p>'),
  ],
  ['a paragraph of no-break spaces', 'no-empty-paragraphs', more(paragraph('\u00a0') + end)],
  ['a part that is not XML', 'parts-valid', { parts: { 'word/a.xml': '<a>&b:;<c:d/></a>' } }],
];

describe.each(faults)('%s', (_what, rule, texts) => {
  test(`is a ${rule} fault`, () => {
    const found = audit({ name: 'a.docx', bytes: docxOf(texts) }, 'any');
    expect(found.map((each) => each.ruleId)).toContain(rule);
    expect(new Set(found.map((each) => each.ruleId)).size).toBeLessThan(3);
  });
});

test('a finding names its place by what people can count and read', () => {
  const body = `${soundBody}${soundTable}${soundTable.replace('<w:tblHeader/>', '')}${paragraph('Text '.repeat(40), 'Gone')}`;
  const found = audit(
    {
      name: 'a.docx',
      bytes: docxOf({ body: body + paragraph('   Two\n words', 'Normal', '', '<w:b/>') }),
    },
    'any',
  );
  const messages = found.map(({ message }) => message);
  expect(messages).toContain('Table 2 has no header row');
  expect(messages).toContain(
    'Bold text looks like a heading, but has no heading style (paragraph 6: "Two words")',
  );
});

test('of several styles on a paragraph, the first that is defined counts', () => {
  const body = soundBody.replace('<w:pStyle', '<w:pStyle w:val="1"/><w:pStyle');
  const found = audit({ name: 'a.docx', bytes: docxOf({ body }) }, 'any');
  expect(found.map(({ ruleId }) => ruleId)).toEqual(['paragraph-one-style', 'style-defined']);
});

test('text with an undefined style looks like text without a style', () => {
  const small =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:sz w:val="12"/></w:rPr></w:style>';
  const body = soundBody.replaceAll('"Normal"', '"Gone"');
  const found = audit({ name: 'a.docx', bytes: docxOf({ body, styles: small }) }, 'any');
  expect(found.map(({ ruleId }) => ruleId)).toEqual(['style-defined', 'font-size']);
});

function more(text: string): DocxTexts {
  return { body: soundBody + text };
}

function bold(styles: string): DocxTexts {
  return {
    styles: `<w:style w:type="paragraph" w:styleId="Bold"><w:name w:val="Bold"/><w:rPr><w:b/></w:rPr></w:style>${styles}`,
  };
}

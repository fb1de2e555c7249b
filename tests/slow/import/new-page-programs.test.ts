import { expect, test } from 'vitest';
import { pageOf, told } from '../../import/page-of.ts';
import { picture, wordFile } from '../../import/word-file.ts';

/** A PNG image of one pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const style = (id: string, name: string, own = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${own}</w:style>`;

test('a file as Google Docs saves it: no styles but headings, lists by their levels, looks of letters', async () => {
  const look = (own: string): string => `<w:rPr>${own}<w:rtl w:val="0"/></w:rPr>`;
  const run = (text: string, own = ''): string =>
    `<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000">${look(own)}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const bold = '<w:b w:val="1"/><w:bCs w:val="1"/>';
  const paragraph = (runs: string, own = ''): string =>
    `<w:p w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000" w:rsidRPr="00000000" w14:paraId="00000001"><w:pPr>${own}<w:rPr/></w:pPr>${runs}</w:p>`;
  const headed = (id: string, name: string, text: string): string =>
    paragraph(
      `<w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="${name}" w:id="0"/><w:bookmarkEnd w:id="0"/>${run(text)}`,
      `<w:pStyle w:val="${id}"/>`,
    );
  const item = (id: number, level: number, text: string): string =>
    paragraph(
      run(text),
      `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr><w:ind w:left="${720 * (level + 1)}" w:hanging="360"/>`,
    );
  const cell = (text: string, own = ''): string =>
    `<w:tc><w:tcPr><w:shd w:fill="auto" w:val="clear"/></w:tcPr>${paragraph(run(text, own), '<w:widowControl w:val="0"/>')}</w:tc>`;
  const levels = (format: string, signs: readonly string[]): string =>
    signs
      .map(
        (sign, level) =>
          `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${sign}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${720 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>`,
      )
      .join('');
  const body = [
    headed('GTitle', '_t', 'A Plan'),
    headed('GHeading1', '_g', 'Goals'),
    paragraph(
      `${run('Some ')}${run('bold', bold)}${run(' and ')}${run('red', '<w:color w:val="ff0000"/>')}${run(' words, and ')}<w:hyperlink r:id="rId1">${run('a guide', '<w:color w:val="1155cc"/><w:u w:val="single"/>')}</w:hyperlink>${run(', see ')}<w:hyperlink w:anchor="_n">${run('what comes next', '<w:color w:val="1155cc"/><w:u w:val="single"/>')}</w:hyperlink><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:customMarkFollows="0" w:id="0"/></w:r>${run('.')}`,
    ),
    item(5, 0, 'One'),
    item(5, 1, 'Two'),
    item(5, 0, 'Three'),
    item(6, 0, 'First'),
    item(7, 0, 'Call'),
    `<w:tbl><w:tblPr><w:tblStyle w:val="Table1"/><w:tblLook w:val="0600"/></w:tblPr><w:tr><w:trPr><w:cantSplit w:val="0"/><w:tblHeader w:val="0"/></w:trPr>${cell('A', bold)}${cell('B', bold)}</w:tr><w:tr>${cell('c')}${cell('d')}</w:tr></w:tbl>`,
    headed('GHeading2', '_n', 'Next'),
    paragraph(picture('rId2', 'A red square')),
  ];
  const page = await pageOf(
    wordFile(body.join(''), {
      styles:
        style('GTitle', 'Title', '<w:rPr><w:sz w:val="52"/></w:rPr>') +
        style('GHeading1', 'heading 1', '<w:rPr><w:sz w:val="40"/></w:rPr>') +
        style('GHeading2', 'heading 2'),
      numbering: [
        levels('bullet', ['●', '○', '■']),
        levels('decimal', ['%1.', '%2.']),
        levels('bullet', ['❏']),
      ]
        .map(
          (all, at) =>
            `<w:abstractNum w:abstractNumId="${5 + at}">${all}</w:abstractNum><w:num w:numId="${5 + at}"><w:abstractNumId w:val="${5 + at}"/></w:num>`,
        )
        .join(''),
      notes: `<w:footnote w:id="0">${paragraph(`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>${run(' As of May.')}`)}</w:footnote>`,
      relations: [
        ['hyperlink', 'https://example.org/guide'],
        ['image', 'media/image1.png'],
      ],
      parts: { 'word/media/image1.png': png },
    }),
  );
  expect(page.title).toBe('A Plan');
  expect(page.text).toBe(
    [
      '## Goals',
      'Some **bold** and red words, and [a guide](https://example.org/guide), see [what comes next](#next)[^1].',
      '- One\n  - Two\n- Three',
      '1. First',
      '- [ ] Call',
      '| A | B |\n| - | - |\n| c | d |',
      '### Next',
      '![A red square](x-1.png)',
      '[^1]: As of May.\n',
    ].join('\n\n'),
  );
  expect(told(page)).toEqual(['The color of `red`']);
  expect(page.words.left).toBe(0);
});

test('a file as python-docx saves it: little XML, and lists by styles that have one level each', async () => {
  const paragraph = (id: string, text: string): string =>
    `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const plain = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const cell = (content: string): string =>
    `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="4320"/></w:tcPr>${content}</w:tc>`;
  const body = [
    paragraph('Title', 'A Plan'),
    paragraph('H1', 'Goals'),
    '<w:p><w:r><w:t xml:space="preserve">Some </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r></w:p>',
    paragraph('IntenseQuote', 'Said'),
    paragraph('ListBullet', 'One'),
    paragraph('ListBullet2', 'Sub'),
    paragraph('ListBullet', 'Two'),
    paragraph('ListContinue', 'going on'),
    paragraph('ListNumber', 'First'),
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblLook w:firstColumn="1" w:firstRow="1" w:val="04A0"/></w:tblPr><w:tr>${cell(plain('A'))}${cell(plain('B'))}</w:tr><w:tr>${cell(plain('c'))}${cell('<w:p/>')}</w:tr></w:tbl>`,
    '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
    `<w:p>${picture('rId1', '').replace('descr=""', '')}</w:p>`,
    paragraph('Caption', 'Figure 1. Red'),
  ];
  const lists = [
    ['ListBullet', 'List Bullet', 'bullet', 360],
    ['ListBullet2', 'List Bullet 2', 'bullet', 720],
    ['ListNumber', 'List Number', 'decimal', 360],
  ] as const;
  const page = await pageOf(
    wordFile(body.join(''), {
      styles:
        style('IntenseQuote', 'Intense Quote') +
        style('ListContinue', 'List Continue', '<w:pPr><w:ind w:left="360"/></w:pPr>') +
        lists
          .map(([id, name], at) =>
            style(id, name, `<w:pPr><w:numPr><w:numId w:val="${5 + at}"/></w:numPr></w:pPr>`),
          )
          .join(''),
      numbering: lists
        .map(
          ([id, , format, twips], at) =>
            `<w:abstractNum w:abstractNumId="${5 + at}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:pStyle w:val="${id}"/><w:lvlText w:val="${format === 'bullet' ? '\uf0b7' : '%1.'}"/><w:pPr><w:ind w:left="${twips}" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="${5 + at}"><w:abstractNumId w:val="${5 + at}"/></w:num>`,
        )
        .join(''),
      relations: [['image', 'media/image1.png']],
      parts: { 'word/media/image1.png': png },
    }),
  );
  expect(page.text).toBe(
    [
      '## Goals',
      'Some **bold**',
      '> Said',
      '- One\n  - Sub\n\n- Two\n\n  going on',
      '1. First',
      '| A | B |\n| - | - |\n| c |   |',
      '![](x-1.png "Figure 1. Red")\n',
    ].join('\n\n'),
  );
  expect(told(page)).toEqual([]);
  expect(page.words.left).toBe(0);
});

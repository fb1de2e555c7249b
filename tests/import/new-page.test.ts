import { describe, expect, test } from 'vitest';
import { pageOf, told } from './page-of.ts';
import { paragraph, picture, run, table, wordFile } from './word-file.ts';

const plain = (text: string): string => paragraph(run(text));
const title = paragraph(run('A Page'), { style: 'Title' });
const inStyle = (style: string, text: string, own = ''): string =>
  paragraph(run(text), { style }).replace('</w:pPr>', `${own}</w:pPr>`);
const with_ = (own: string, text: string): string => `<w:p><w:pPr>${own}</w:pPr>${run(text)}</w:p>`;
const style = (id: string, name: string, own = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${own}</w:style>`;
const level = (format: string, text: string, more = '', at = 0): string =>
  `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const list = (id: number, levels: string, more = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${more}</w:num>`;
const item = (id: number, text: string, own = '', at = 0): string =>
  with_(`${own}<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`, text);
const indent = (twips: number): string => `<w:ind w:left="${twips}"/>`;
const field = (instruction: string, result: string, data = ''): string =>
  `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const box = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${content}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${content}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

/** A PNG image of one pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

type Parts = Parameters<typeof wordFile>[1];

describe('a page of another Word file has', () => {
  test.each<[string, string, string, Parts?]>([
    [
      'further paragraphs of an item, as pandoc writes them',
      item(5, 'One') + item(6, 'x  = 1', '<w:pStyle w:val="Code"/>') + item(6, 'More'),
      '- One\n\n  ```\n  x  = 1\n  ```\n\n  More',
      { numbering: list(5, level('bullet', '•')) + list(6, level('bullet', ' ')) },
    ],
    [
      'further paragraphs of an item, as LibreOffice writes them',
      item(2, 'One') + item(0, 'More') + item(0, 'Said', '<w:pStyle w:val="Quote"/>'),
      '- One\n\n  More\n\n  > Said',
    ],
    [
      'further paragraphs of an item, as far from the margin as its text',
      plain('Text') + item(5, 'One') + with_(indent(720), 'More') + plain('After'),
      'Text\n\n- One\n\n  More\n\nAfter',
      { numbering: list(5, level('bullet', '•', `<w:pPr>${indent(720)}</w:pPr>`)) },
    ],
    [
      'no further paragraphs of an item where all text is as far from the margin',
      with_(indent(720), 'Text') + item(5, 'One') + with_(indent(720), 'After'),
      'Text\n\n- One\n\nAfter',
      { numbering: list(5, level('bullet', '•', `<w:pPr>${indent(720)}</w:pPr>`)) },
    ],
    [
      'levels of lists that are lists of their own',
      item(5, 'One') + item(6, 'Two') + item(5, 'Three'),
      '- One\n  - Two\n- Three',
      {
        numbering: [360, 720]
          .map((twips, at) => list(5 + at, level('bullet', '•', `<w:pPr>${indent(twips)}</w:pPr>`)))
          .join(''),
      },
    ],
    [
      'lists of styles, on the level of the style',
      inStyle('Points', 'One') + inStyle('Points2', 'Two'),
      '- One\n  - Two',
      {
        styles:
          style('Points', 'Points', '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>') +
          style('Points2', 'Points 2', '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>'),
        numbering: list(
          5,
          level('bullet', '•', '<w:pStyle w:val="Points"/>') +
            level('bullet', '•', '<w:pStyle w:val="Points2"/>', 1),
        ),
      },
    ],
    [
      'lists that have their levels from a style of lists',
      item(6, 'One'),
      '1. One',
      {
        numbering:
          list(5, `<w:styleLink w:val="Own"/>${level('decimal', '%1.')}`) +
          list(6, '<w:numStyleLink w:val="Own"/>'),
      },
    ],
    ['a list in a quotation', item(2, 'One', '<w:pStyle w:val="Quote"/>'), '> - One'],
    [
      'a quotation in a quotation, by its distance from the margin',
      inStyle('Said', 'One') + inStyle('Said', 'Two', indent(1134)),
      '> One\n>\n> > Two',
      { styles: style('Said', 'Quotations', `<w:pPr>${indent(567)}</w:pPr>`) },
    ],
    [
      'code of several paragraphs, with its empty lines and spaces',
      ['a:', '  b', '', ' c', ''].map((text) => inStyle('Pre', text)).join('') + plain('d'),
      '```\na:\n  b\n\n c\n```\n\nd',
      { styles: style('Pre', 'Preformatted Text') },
    ],
    [
      'definitions',
      inStyle('T', 'One') + inStyle('D', 'Two') + inStyle('D', 'Three') + inStyle('T', 'Four'),
      'One\n: Two\n: Three\n\nFour',
      { styles: style('T', 'Definition Term') + style('D', 'Definition') },
    ],
    [
      'lines across the page',
      plain('One') +
        '<w:p><w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r></w:p>' +
        plain('Two') +
        '<w:p><w:pPr><w:pBdr><w:bottom w:val="single"/></w:pBdr></w:pPr></w:p>',
      'One\n\n---\n\nTwo\n\n---',
    ],
    [
      'no lines where an empty paragraph has a frame',
      '<w:p><w:pPr><w:pBdr><w:bottom w:val="single"/><w:left w:val="single"/></w:pBdr></w:pPr></w:p>',
      '',
    ],
    [
      'boxes to tick: as letters, as the signs of lists, and as fields of a form',
      plain('☐ One') +
        item(5, 'Two') +
        paragraph(
          field(
            'FORMCHECKBOX',
            '',
            '<w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData>',
          ) + run(' Three'),
        ) +
        plain('☐ Yes ☐ No'),
      '- [ ] One\n- [ ] Two\n- [x] Three\n\n☐ Yes ☐ No',
      {
        numbering: list(
          5,
          level('bullet', '\uf0a8', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'),
        ),
      },
    ],
    [
      'marks in the order in which they are longest',
      paragraph(run('two ', 'i') + run('three', 'i', 'b') + run(' four', 'b')),
      '*two **three*** **four**',
    ],
    [
      'one mark across a line break',
      paragraph(`${run('One', 'b')}<w:r><w:br/></w:r>${run('two', 'b')}`),
      '**One<br>two**',
    ],
    [
      'the columns of a table as they are aligned',
      table(
        ['Head', 'row'].map((text) =>
          ['left', 'end', 'center'].map((align) => with_(`<w:jc w:val="${align}"/>`, text)),
        ),
      ),
      '| Head | Head | Head |\n| :--- | ---: | :--: |\n| row  |  row |  row |',
    ],
    [
      'columns aligned as the cells below all rows of the head',
      `<w:tbl>${['A', 'B', '1']
        .map(
          (text, row) =>
            `<w:tr>${row < 2 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${['left', 'right']
              .map(
                (side) =>
                  `<w:tc>${with_(`<w:jc w:val="${row < 2 ? 'center' : side}"/>`, text)}</w:tc>`,
              )
              .join('')}</w:tr>`,
        )
        .join('')}</w:tbl>`,
      '| A  |  A |\n| :- | -: |\n| B  |  B |\n| 1  |  1 |',
    ],
    [
      'heads of tables that are bold by themselves',
      table([
        [paragraph(run('A', 'b')), paragraph(run('B', 'b'))],
        [paragraph(run('c', 'b')), plain('d')],
      ]),
      '| A     | B |\n| ----- | - |\n| **c** | d |',
    ],
    [
      'rows in content controls, and columns that a row begins after',
      `<w:tbl><w:tr><w:tc>${plain('A')}</w:tc><w:tc>${plain('B')}</w:tc></w:tr><w:sdt><w:sdtContent><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>${plain('c')}</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>`,
      '| A | B |\n| - | - |\n|   | c |',
    ],
    [
      'text boxes as quotations after their paragraphs',
      paragraph(run('One') + box(plain('Two') + item(2, 'Three'))) + plain('Four'),
      'One\n\n> Two\n>\n> - Three\n\nFour',
    ],
    [
      'all images of a drawing, those of old programs as well',
      `<w:p><w:r><w:pict><v:shape alt="Old"><v:imagedata r:id="rId1"/></v:shape></w:pict></w:r></w:p>` +
        paragraph(picture('rId1', 'Two').replace(/(<a:blip.*?>)/, '$1$1')),
      '![Old](x-1.png)\n\n![Two](x-1.png)![](x-1.png)',
      {
        relations: [['image', 'media/x.png']],
        parts: { 'word/media/x.png': png },
      },
    ],
    [
      'the heading of the contents not as a heading',
      inStyle('H1', 'One') + inStyle('C', 'Contents', '<w:outlineLvl w:val="9"/>'),
      '## One\n\nContents',
      { styles: style('C', 'Contents', '<w:basedOn w:val="H1"/>') },
    ],
    [
      'cross-references as links',
      paragraph(field(' REF _x \\h ', run('the place'))) +
        `<w:bookmarkStart w:id="1" w:name="_x"/>${paragraph(run('A Place'), { style: 'H1' })}`,
      '[the place](#a-place)\n\n## A Place',
    ],
    [
      'an image in a frame with its caption',
      paragraph(
        box(`<w:p>${picture('rId1', 'Alt')}${run('A caption')}</w:p>`) +
          box(plain('Figure 2') + plain('More')),
      ),
      '![Alt](x-1.png "A caption")\n\n> Figure 2\n>\n> More',
      { relations: [['image', 'media/x.png']], parts: { 'word/media/x.png': png } },
    ],
    [
      'letters that are lowered and smaller as those below the line',
      `<w:p>${run('H')}<w:r><w:rPr><w:position w:val="-2"/><w:sz w:val="14"/></w:rPr><w:t>2</w:t></w:r></w:p>`,
      'H<sub>2</sub>',
    ],
  ])('%s', async (_, body, expected, parts) => {
    const page = await pageOf(wordFile(title + body, parts));
    expect(page.text.trim()).toBe(expected);
    expect(told(page).filter((what) => !/second row/.test(what))).toEqual([]);
    expect(page.words.left).toBe(0);
  });

  test('code where some words are in such a font, and none where the whole text is', async () => {
    const typed = (text: string): string =>
      `<w:r><w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const some = await pageOf(wordFile(title + paragraph(run('Type this: ') + typed('ls'))));
    expect(some.text).toBe('Type this: `ls`\n');
    const all = await pageOf(
      wordFile(title + paragraph(typed('A memo '.repeat(80)) + run('of 1970'))),
    );
    expect(all.text).toBe(`${'A memo '.repeat(80)}of 1970\n`);
  });

  test('a heading in the text that it is the title of, but for the first line', async () => {
    const first = paragraph(run('First'), { style: 'H1' });
    const alone = await pageOf(wordFile(first + plain('Text')));
    expect(alone).toMatchObject({ title: 'First', text: 'Text\n' });
    const below = await pageOf(wordFile(plain('Dear Ann') + first + plain('Text')));
    expect(below).toMatchObject({ title: 'First', text: 'Dear Ann\n\n## First\n\nText\n' });
  });

  test('what it leaves out in the sum of words, and tells each kind of it once', async () => {
    const page = await pageOf(
      wordFile(
        title +
          item(5, 'One', '<w:pStyle w:val="H1"/>') +
          item(5, 'Two', '<w:pStyle w:val="H1"/>') +
          paragraph(
            [
              run('Read page '),
              field('PAGEREF _x', run('12')),
              run(' secret words', 'vanish'),
              run(' now', 'smallCaps'),
              run(' then', 'smallCaps'),
            ].join(''),
          ) +
          item(6, 'Three') +
          table([[paragraph(run('a') + box(plain('In a cell'))), plain('b')]]) +
          '<w:p><w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>han</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>' +
          '<w:altChunk r:id="x"/>' +
          plain('End'),
        {
          numbering: list(5, level('decimal', '%1.')) + list(6, level('lowerLetter', '(%1)')),
        },
      ),
    );
    expect(page.text).toContain('Read page now then');
    expect(page.text).toContain('han');
    expect(told(page)).toEqual([
      'The text box `In a cell`',
      'The numbers of 2 headings',
      'The small capitals of `now then`',
      'Numbers of pages in the text (`12`)',
      'Hidden text (`secret words`)',
      'The numbering of lists as `(a)`',
      'The phonetic guide (`kan`)',
      'An embedded document',
    ]);
    const about = page.left.find(({ what }) => what.startsWith('Hidden'));
    expect(about).toMatchObject({ heading: 'Two', paragraph: 'Read page now then' });
    expect(page.words).toEqual({ all: 20, left: 7 });
  });

  test('the block of the contents among what is told, with its heading', async () => {
    const contents = paragraph(
      field('TOC', run('First 1')) + '<w:bookmarkStart w:id="1" w:name="_x"/>',
    );
    const link = `<w:hyperlink w:anchor="_none">${run('there')}</w:hyperlink>`;
    const page = await pageOf(
      wordFile(
        `${title}<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${plain('Contents')}${contents}</w:sdtContent></w:sdt>${paragraph(link + run(' and ') + link)}`,
      ),
    );
    expect(page.text).toBe('there and there\n');
    expect(told(page)).toEqual(['The links of `there`', 'The table of contents']);
    expect(page.words).toEqual({ all: 8, left: 3 });
  });

  test('words that the reader does not know the place of among what is told', async () => {
    const page = await pageOf(
      wordFile(`${title}<w:p>${run('One ')}<w:unknown>${run('two')}</w:unknown></w:p>`),
    );
    expect(told(page)).toEqual(['The words `two`']);
    expect(page.words).toEqual({ all: 4, left: 1 });
  });
});

import type { Profile } from '../../src/audit/index.ts';
import { paragraph, relationship, soundBody, type DocxTexts } from './docx-of.ts';

/** A file with one fault, and the same file mended. */
export interface WordCase {
  readonly rule: string;
  /** What is wrong, in a few words. */
  readonly what: string;
  readonly bad: DocxTexts;
  readonly good: DocxTexts;
  /** What is said about the bad one. */
  readonly says: string;
  readonly profile?: Profile;
  readonly names?: readonly [bad: string, good: string];
}

function body(text: string): DocxTexts {
  return { body: soundBody + text };
}

function cell(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${text.startsWith('<') ? text : paragraph(text)}</w:tc>`;
}

function row(cells: string, properties = '<w:cantSplit/>'): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
}

const headRow = row(cell('Plot') + cell('Rent'), '<w:cantSplit/><w:tblHeader/>');
const dataRow = row(cell('A') + cell('5'));

function table(
  rows: string,
  look = 'w:firstRow="1"',
  said = '<w:tblCaption w:val="Rents"/><w:tblDescription w:val="Plot, rent"/>',
): string {
  return `<w:tbl><w:tblPr><w:tblLook ${look}/>${said}</w:tblPr>${rows}</w:tbl>`;
}

const soundTable = table(headRow + dataRow);
const end = paragraph('After.');

function link(text: string, more: string): string {
  return `<w:p><w:hyperlink ${more}><w:r><w:t>${text}</w:t></w:r></w:hyperlink></w:p>`;
}

function mark(name: string, id = '1'): string {
  return `<w:p><w:bookmarkStart w:id="${id}" w:name="${name}"/><w:r><w:t>Here</w:t></w:r><w:bookmarkEnd w:id="${id}"/></w:p>`;
}

const outside = relationship('web', 'hyperlink', 'https://example.org/a');

function picture(more: string, inner = '', id = '1'): string {
  return `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="${id}" name="Picture" ${more}>${inner}</wp:docPr></wp:inline></w:drawing></w:r></w:p>`;
}

function note(style: string, id = '2'): string {
  return `<w:footnote w:id="${id}">${paragraph('A source.', style)}</w:footnote>`;
}

function cite(id: string): string {
  return `<w:p><w:r><w:t>Said</w:t></w:r><w:r><w:footnoteReference w:id="${id}"/></w:r></w:p>`;
}

function control(properties: string): string {
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${paragraph('Enter a name')}</w:sdtContent></w:sdt>`;
}

function pageField(more = ''): string {
  return `<w:p><w:r><w:t>Page </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"${more}/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
}

const ink = '<w:color w:val="999999"/>';
const scheme =
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="FFC000"/></a:accent1><a:accent2><a:srgbClr val="1F497D"/></a:accent2>';
const tableStyle = (fill: string): string =>
  `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="${fill}"/></w:tcPr></w:tblStylePr></w:style>`;
const styledTable = soundTable.replace('<w:tblPr>', '<w:tblPr><w:tblStyle w:val="Grid"/>');

/** Each rule for Word files is seen to fire, and to be silent on the same file mended. */
export const wordCases: readonly WordCase[] = [
  {
    rule: 'document-title',
    what: 'no title',
    bad: { properties: { 'dc:title': '' } },
    good: {},
    says: 'Unexpected file without a title, expected one',
  },
  {
    rule: 'document-title',
    what: 'the name of the file as its title',
    bad: { properties: { 'dc:title': 'a-file.docx' } },
    good: {},
    says: 'Unexpected title `a-file.docx`, expected words for people',
  },
  {
    rule: 'document-author',
    what: 'the name that a library gives',
    bad: { properties: { 'dc:creator': 'Un-named' } },
    good: {},
    says: 'Unexpected author `Un-named`, expected an organisation',
  },
  {
    rule: 'document-subject',
    what: 'no subject',
    bad: { properties: { 'dc:subject': '' } },
    good: {},
    says: 'Unexpected file without a subject, expected some',
  },
  {
    rule: 'document-keywords',
    what: 'no keywords',
    bad: { properties: { 'cp:keywords': '' } },
    good: {},
    says: 'Unexpected file without keywords, expected some',
  },
  {
    rule: 'document-language',
    what: 'no language',
    bad: { letters: '<w:sz w:val="22"/>' },
    good: {},
    says: 'Unexpected text without a language, expected one such as `en-US`',
  },
  {
    rule: 'document-unprotected',
    what: 'protection of forms',
    bad: { settings: '<w:documentProtection w:edit="forms" w:enforcement="1"/>' },
    good: { settings: '<w:documentProtection w:edit="forms" w:enforcement="0"/>' },
    says: 'Unexpected protection `forms`, expected none',
  },
  {
    rule: 'file-name',
    what: 'spaces',
    bad: {},
    good: {},
    profile: 'toolkit',
    names: ['My Garden (final).docx', 'my-garden.docx'],
    says: 'Unexpected signs in the file name `My Garden (final).docx`, expected letters, digits and hyphens',
  },
  {
    rule: 'file-name',
    what: 'a long name',
    bad: {},
    good: {},
    profile: 'checklist',
    names: [`${'a'.repeat(31)}.docx`, `${'a'.repeat(30)}.docx`],
    says: 'Unexpected file name of 31 characters, expected 30 at most',
  },
  {
    rule: 'heading-present',
    what: 'no heading',
    bad: { body: paragraph('Water in the morning.') },
    good: {},
    says: 'Unexpected text without headings, expected at least one',
  },
  {
    rule: 'heading-levels',
    what: 'a first heading of level 2',
    bad: { body: paragraph('Water', 'Heading2') },
    good: { body: paragraph('Water', 'Heading1') },
    says: 'Unexpected heading of level 2, expected level 1',
  },
  {
    rule: 'heading-levels',
    what: 'a level that is skipped, by the level of a style',
    bad: {
      ...body(paragraph('Hoses', 'Deep')),
      styles:
        '<w:style w:type="paragraph" w:styleId="Deep"><w:name w:val="Deep"/><w:basedOn w:val="Heading2"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>',
    },
    good: {
      ...body(paragraph('Hoses', 'Deep')),
      styles:
        '<w:style w:type="paragraph" w:styleId="Deep"><w:name w:val="Deep"/><w:basedOn w:val="Heading2"/></w:style>',
    },
    says: 'Unexpected heading of level 3, expected level 2 at most',
  },
  {
    rule: 'heading-filled',
    what: 'a heading without words',
    bad: body(
      `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="A tap"/></wp:inline></w:drawing></w:r></w:p>`,
    ),
    good: body(paragraph('Taps', 'Heading2')),
    says: 'Unexpected empty heading of level 2, expected words',
  },
  {
    rule: 'heading-short',
    what: 'a heading of 101 characters',
    bad: body(paragraph('a'.repeat(101), 'Heading2')),
    good: body(paragraph('a'.repeat(100), 'Heading2')),
    says: 'Unexpected heading of 101 characters, expected 100 at most',
  },
  {
    rule: 'heading-styled',
    what: 'a bold line',
    bad: body(paragraph('How to water', 'Normal', '', '<w:b/>')),
    good: body(paragraph('How to water', 'Heading2')),
    says: 'Unexpected short bold paragraph, expected a heading style',
  },
  {
    rule: 'list-styled',
    what: 'a typed bullet',
    bad: body(paragraph('• Water early')),
    good: body(paragraph('Water early', 'Normal', '<w:numPr><w:numId w:val="1"/></w:numPr>')),
    says: 'Unexpected typed `•` before a paragraph, expected a list',
  },
  {
    rule: 'list-styled',
    what: 'a typed number',
    bad: body(paragraph('2. Water early')),
    good: body(paragraph('2.5 litres are enough.')),
    says: 'Unexpected typed `2.` before a paragraph, expected a list',
  },
  {
    rule: 'table-header',
    what: 'a first row that is marked as no header',
    bad: body(table(headRow.replace('<w:tblHeader/>', '<w:tblHeader w:val="0"/>') + dataRow) + end),
    good: body(soundTable + end),
    says: 'Unexpected first row that is no header row, expected one',
  },
  {
    rule: 'table-header',
    what: 'a look without a first row',
    bad: body(table(headRow + dataRow, 'w:val="0480"') + end),
    good: body(table(headRow + dataRow, 'w:val="04A0"') + end),
    says: 'Unexpected table without Header Row in its design, expected it',
  },
  {
    rule: 'table-simple',
    what: 'a merged cell',
    bad: body(table(headRow + row(cell('A', '<w:gridSpan w:val="2"/>'))) + end),
    good: body(soundTable + end),
    says: 'Unexpected 1 merged cell, expected none',
  },
  {
    rule: 'table-simple',
    what: 'a split cell',
    bad: body(table(headRow + row(cell('A') + cell('5') + cell('6'))) + end),
    good: body(soundTable + end),
    says: 'Unexpected rows with different numbers of cells, expected the same in each',
  },
  {
    rule: 'table-simple',
    what: 'a table in a cell',
    bad: body(table(headRow + row(cell('A') + cell(soundTable + end))) + end),
    good: body(soundTable + end),
    says: 'Unexpected table in a cell, expected text',
  },
  {
    rule: 'table-cell-filled',
    what: 'a blank cell',
    bad: body(table(headRow + row(cell('A') + cell(''))) + end),
    good: body(table(headRow + row(cell('A') + cell('–'))) + end),
    says: 'Unexpected 1 blank cell, expected text in each',
  },
  {
    rule: 'table-row-whole',
    what: 'a row that may break',
    bad: body(table(headRow + row(cell('A') + cell('5'), '<w:cantSplit w:val="false"/>')) + end),
    good: body(soundTable + end),
    says: 'Unexpected 1 row that may break across pages, expected none',
  },
  {
    rule: 'table-described',
    what: 'a table without a description',
    bad: body(table(headRow + dataRow, 'w:firstRow="1"', '<w:tblCaption w:val="Rents"/>') + end),
    good: body(soundTable + end),
    says: 'Unexpected table without a description, expected both',
  },
  {
    rule: 'tables-apart',
    what: 'two tables that touch',
    bad: body(soundTable + soundTable + end),
    good: body(soundTable + end + soundTable + end),
    says: 'Unexpected table right behind another one, expected a paragraph between them',
  },
  {
    rule: 'cell-ends-in-paragraph',
    what: 'a cell without a paragraph',
    bad: body(table(headRow + row(cell('A') + '<w:tc><w:tcPr/></w:tc>')) + end),
    good: body(soundTable + end),
    says: 'Unexpected 1 cell without a paragraph at the end, expected one',
  },
  {
    rule: 'picture-described',
    what: 'a picture without a word',
    bad: body(picture('')),
    good: body(picture('', '<a:extLst><a:ext><adec:decorative val="1"/></a:ext></a:extLst>')),
    says: 'Unexpected picture without alternative text, expected words for what it shows',
  },
  {
    rule: 'picture-described',
    what: 'the name of the file as alternative text',
    bad: body(picture('descr="IMG_0042.jpg"')),
    good: body(picture('descr="A tap beside the gate"')),
    says: 'Unexpected file name `IMG_0042.jpg` as alternative text, expected words for what the picture shows',
  },
  {
    rule: 'object-inline',
    what: 'a picture that floats',
    bad: body(picture('descr="A tap"').replaceAll('wp:inline', 'wp:anchor')),
    good: body(picture('descr="A tap"')),
    says: 'Unexpected 1 floating object, expected what stands in line with text',
  },
  {
    rule: 'text-in-body',
    what: 'a text box',
    bad: body(
      `<w:p><w:r><w:t>Beside it</w:t><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('In a box.')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
    ),
    good: body(paragraph('In no box.')),
    says: 'Unexpected 1 text box, expected paragraphs',
  },
  {
    rule: 'link-text-present',
    what: 'a link without words',
    bad: {
      ...body(`<w:p><w:r><w:t>See</w:t></w:r><w:hyperlink r:id="web"/></w:p>`),
      relationships: outside,
    },
    good: { ...body(link('The guide', 'r:id="web"')), relationships: outside },
    says: 'Unexpected link without words, expected some',
  },
  {
    rule: 'link-text-tells',
    what: 'words that could stand anywhere',
    bad: { ...body(link('Click here!', 'r:id="web"')), relationships: outside },
    good: { ...body(link('The guide', 'r:id="web"')), relationships: outside },
    says: 'Unexpected link text `Click here!`, expected words that say where it leads',
  },
  {
    rule: 'link-text-tells',
    what: 'an address',
    bad: { ...body(link('https://example.org/a', 'r:id="web"')), relationships: outside },
    good: { ...body(link('example.org', 'r:id="web"')), relationships: outside },
    says: 'Unexpected link text `https://example.org/a`, expected words that say where it leads',
  },
  {
    rule: 'link-text-distinct',
    what: 'the same words for two places',
    bad: {
      ...body(
        link('The guide', 'r:id="web"') + link('The guide', 'w:anchor="here"') + mark('here'),
      ),
      relationships: outside,
    },
    good: {
      ...body(
        link('The guide', 'r:id="web"') + link('The place', 'w:anchor="here"') + mark('here'),
      ),
      relationships: outside,
    },
    says: 'Unexpected second target of links `The guide`, expected one',
  },
  {
    rule: 'link-lands',
    what: 'a bookmark that is not there',
    bad: body(link('The guide', 'w:anchor="guide"')),
    good: body(link('The guide', 'w:anchor="guide"') + mark('guide')),
    says: 'Unexpected link to the bookmark `guide`, expected one that is there',
  },
  {
    rule: 'link-lands',
    what: 'a field that names a bookmark that is not there',
    bad: body(
      '<w:p><w:fldSimple w:instr=" PAGEREF guide \\h "><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>',
    ),
    good: body(
      `<w:p><w:fldSimple w:instr=" PAGEREF guide \\h "><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>${mark('guide')}`,
    ),
    says: 'Unexpected field `PAGEREF guide \\h`, expected a bookmark that is there',
  },
  {
    rule: 'bookmark-sound',
    what: 'a bookmark of 41 letters',
    bad: body(mark('a'.repeat(41))),
    good: body(mark('a'.repeat(40))),
    says: `Unexpected bookmark \`${'a'.repeat(41)}\`, expected up to 40 letters, digits and \`_\``,
  },
  {
    rule: 'bookmark-sound',
    what: 'a hyphen in a bookmark',
    bad: body(mark('how-to-water')),
    good: body(mark('how_to_water')),
    says: 'Unexpected bookmark `how-to-water`, expected up to 40 letters, digits and `_`',
  },
  {
    rule: 'bookmark-sound',
    what: 'a bookmark that stands twice',
    bad: body(mark('guide', '1') + mark('Guide', '2')),
    good: body(mark('guide', '1') + mark('guide2', '2')),
    says: 'Unexpected second bookmark `guide`, expected one',
  },
  {
    rule: 'note-once',
    what: 'a note that is cited twice',
    bad: { ...body(cite('2') + cite('2')), footnotes: note('FootnoteText') },
    good: { ...body(cite('2')), footnotes: note('FootnoteText') },
    says: 'Unexpected second reference to note `2`, expected one',
  },
  {
    rule: 'note-once',
    what: 'a note that is not there',
    bad: { ...body(cite('3')), footnotes: note('FootnoteText') },
    good: { ...body(cite('2')), footnotes: note('FootnoteText') },
    says: 'Unexpected reference to note `3`, expected one that is there',
  },
  {
    rule: 'note-styled',
    what: 'a note in the style of the text',
    bad: { ...body(cite('2')), footnotes: note('Normal') },
    good: { ...body(cite('2')), footnotes: note('FootnoteText') },
    says: 'Unexpected style `normal` of a note, expected `footnote text`',
  },
  {
    rule: 'field-current',
    what: 'a field that is out of date',
    bad: { footer: pageField(' w:dirty="true"') },
    good: { footer: pageField() },
    says: 'Unexpected 1 field marked as out of date, expected none',
  },
  {
    rule: 'field-current',
    what: 'a file that wants its fields updated',
    bad: { settings: '<w:updateFields w:val="true"/>' },
    good: { settings: '<w:updateFields w:val="false"/>' },
    says: 'Unexpected `updateFields` in the settings, expected fields that are up to date',
  },
  {
    rule: 'page-number-field',
    what: 'a typed page number',
    bad: { footer: paragraph('Page 3') },
    good: { footer: pageField() },
    says: 'Unexpected typed page number `Page 3`, expected a field',
  },
  {
    rule: 'page-number-field',
    what: 'typed contents',
    bad: body(paragraph('Water ........ 3')),
    good: body(
      '<w:p><w:fldSimple w:instr="TOC \\o"><w:r><w:t>Water ........ 3</w:t></w:r></w:fldSimple></w:p>',
    ),
    says: 'Unexpected typed entry of contents `Water ........ 3`, expected a field',
  },
  {
    rule: 'page-number-field',
    what: 'typed contents whose dots became ellipses',
    bad: body(paragraph('Water …….. 3')),
    good: body(paragraph('Water … 3')),
    says: 'Unexpected typed entry of contents `Water …….. 3`, expected a field',
  },
  {
    rule: 'no-tracked-changes',
    what: 'text that was struck out',
    bad: body(
      '<w:p><w:r><w:t>Water</w:t></w:r><w:del w:id="9"><w:r><w:delText> a lot</w:delText></w:r></w:del></w:p>',
    ),
    good: body('<w:p><w:r><w:t>Water</w:t></w:r></w:p>'),
    says: 'Unexpected 1 tracked change, expected none',
  },
  {
    rule: 'no-comments',
    what: 'a comment',
    bad: { comments: `<w:comment w:id="0">${paragraph('Really?')}</w:comment>` },
    good: {},
    says: 'Unexpected 1 comment, expected none',
  },
  {
    rule: 'contrast',
    what: 'pale letters on white',
    bad: body(paragraph('Pale', 'Normal', '', ink)),
    good: body(paragraph('Pale', 'Normal', '<w:shd w:val="clear" w:fill="000000"/>', ink)),
    says: 'Unexpected contrast `2.84:1` of letters `#999999` on `#ffffff`, expected 4.5:1 at least',
  },
  {
    rule: 'contrast',
    what: 'a colour of the theme, made lighter',
    bad: {
      ...body(
        paragraph(
          'Pale',
          'Normal',
          '',
          '<w:color w:val="000000" w:themeColor="accent2" w:themeTint="66"/>',
        ),
      ),
      theme: scheme,
    },
    good: {
      ...body(paragraph('Pale', 'Normal', '', '<w:color w:val="FFFFFF" w:themeColor="accent2"/>')),
      theme: scheme,
    },
    says: 'Unexpected contrast `2.14:1` of letters `#8eb4e3` on `#ffffff`, expected 4.5:1 at least',
  },
  {
    rule: 'contrast',
    what: 'the shade of a header row in the style of a table',
    bad: { ...body(styledTable + end), styles: tableStyle('DDDDDD') },
    good: { ...body(styledTable + end), styles: tableStyle('333333') },
    says: 'Unexpected contrast `1.35:1` of letters `#FFFFFF` on `#DDDDDD`, expected 4.5:1 at least',
  },
  {
    rule: 'contrast',
    what: 'large letters, of which less is asked',
    bad: body(paragraph('Pale', 'Normal', '', '<w:color w:val="888888"/><w:sz w:val="34"/>')),
    good: body(paragraph('Pale', 'Normal', '', '<w:color w:val="888888"/><w:sz w:val="36"/>')),
    says: 'Unexpected contrast `3.54:1` of letters `#888888` on `#ffffff`, expected 4.5:1 at least',
  },
  {
    rule: 'font-size',
    what: 'letters of 10 points in a toolkit',
    profile: 'toolkit',
    bad: body(paragraph('Small', 'Normal', '', '<w:sz w:val="20"/>')),
    good: body(paragraph('Small', 'Normal', '', '<w:sz w:val="22"/>')),
    says: 'Unexpected letters of `10 pt`, expected 11 pt at least',
  },
  {
    rule: 'font-size',
    what: 'letters of 8.5 points in a checklist',
    profile: 'checklist',
    bad: body(paragraph('Small', 'Normal', '', '<w:sz w:val="17"/>')),
    good: body(paragraph('Small', 'Normal', '', '<w:sz w:val="18"/>')),
    says: 'Unexpected letters of `8.5 pt`, expected 9 pt at least',
  },
  {
    rule: 'no-blank-paragraphs',
    what: 'two empty paragraphs',
    bad: body(`<w:p/>${paragraph(' ')}${end}`),
    good: body(`${paragraph('Text', 'Normal', '<w:spacing w:after="480"/>')}${end}`),
    says: 'Unexpected 2 empty paragraphs, expected none',
  },
  {
    rule: 'no-space-runs',
    what: 'spaces between columns',
    bad: body(paragraph('Plot A     5')),
    good: body(paragraph('Plot A, 5')),
    says: 'Unexpected run of spaces or tabs, expected one',
  },
  {
    rule: 'field-named',
    what: 'a content control without a title',
    bad: body(control('<w:id w:val="1"/>')),
    good: body(control('<w:alias w:val="Name"/><w:id w:val="1"/>')),
    says: 'Unexpected content control without a title, expected one',
  },
  {
    rule: 'ids-unique',
    what: 'two drawings with one id',
    bad: body(picture('descr="A tap"') + picture('descr="A hose"')),
    good: body(picture('descr="A tap"') + picture('descr="A hose"', '', '2')),
    says: 'Unexpected second drawing with the id `1`, expected one',
  },
  {
    rule: 'paragraph-one-style',
    what: 'two styles of one paragraph',
    bad: body(paragraph('Text', 'Normal', '<w:pStyle w:val="Normal"/>')),
    good: body(paragraph('Text')),
    says: 'Unexpected 2 styles of one paragraph, expected one',
  },
  {
    rule: 'style-defined',
    what: 'a style that is not there',
    bad: body(paragraph('Text', 'Lead')),
    good: {
      ...body(paragraph('Text', 'Lead')),
      styles: '<w:style w:type="paragraph" w:styleId="Lead"><w:name w:val="Lead"/></w:style>',
    },
    says: 'Unexpected paragraph style `Lead`, expected one that is defined',
  },
  {
    rule: 'characters-allowed',
    what: 'a character that XML cannot hold, as a number',
    bad: body(paragraph('Text&#xB;')),
    good: body(paragraph('Text&#xA;')),
    says: 'Unexpected `U+000B`, expected characters that XML can hold',
  },
  {
    rule: 'parts-sound',
    what: 'an element that does not end',
    bad: { parts: { 'word/notes.xml': '<a><b></a>' } },
    good: { parts: { 'word/notes.xml': '<a><b/></a>' } },
    says: 'Unexpected XML in which <b> is not closed, expected sound XML',
  },
  {
    rule: 'parts-sound',
    what: 'a part that is not there',
    bad: { relationships: relationship('pic', 'image', 'media/tap.png') },
    good: {
      relationships: relationship('pic', 'image', 'media/tap.png'),
      parts: { 'word/media/tap.png': '' },
    },
    says: 'Unexpected image `word/media/tap.png` that is not there, expected a part',
  },
];

import type { Profile } from '../../src/audit/index.ts';
import { paragraph, relationship, soundBody, type DocxTexts } from './docx-of.ts';

/** A file with one fault, and the same file fixed. */
export interface WordCase {
  readonly rule: string;
  /** The fault, in a few words. */
  readonly what: string;
  readonly bad: DocxTexts;
  readonly good: DocxTexts;
  /** The message about the bad one. */
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

/** For each rule, a file in which it finds something, and the same file fixed. */
export const wordCases: readonly WordCase[] = [
  {
    rule: 'document-title',
    what: 'no title',
    bad: { properties: { 'dc:title': '' } },
    good: {},
    says: "The document doesn't have a title",
  },
  {
    rule: 'document-title',
    what: 'the file name as the title',
    bad: { properties: { 'dc:title': 'a-file.docx' } },
    good: {},
    says: "Title `a-file.docx` doesn't say what the document is about",
  },
  {
    rule: 'document-author',
    what: 'the author that a library enters',
    bad: { properties: { 'dc:creator': 'Un-named' } },
    good: {},
    says: 'Author `Un-named` is only a placeholder',
  },
  {
    rule: 'document-subject',
    what: 'no subject',
    bad: { properties: { 'dc:subject': '' } },
    good: {},
    says: "The document doesn't have a subject",
  },
  {
    rule: 'document-keywords',
    what: 'no keywords',
    bad: { properties: { 'cp:keywords': '' } },
    good: {},
    says: "The document doesn't have keywords",
  },
  {
    rule: 'document-language',
    what: 'no language',
    bad: { letters: '<w:sz w:val="22"/>' },
    good: {},
    says: 'The text has no language',
  },
  {
    rule: 'document-unprotected',
    what: 'form protection',
    bad: { settings: '<w:documentProtection w:edit="forms" w:enforcement="1"/>' },
    good: { settings: '<w:documentProtection w:edit="forms" w:enforcement="0"/>' },
    says: 'The document is protected (`forms`)',
  },
  {
    rule: 'file-name',
    what: 'spaces',
    bad: {},
    good: {},
    profile: 'toolkit',
    names: ['My Garden (final).docx', 'my-garden.docx'],
    says: 'File name `My Garden (final).docx` has spaces or special characters',
  },
  {
    rule: 'file-name',
    what: 'a long name',
    bad: {},
    good: {},
    profile: 'checklist',
    names: [`${'a'.repeat(31)}.docx`, `${'a'.repeat(30)}.docx`],
    says: 'File name has 31 characters; the limit is 30',
  },
  {
    rule: 'heading-present',
    what: 'no heading',
    bad: { body: paragraph('Water in the morning.') },
    good: {},
    says: 'The text has no headings',
  },
  {
    rule: 'heading-levels',
    what: 'a first heading of level 2',
    bad: { body: paragraph('Water', 'Heading2') },
    good: { body: paragraph('Water', 'Heading1') },
    says: 'The first heading is level 2, not level 1 (paragraph 1: "Water")',
  },
  {
    rule: 'heading-levels',
    what: 'a skipped level, from the outline level of a style',
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
    says: 'Heading level jumps from 1 to 3 (paragraph 3: "Hoses")',
  },
  {
    rule: 'heading-filled',
    what: 'a heading without text',
    bad: body(
      `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="A tap"/></wp:inline></w:drawing></w:r></w:p>`,
    ),
    good: body(paragraph('Taps', 'Heading2')),
    says: 'Empty heading of level 2 (paragraph 3)',
  },
  {
    rule: 'heading-short',
    what: 'a heading of 101 characters',
    bad: body(paragraph('a'.repeat(101), 'Heading2')),
    good: body(paragraph('a'.repeat(100), 'Heading2')),
    says: 'Heading has 101 characters; the limit is 100 (paragraph 3: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…")',
  },
  {
    rule: 'heading-styled',
    what: 'a bold line',
    bad: body(paragraph('How to water', 'Normal', '', '<w:b/>')),
    good: body(paragraph('How to water', 'Heading2')),
    says: 'Bold text looks like a heading, but has no heading style (paragraph 3: "How to water")',
  },
  {
    rule: 'heading-styled',
    what: 'a bold line, unless it is the label of a callout',
    bad: body(paragraph('Note', 'Normal', '', '<w:b/>')),
    good: {
      body: soundBody + paragraph('Note', 'CalloutLabel', '', '<w:b/>'),
      styles:
        '<w:style w:type="paragraph" w:styleId="CalloutLabel"><w:name w:val="Callout Label"/></w:style>',
    },
    says: 'Bold text looks like a heading, but has no heading style (paragraph 3: "Note")',
  },
  {
    rule: 'list-styled',
    what: 'a typed bullet',
    bad: body(paragraph('• Water early')),
    good: body(paragraph('Water early', 'Normal', '<w:numPr><w:numId w:val="1"/></w:numPr>')),
    says: 'List item with a typed `•` (paragraph 3: "• Water early")',
  },
  {
    rule: 'list-styled',
    what: 'a typed number',
    bad: body(paragraph('2. Water early')),
    good: body(paragraph('2.5 litres are enough.')),
    says: 'List item with a typed `2.` (paragraph 3: "2. Water early")',
  },
  {
    rule: 'table-header',
    what: 'a first row that is not a header row',
    bad: body(table(headRow.replace('<w:tblHeader/>', '<w:tblHeader w:val="0"/>') + dataRow) + end),
    good: body(soundTable + end),
    says: 'Table 1 has no header row',
  },
  {
    rule: 'table-header',
    what: 'a table without the option Header Row',
    bad: body(table(headRow + dataRow, 'w:val="0480"') + end),
    good: body(table(headRow + dataRow, 'w:val="04A0"') + end),
    says: "Table 1 doesn't use the Header Row option",
  },
  {
    rule: 'table-simple',
    what: 'a merged cell',
    bad: body(table(headRow + row(cell('A', '<w:gridSpan w:val="2"/>'))) + end),
    good: body(soundTable + end),
    says: 'Table 1 has 1 merged cell',
  },
  {
    rule: 'table-simple',
    what: 'a split cell',
    bad: body(table(headRow + row(cell('A') + cell('5') + cell('6'))) + end),
    good: body(soundTable + end),
    says: 'Table 1 has rows with different numbers of cells',
  },
  {
    rule: 'table-simple',
    what: 'a table in a cell',
    bad: body(table(headRow + row(cell('A') + cell(soundTable + end))) + end),
    good: body(soundTable + end),
    says: 'Table 1 contains another table',
  },
  {
    rule: 'table-cell-filled',
    what: 'a blank cell',
    bad: body(table(headRow + row(cell('A') + cell(''))) + end),
    good: body(table(headRow + row(cell('A') + cell('–'))) + end),
    says: 'Table 1 has 1 blank cell',
  },
  {
    rule: 'table-row-whole',
    what: 'a row that can break across pages',
    bad: body(table(headRow + row(cell('A') + cell('5'), '<w:cantSplit w:val="false"/>')) + end),
    good: body(soundTable + end),
    says: 'Table 1 has 1 row that can break across pages',
  },
  {
    rule: 'table-described',
    what: 'a table without a description',
    bad: body(table(headRow + dataRow, 'w:firstRow="1"', '<w:tblCaption w:val="Rents"/>') + end),
    good: body(soundTable + end),
    says: 'Table 1 has no alt text description',
  },
  {
    rule: 'tables-apart',
    what: 'two tables that touch',
    bad: body(soundTable + soundTable + end),
    good: body(soundTable + end + soundTable + end),
    says: 'Table 2 directly follows another table',
  },
  {
    rule: 'cell-ends-in-paragraph',
    what: 'a cell without a paragraph',
    bad: body(table(headRow + row(cell('A') + '<w:tc><w:tcPr/></w:tc>')) + end),
    good: body(soundTable + end),
    says: 'Table 1 has 1 cell without a paragraph at the end',
  },
  {
    rule: 'image-described',
    what: 'an image without alt text',
    bad: body(picture('')),
    good: body(picture('', '<a:extLst><a:ext><adec:decorative val="1"/></a:ext></a:extLst>')),
    says: 'Image has no alt text (image 1)',
  },
  {
    rule: 'image-described',
    what: 'a file name as alt text',
    bad: body(picture('descr="IMG_0042.jpg"')),
    good: body(picture('descr="A tap beside the gate"')),
    says: 'Alt text `IMG_0042.jpg` is only a file name (image 1)',
  },
  {
    rule: 'object-inline',
    what: 'a floating image',
    bad: body(picture('descr="A tap"').replaceAll('wp:inline', 'wp:anchor')),
    good: body(picture('descr="A tap"')),
    says: '1 floating object not in line with the text',
  },
  {
    rule: 'text-in-body',
    what: 'a text box',
    bad: body(
      `<w:p><w:r><w:t>Beside it</w:t><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('In a box.')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
    ),
    good: body(paragraph('In no box.')),
    says: 'Text in 1 text box',
  },
  {
    rule: 'link-text-present',
    what: 'a link without text',
    bad: {
      ...body(`<w:p><w:r><w:t>See</w:t></w:r><w:hyperlink r:id="web"/></w:p>`),
      relationships: outside,
    },
    good: { ...body(link('The guide', 'r:id="web"')), relationships: outside },
    says: 'Link has no text (paragraph 3: "See")',
  },
  {
    rule: 'link-text-descriptive',
    what: 'a text that fits any link',
    bad: { ...body(link('Click here!', 'r:id="web"')), relationships: outside },
    good: { ...body(link('The guide', 'r:id="web"')), relationships: outside },
    says: 'Link text `Click here!` doesn\'t say where the link goes (paragraph 3: "Click here!")',
  },
  {
    rule: 'link-text-descriptive',
    what: 'a web address',
    bad: { ...body(link('https://example.org/a', 'r:id="web"')), relationships: outside },
    good: { ...body(link('example.org', 'r:id="web"')), relationships: outside },
    says: 'Link text `https://example.org/a` doesn\'t say where the link goes (paragraph 3: "https://example.org/a")',
  },
  {
    rule: 'link-text-distinct',
    what: 'the same text for two places',
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
    says: 'Two links read `The guide` but go to different places (paragraph 4: "The guide")',
  },
  {
    rule: 'link-target-exists',
    what: 'a missing bookmark',
    bad: body(link('The guide', 'w:anchor="guide"')),
    good: body(link('The guide', 'w:anchor="guide"') + mark('guide')),
    says: 'Link goes to the missing bookmark `guide` (paragraph 3: "The guide")',
  },
  {
    rule: 'link-target-exists',
    what: 'a cross-reference to a missing bookmark',
    bad: body(
      '<w:p><w:fldSimple w:instr=" PAGEREF guide \\h "><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>',
    ),
    good: body(
      `<w:p><w:fldSimple w:instr=" PAGEREF guide \\h "><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>${mark('guide')}`,
    ),
    says: 'Cross-reference `PAGEREF guide \\h` goes to a missing bookmark',
  },
  {
    rule: 'bookmark-name-valid',
    what: 'a bookmark of 41 letters',
    bad: body(mark('a'.repeat(41))),
    good: body(mark('a'.repeat(40))),
    says: 'Bookmark name `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa` is not valid in Word',
  },
  {
    rule: 'bookmark-name-valid',
    what: 'a hyphen in a bookmark',
    bad: body(mark('how-to-water')),
    good: body(mark('how_to_water')),
    says: 'Bookmark name `how-to-water` is not valid in Word',
  },
  {
    rule: 'bookmark-name-valid',
    what: 'a duplicate bookmark',
    bad: body(mark('guide', '1') + mark('Guide', '2')),
    good: body(mark('guide', '1') + mark('guide2', '2')),
    says: 'Duplicate bookmark `guide`',
  },
  {
    rule: 'note-cited-once',
    what: 'a note that is cited twice',
    bad: { ...body(cite('2') + cite('2')), footnotes: note('FootnoteText') },
    good: { ...body(cite('2')), footnotes: note('FootnoteText') },
    says: 'Footnote with the id `2` is cited more than once',
  },
  {
    rule: 'note-cited-once',
    what: 'a missing note',
    bad: { ...body(cite('3')), footnotes: note('FootnoteText') },
    good: { ...body(cite('2')), footnotes: note('FootnoteText') },
    says: 'Footnote with the id `3` is missing',
  },
  {
    rule: 'note-styled',
    what: 'a note in the style of body text',
    bad: { ...body(cite('2')), footnotes: note('Normal') },
    good: { ...body(cite('2')), footnotes: note('FootnoteText') },
    says: 'Footnote has the style `normal` instead of Footnote Text (note 2: "A source.")',
  },
  {
    rule: 'field-current',
    what: 'an outdated field',
    bad: { footer: pageField(' w:dirty="true"') },
    good: { footer: pageField() },
    says: '1 outdated field (word/footer.xml)',
  },
  {
    rule: 'field-current',
    what: 'a file that asks to update its fields',
    bad: { settings: '<w:updateFields w:val="true"/>' },
    good: { settings: '<w:updateFields w:val="false"/>' },
    says: 'Word asks to update fields when the file opens',
  },
  {
    rule: 'page-number-field',
    what: 'a typed page number',
    bad: { footer: paragraph('Page 3') },
    good: { footer: pageField() },
    says: 'Typed page number `Page 3` (word/footer.xml, paragraph 1: "Page 3")',
  },
  {
    rule: 'page-number-field',
    what: 'a typed table of contents',
    bad: body(paragraph('Water ........ 3')),
    good: body(
      '<w:p><w:fldSimple w:instr="TOC \\o"><w:r><w:t>Water ........ 3</w:t></w:r></w:fldSimple></w:p>',
    ),
    says: 'Typed table of contents entry `Water ........ 3` (paragraph 3: "Water ........ 3")',
  },
  {
    rule: 'page-number-field',
    what: 'a typed table of contents with ellipses for dots',
    bad: body(paragraph('Water …….. 3')),
    good: body(paragraph('Water … 3')),
    says: 'Typed table of contents entry `Water …….. 3` (paragraph 3: "Water …….. 3")',
  },
  {
    rule: 'no-tracked-changes',
    what: 'deleted text',
    bad: body(
      '<w:p><w:r><w:t>Water</w:t></w:r><w:del w:id="9"><w:r><w:delText> a lot</w:delText></w:r></w:del></w:p>',
    ),
    good: body('<w:p><w:r><w:t>Water</w:t></w:r></w:p>'),
    says: '1 tracked change',
  },
  {
    rule: 'no-comments',
    what: 'a comment',
    bad: { comments: `<w:comment w:id="0">${paragraph('Really?')}</w:comment>` },
    good: {},
    says: '1 comment',
  },
  {
    rule: 'contrast',
    what: 'pale text on white',
    bad: body(paragraph('Pale', 'Normal', '', ink)),
    good: body(paragraph('Pale', 'Normal', '<w:shd w:val="clear" w:fill="000000"/>', ink)),
    says: 'Contrast of `#999999` on `#ffffff` is 2.84:1; the minimum is 4.5:1 (paragraph 3: "Pale")',
  },
  {
    rule: 'contrast',
    what: 'a tinted theme color',
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
    says: 'Contrast of `#8eb4e3` on `#ffffff` is 2.14:1; the minimum is 4.5:1 (paragraph 3: "Pale")',
  },
  {
    rule: 'contrast',
    what: 'the shading of a header row from a table style',
    bad: { ...body(styledTable + end), styles: tableStyle('DDDDDD') },
    good: { ...body(styledTable + end), styles: tableStyle('333333') },
    says: 'Contrast of `#FFFFFF` on `#DDDDDD` is 1.35:1; the minimum is 4.5:1 (paragraph 3: "Plot")',
  },
  {
    rule: 'contrast',
    what: 'large text, with a lower minimum',
    bad: body(paragraph('Pale', 'Normal', '', '<w:color w:val="888888"/><w:sz w:val="34"/>')),
    good: body(paragraph('Pale', 'Normal', '', '<w:color w:val="888888"/><w:sz w:val="36"/>')),
    says: 'Contrast of `#888888` on `#ffffff` is 3.54:1; the minimum is 4.5:1 (paragraph 3: "Pale")',
  },
  {
    rule: 'font-size',
    what: 'text of 10 pt in a toolkit',
    profile: 'toolkit',
    bad: body(paragraph('Small', 'Normal', '', '<w:sz w:val="20"/>')),
    good: body(paragraph('Small', 'Normal', '', '<w:sz w:val="22"/>')),
    says: 'Text is 10 pt; the minimum is 11 pt (paragraph 3: "Small")',
  },
  {
    rule: 'font-size',
    what: 'text of 8 pt in a table of a toolkit, which may have 9 pt',
    profile: 'toolkit',
    bad: body(
      table(headRow + row(cell('A') + cell(paragraph('5', 'Normal', '', '<w:sz w:val="16"/>')))),
    ),
    good: body(
      table(headRow + row(cell('A') + cell(paragraph('5', 'Normal', '', '<w:sz w:val="18"/>')))),
    ),
    says: 'Text is 8 pt; the minimum is 9 pt (paragraph 6: "5")',
  },
  {
    rule: 'font-size',
    what: 'text of 8.5 pt in a checklist',
    profile: 'checklist',
    bad: body(paragraph('Small', 'Normal', '', '<w:sz w:val="17"/>')),
    good: body(paragraph('Small', 'Normal', '', '<w:sz w:val="18"/>')),
    says: 'Text is 8.5 pt; the minimum is 9 pt (paragraph 3: "Small")',
  },
  {
    rule: 'no-empty-paragraphs',
    what: 'two empty paragraphs',
    bad: body(`<w:p/>${paragraph(' ')}${end}`),
    good: body(`${paragraph('Text', 'Normal', '<w:spacing w:after="480"/>')}${end}`),
    says: '2 empty paragraphs (paragraph 3)',
  },
  {
    rule: 'no-empty-paragraphs',
    what: 'an empty paragraph, unless it is a line across the page',
    bad: body(`<w:p/>${end}`),
    good: body(
      `<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr></w:pPr></w:p>${end}`,
    ),
    says: '1 empty paragraph (paragraph 3)',
  },
  {
    rule: 'no-space-runs',
    what: 'spaces between columns',
    bad: body(paragraph('Plot A     5')),
    good: body(paragraph('Plot A, 5')),
    says: 'Text is positioned with spaces or tabs (paragraph 3: "Plot A 5")',
  },
  {
    rule: 'field-named',
    what: 'a content control without a title',
    bad: body(control('<w:id w:val="1"/>')),
    good: body(control('<w:alias w:val="Name"/><w:id w:val="1"/>')),
    says: 'Content control has no title ("Enter a name")',
  },
  {
    rule: 'ids-unique',
    what: 'two drawings with one id',
    bad: body(picture('descr="A tap"') + picture('descr="A hose"')),
    good: body(picture('descr="A tap"') + picture('descr="A hose"', '', '2')),
    says: 'Duplicate drawing id `1`',
  },
  {
    rule: 'paragraph-one-style',
    what: 'two styles on one paragraph',
    bad: body(paragraph('Text', 'Normal', '<w:pStyle w:val="Normal"/>')),
    good: body(paragraph('Text')),
    says: 'Paragraph with 2 styles (paragraph 3: "Text")',
  },
  {
    rule: 'style-defined',
    what: 'an undefined style',
    bad: body(paragraph('Text', 'Lead')),
    good: {
      ...body(paragraph('Text', 'Lead')),
      styles: '<w:style w:type="paragraph" w:styleId="Lead"><w:name w:val="Lead"/></w:style>',
    },
    says: 'Undefined paragraph style `Lead`',
  },
  {
    rule: 'characters-allowed',
    what: 'a forbidden character, as a reference',
    bad: body(paragraph('Text&#xB;')),
    good: body(paragraph('Text&#xA;')),
    says: 'Characters that XML forbids: `U+000B` (word/document.xml)',
  },
  {
    rule: 'parts-valid',
    what: 'an unclosed element',
    bad: { parts: { 'word/notes.xml': '<a><b></a>' } },
    good: { parts: { 'word/notes.xml': '<a><b/></a>' } },
    says: 'Invalid XML: <b> is not closed (word/notes.xml)',
  },
  {
    rule: 'parts-valid',
    what: 'a missing part',
    bad: { relationships: relationship('pic', 'image', 'media/tap.png') },
    good: {
      relationships: relationship('pic', 'image', 'media/tap.png'),
      parts: { 'word/media/tap.png': '' },
    },
    says: 'Missing image `word/media/tap.png` (word/document.xml)',
  },
];

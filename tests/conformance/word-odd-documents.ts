import { savePackage } from '../../src/ooxml/index.ts';
import { partsOf } from '../ooxml/parts-of.ts';

/** A document that is hard to lay out. */
interface OddDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const styles = `<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="110" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="List"><w:name w:val="List"/><w:basedOn w:val="Normal"/><w:pPr><w:contextualSpacing/><w:spacing w:before="120" w:after="120"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="60" w:line="250" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>`;

const numbering = `<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/><w:pPr><w:ind w:left="840" w:hanging="420"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

const vocabulary =
  'the state and its partners can share data on enrollees who are eligible for both programs, so that plans coordinate care across settings before a crisis begins; agencies that align contracts report fewer gaps'.split(
    ' ',
  );

/** So many words, other ones for each seed. */
function words(count: number, seed = 0): string {
  return Array.from(
    { length: count },
    (_, index) => vocabulary[(seed * 13 + index * (5 + (seed % 7))) % vocabulary.length],
  ).join(' ');
}

function p(text: string, properties = '', note?: number): string {
  const reference =
    note === undefined
      ? ''
      : `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${note}"/></w:r>`;
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r>${reference}</w:p>`;
}

const heading = (number: number): string => p(`Heading ${number}`, '<w:pStyle w:val="Heading1"/>');

/** Chapters with a heading each. */
function chapters(count: number, body: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => heading(index + 1) + body(index + 1)).join('');
}

interface Paper {
  readonly width?: number;
  readonly height?: number;
  readonly margin?: number;
  readonly more?: string;
}

const letter = { width: 12_240, height: 15_840, margin: 1440, more: '' };

function section(paper: Paper = {}): string {
  const { width, height, margin, more } = { ...letter, ...paper };
  return `<w:sectPr>${more}<w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="600" w:footer="600" w:gutter="0"/></w:sectPr>`;
}

function table(rows: number, cell: (row: number, column: number) => string, more = ''): string {
  const side = (name: string, size: number): string =>
    `<w:${name} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>`;
  const properties = `<w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders>${side('top', 8)}${side('bottom', 8)}${side('insideH', 4)}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>`;
  const grid = `<w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="6000"/></w:tblGrid>`;
  const body = Array.from({ length: rows }, (_, row) => {
    const cells = [3000, 6000].map(
      (width, column) =>
        `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${p(cell(row, column), '<w:spacing w:after="0"/>')}</w:tc>`,
    );
    return `<w:tr><w:trPr>${more}${row === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl>${properties}${grid}${body.join('')}</w:tbl>`;
}

const box = `<w:pBdr>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:val="single" w:sz="12" w:space="4" w:color="000000"/>`).join('')}</w:pBdr>`;

const notes = (count: number, length: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => words(length, index));

function file(name: string, body: string, footnotes: readonly string[] = []): OddDocument {
  const line =
    '<w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:%/></w:r></w:p>';
  const separators = ['separator', 'continuationSeparator'].map(
    (type, id) =>
      `<w:footnote w:type="${type}" w:id="${id - 1}">${line.replace('%', type)}</w:footnote>`,
  );
  const noted = footnotes.map(
    (text, index) =>
      `<w:footnote w:id="${index + 1}">${p(text, '<w:pStyle w:val="FootnoteText"/>')}</w:footnote>`,
  );
  const kinds = ['styles', 'numbering', 'footnotes', 'settings'];
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const all =
    body.includes('<w:sectPr><w:pgSz') || body.endsWith('</w:sectPr>') ? body : body + section();
  const relationships = (list: readonly (readonly [string, string])[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([kind, target]) => `<Relationship Id="${kind}" Type="${office}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;
  const parts = partsOf({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/>${kinds.map((kind) => `<Override PartName="/word/${kind}.xml" ContentType="${main}.${kind}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships(kinds.map((kind) => [kind, `${kind}.xml`])),
    'word/document.xml': `<w:document><w:body>${all}</w:body></w:document>`,
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
    'word/footnotes.xml': `<w:footnotes>${separators.join('')}${noted.join('')}</w:footnotes>`,
    'word/settings.xml':
      '<w:settings><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>',
  });
  return { name, bytes: savePackage(parts) };
}

const item = (level: number): string =>
  `<w:pStyle w:val="List"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;

/** Documents of all that makes pages hard to number. */
export const oddDocuments: readonly OddDocument[] = [
  file(
    'plain',
    chapters(30, (n) => p(words(90 + ((n * 37) % 160), n))),
  ),
  file(
    'short-chapters',
    chapters(80, (n) => p(words(8 + (n % 30), n))),
  ),
  file(
    'long-paragraphs',
    chapters(8, (n) => p(words(900 + n * 140, n))),
  ),
  file(
    'no-widow-control',
    chapters(25, (n) => p(words(150 + n * 9, n), '<w:widowControl w:val="0"/>')),
  ),
  file(
    'kept-lines',
    chapters(25, (n) => p(words(110 + n * 5, n), '<w:keepLines/>').repeat(2)),
  ),
  file(
    'kept-chains',
    chapters(20, (n) => p(words(30, n), '<w:keepNext/>').repeat(4) + p(words(120, n))),
  ),
  file(
    'a4',
    chapters(25, (n) => p(words(200, n))) +
      section({ width: 11_906, height: 16_838, margin: 1134 }),
  ),
  file(
    'landscape',
    chapters(25, (n) => p(words(200, n))) + section({ width: 15_840, height: 12_240 }),
  ),
  file(
    'half-letter',
    chapters(25, (n) => p(words(120, n))) + section({ width: 7920, height: 12_240, margin: 900 }),
  ),
  file(
    'long-table',
    chapters(
      6,
      (n) =>
        table(
          30 + n * 7,
          (row, column) => words(column ? 6 + (row % 20) : 3, row + n),
          '<w:cantSplit/>',
        ) + p(words(60, n)),
    ),
  ),
  file(
    'divided-rows',
    chapters(
      8,
      (n) =>
        table(6, (row, column) => words(column ? 40 + row * 30 : 3, row + n)) + p(words(80, n)),
    ),
  ),
  file(
    'small-tables',
    chapters(
      25,
      (n) => p(words(60, n)) + table(3, (row) => words(6, row), '<w:cantSplit/>') + p(words(50, n)),
    ),
  ),
  file(
    'notes',
    chapters(30, (n) => p(words(110, n), '', n) + p(words(60, n + 1))),
    notes(30, 35),
  ),
  file(
    'notes-over-pages',
    chapters(8, (n) => p(words(180, n), '', n) + p(words(300, n))),
    notes(8, 700),
  ),
  file(
    'many-notes',
    chapters(15, (n) =>
      Array.from({ length: 6 }, (_, at) => p(words(30, n + at), '', (n - 1) * 6 + at + 1)).join(''),
    ),
    notes(90, 14),
  ),
  file(
    'lists',
    chapters(20, (n) =>
      Array.from({ length: 9 }, (_, at) =>
        p(words(6 + ((n * at) % 30), at), item(at % 3 === 2 ? 1 : 0)),
      ).join(''),
    ),
  ),
  file(
    'boxes',
    chapters(25, (n) => p(words(50, n), box) + p(words(40, n), box) + p(words(70, n))),
  ),
  file(
    'line-rules',
    chapters(
      25,
      (n) =>
        p(words(80, n), '<w:spacing w:line="340" w:lineRule="exact"/>') +
        p(words(80, n), '<w:spacing w:line="400" w:lineRule="atLeast"/>') +
        p(words(60, n), '<w:spacing w:line="360" w:lineRule="auto"/>'),
    ),
  ),
  file(
    'indents',
    chapters(
      25,
      (n) =>
        p(words(80, n), '<w:ind w:left="720" w:right="1440" w:firstLine="360"/>') +
        p(words(80, n), '<w:ind w:left="1000" w:hanging="1000"/>'),
    ),
  ),
  file(
    'breaks',
    chapters(
      20,
      (n) =>
        p(words(100, n)) +
        (n % 3 === 0 ? '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' : '') +
        p(words(40, n), n % 5 === 0 ? '<w:pageBreakBefore/>' : ''),
    ),
  ),
  file(
    'sections',
    chapters(
      12,
      (n) =>
        p(words(300, n)) +
        p('End', n < 12 ? section(n % 2 ? {} : { width: 15_840, height: 12_240 }) : ''),
    ),
  ),
  file(
    'right-to-left',
    chapters(20, (n) =>
      p(
        'מדינה ושותפיה יכולים לחלוק נתונים על מבוטחים הזכאים לשתי התוכניות '.repeat(4 + (n % 5)),
        '<w:bidi/>',
      ),
    ),
  ),
  file(
    'sizes',
    chapters(
      25,
      (n) =>
        `<w:p><w:r><w:t xml:space="preserve">${words(40, n)} </w:t></w:r><w:r><w:rPr><w:sz w:val="40"/></w:rPr><w:t xml:space="preserve">${words(6, n)} </w:t></w:r><w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>${words(50, n)}</w:t></w:r></w:p>`,
    ),
  ),
  file(
    'images',
    chapters(20, (n) => p(words(60, n)) + image(3 + (n % 4), n) + p(words(40, n))),
  ),
];

/** An empty frame of the size of an image, in inches. */
function image(inches: number, id: number): string {
  const size = inches * 914_400;
  const shape = `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="i"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:stretch/></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${size}" cy="${size / 2}"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic>`;
  return `<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${size}" cy="${size / 2}"/><wp:docPr id="${id}" name="i" descr="i"/>${shape}</wp:inline></w:drawing></w:r></w:p>`;
}

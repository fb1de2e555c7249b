import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spaces = [
  `xmlns:w="${main}"`,
  `xmlns:r="${relation}"`,
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

/** A relationship of the text: its kind, and a part or an address. */
type Relation = readonly [kind: string, target: string];

/** A Word file as another program writes it: the XML of its body, and what that refers to by `rId` and a number. */
export function wordFile(
  body: string,
  {
    notes = '',
    comments = '',
    styles = '',
    numbering = '',
    relations = [],
    parts = {},
  }: {
    readonly notes?: string;
    readonly comments?: string;
    /** Styles and lists besides those that are there. */
    readonly styles?: string;
    readonly numbering?: string;
    /** The first is `rId1`. */
    readonly relations?: readonly Relation[];
    readonly parts?: Readonly<Record<string, Uint8Array>>;
  } = {},
): Uint8Array {
  const own: readonly Relation[] = [
    ...relations,
    ['styles', 'styles.xml'],
    ['numbering', 'numbering.xml'],
    ['footnotes', 'footnotes.xml'],
    ['comments', 'comments.xml'],
  ];
  const list = own.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relation}/${kind}" Target="${target}"${/^\w+:/.test(target) ? ' TargetMode="External"' : ''}/>`,
  );
  const texts: Readonly<Record<string, string>> = {
    '_rels/.rels': relationships(
      `<Relationship Id="rId1" Type="${relation}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/_rels/document.xml.rels': relationships(list.join('')),
    'word/document.xml': top('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': top('styles', ownStyles + styles),
    'word/numbering.xml': top('numbering', ownLists + numbering),
    'word/footnotes.xml': top('footnotes', notes),
    'word/comments.xml': top('comments', comments),
  };
  return zipSync({
    ...Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)])),
    ...parts,
  });
}

/** A run, with its properties as empty elements such as `b`. */
export function run(text: string, ...properties: readonly string[]): string {
  const own = properties.map((name) => `<w:${name}/>`).join('');
  return `<w:r><w:rPr>${own}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A paragraph of runs in a style, or in the numbered (1) or bulleted (2) list on a level. */
export function paragraph(
  runs: string,
  { style, list, level = 0 }: { style?: string; list?: number; level?: number } = {},
): string {
  const own =
    (style === undefined ? '' : `<w:pStyle w:val="${style}"/>`) +
    (list === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
  return `<w:p><w:pPr>${own}</w:pPr>${runs}</w:p>`;
}

/** A table of cells, each of whole paragraphs, with its properties before them where it has some. */
export function table(rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string =>
    `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
  return `<w:tbl>${rows.map(row).join('')}</w:tbl>`;
}

/** An image by the id of its relationship. */
export function picture(id: string, alt: string): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${escaped(alt)}"/><a:graphic><a:graphicData><a:blip r:embed="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function top(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${spaces}>${content}</w:${name}>`;
}

function relationships(content: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}

const ownStyles = [
  ['Title', 'Title'],
  ['H1', 'heading 1'],
  ['H2', 'heading 2'],
  ['Quote', 'Quote'],
  ['Code', 'Source Code'],
  ['Caption', 'caption'],
]
  .map(
    ([id, name]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  )
  .join('');

const levels = (format: string, sign: string): string =>
  Array.from(
    { length: 9 },
    (_, level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${sign.replace('%', `%${level + 1}`)}"/></w:lvl>`,
  ).join('');

const ownLists = `<w:abstractNum w:abstractNumId="1">${levels('decimal', '%.')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${levels('bullet', '•')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`;

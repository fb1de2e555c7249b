import { toFaces, toLayout } from '../../src/layout/index.ts';
import { partsOf } from '../ooxml/parts-of.ts';

/** One font: each letter is 100 twips wide and a line 200 twips high at 10 points. */
const faces = toFaces([{ name: 'Test', width: 0.5, height: { ascent: 0.75, descent: 0.25 } }]);

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const styles = `<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Test" w:eastAsia="Test"/><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>
<w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:contextualSpacing/><w:spacing w:before="100" w:after="100"/></w:pPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:rPr><w:sz w:val="40"/></w:rPr></w:style></w:styles>`;

const separators = ['separator', 'continuationSeparator']
  .map((type) => `<w:footnote w:type="${type}" w:id="${type}"><w:p/></w:footnote>`)
  .join('');

/** Parts of a document besides its body. */
interface Others {
  /** The texts of its footnotes, whose ids count from 1. */
  readonly notes?: readonly string[];
  readonly numbering?: string;
  readonly header?: string;
}

/** The page of each bookmark, and how many pages there are. */
interface Pages {
  readonly [bookmark: string]: string | number;
  readonly count: number;
}

/** Lays a body out; without properties of its section, a page has ten lines of twenty letters. */
export function pagesOf(body: string, others: Others = {}): Pages {
  const { pageOf, pages } = layoutOf(body, others);
  return { ...Object.fromEntries(pageOf), count: pages.length };
}

/** Where the text of the only page ends, from its top. */
export function heightOf(body: string, others: Others = {}): number {
  const { pages } = layoutOf(body, others);
  if (pages.length !== 1) throw new Error(`${pages.length} pages`);
  return pages[0]?.end ?? NaN;
}

export function layoutOf(
  body: string,
  { notes = [], numbering, header }: Others = {},
): ReturnType<typeof toLayout> {
  const all = body.includes('<w:sectPr') ? body : body + section();
  const kinds = [
    'styles',
    'footnotes',
    ...(numbering ? ['numbering'] : []),
    ...(header ? ['header'] : []),
  ];
  const parts = partsOf({
    'word/document.xml': `<w:document><w:body>${all}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${kinds
      .map(
        (kind) =>
          `<Relationship Id="${kind}" Type="${relationships}/${kind}" Target="${kind}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'word/styles.xml': styles,
    'word/footnotes.xml': `<w:footnotes>${separators}${notes
      .map((text, index) => `<w:footnote w:id="${index + 1}">${p(text)}</w:footnote>`)
      .join('')}</w:footnotes>`,
    ...(numbering && { 'word/numbering.xml': `<w:numbering>${numbering}</w:numbering>` }),
    ...(header && { 'word/header.xml': `<w:hdr>${header}</w:hdr>` }),
  });
  return toLayout(parts, faces);
}

/** The properties of a section. */
export function section(properties = '', { width = 2000, height = 2000 } = {}): string {
  return `<w:sectPr>${properties}<w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="0" w:bottom="0" w:left="0" w:right="0" w:header="0" w:footer="0"/></w:sectPr>`;
}

/** A paragraph. A word that begins with `#` is a bookmark, and `[1]` refers to a footnote. */
export function p(text: string, properties = ''): string {
  const runs = text
    .split(/(#\w+ ?|\[\d+\]|\t|\n)/)
    .map((part) => {
      if (part.startsWith('#')) return `<w:bookmarkStart w:name="${part.slice(1).trim()}"/>`;
      if (/^\[\d+\]$/.test(part))
        return `<w:r><w:footnoteReference w:id="${part.slice(1, -1)}"/></w:r>`;
      if (part === '\t') return '<w:r><w:tab/></w:r>';
      return part === '\n' ? '<w:r><w:br/></w:r>' : r(part);
    })
    .join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** A run. */
export function r(text: string, properties = ''): string {
  return text && `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** So many lines, each a paragraph. */
export function lines(count: number): string {
  return p('line').repeat(count);
}

/** A text of so many lines of twenty letters. */
export function long(count: number): string {
  return Array.from({ length: count }, () => 'x'.repeat(19)).join(' ');
}

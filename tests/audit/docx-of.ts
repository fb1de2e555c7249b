import { strToU8, zipSync } from 'fflate';

/** The XML of a small Word file; defaults have no faults. */
export interface DocxTexts {
  /** The content of `w:body`. */
  readonly body?: string;
  /** More styles; one with the id of a default style replaces it. */
  readonly styles?: string;
  /** The run defaults, in `w:rPrDefault`. */
  readonly letters?: string;
  readonly settings?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  readonly theme?: string;
  /** Properties by the names of `docProps/core.xml`; an empty one is left out. */
  readonly properties?: Readonly<Record<string, string>>;
  /** More relationships of the document. */
  readonly relationships?: string;
  /** XML before the body, such as the page background. */
  readonly before?: string;
  /** More parts; one with the path of a default part replaces it. */
  readonly parts?: Readonly<Record<string, string>>;
}

const space = 'http://schemas.openxmlformats.org';
const names = [
  `xmlns:w="${space}/wordprocessingml/2006/main"`,
  `xmlns:r="${space}/officeDocument/2006/relationships"`,
  `xmlns:wp="${space}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${space}/drawingml/2006/main"`,
  `xmlns:m="${space}/officeDocument/2006/math"`,
  `xmlns:mc="${space}/markup-compatibility/2006"`,
  'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** A body without faults: a heading and a paragraph. */
export const soundBody = paragraph('Water', 'Heading1') + paragraph('Water in the morning.');

/** A paragraph of plain text. */
export function paragraph(text: string, style = 'Normal', more = '', letters = ''): string {
  const looks = letters === '' ? '' : `<w:rPr>${letters}</w:rPr>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr><w:r>${looks}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A Word file. */
export function docxOf(texts: DocxTexts = {}): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(partsOf(texts)).map(([path, text]) => [path, strToU8(text)] as const),
    ),
    { mtime: new Date(1980, 0, 1) },
  );
}

const properties = {
  'dc:title': 'Garden Handbook',
  'dc:creator': 'Riverside Garden League',
  'dc:subject': 'How to water',
  'cp:keywords': 'water, garden',
};

const styles = [
  style('Normal', 'Normal', 'w:default="1"'),
  style('Heading1', 'heading 1'),
  style('Heading2', 'heading 2'),
  style('Heading3', 'heading 3'),
  style('FootnoteText', 'footnote text'),
];

const optional = ['header', 'footer', 'footnotes', 'comments'] as const;
const tops = { header: 'w:hdr', footer: 'w:ftr', footnotes: 'w:footnotes', comments: 'w:comments' };

function style(id: string, name: string, more = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}" ${more}><w:name w:val="${name}"/></w:style>`;
}

function partsOf(texts: DocxTexts): Readonly<Record<string, string>> {
  const own = styles.filter(
    (each) => !(texts.styles ?? '').includes(each.match(/w:styleId="\w+"/)?.[0] ?? '-'),
  );
  const used = optional.filter((name) => texts[name] !== undefined);
  const kinds = ['styles', 'settings', ...(texts.theme === undefined ? [] : ['theme']), ...used];
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationshipsOf(
      relationship('rId1', 'officeDocument', 'word/document.xml') +
        relationship('rId2', 'core-properties', 'docProps/core.xml'),
    ),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${space}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${Object.entries(
      { ...properties, ...texts.properties },
    )
      .map(([name, value]) => (value === '' ? '' : `<${name}>${value}</${name}>`))
      .join('')}</cp:coreProperties>`,
    'word/_rels/document.xml.rels': relationshipsOf(
      kinds.map((kind) => relationship(`part-${kind}`, kind, `${kind}.xml`)).join('') +
        (texts.relationships ?? ''),
    ),
    'word/document.xml': `<w:document ${names}>${texts.before ?? ''}<w:body>${texts.body ?? soundBody}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${names}><w:docDefaults><w:rPrDefault><w:rPr>${texts.letters ?? '<w:sz w:val="22"/><w:lang w:val="en-US"/>'}</w:rPr></w:rPrDefault></w:docDefaults>${own.join('')}${texts.styles ?? ''}</w:styles>`,
    'word/settings.xml': `<w:settings ${names}>${texts.settings ?? ''}</w:settings>`,
    ...(texts.theme !== undefined && {
      'word/theme.xml': `<a:theme ${names}><a:themeElements><a:clrScheme>${texts.theme}</a:clrScheme></a:themeElements></a:theme>`,
    }),
    ...Object.fromEntries(
      used.map((name) => [
        `word/${name}.xml`,
        `<${tops[name]} ${names}>${texts[name]}</${tops[name]}>`,
      ]),
    ),
    ...texts.parts,
  };
}

function relationshipsOf(all: string): string {
  return `<Relationships xmlns="${space}/package/2006/relationships">${all}</Relationships>`;
}

/** A relationship of the document; one with a web address is external. */
export function relationship(id: string, kind: string, target: string): string {
  const mode = target.includes(':') ? ' TargetMode="External"' : '';
  return `<Relationship Id="${id}" Type="${space}/officeDocument/2006/relationships/${kind}" Target="${target}"${mode}/>`;
}

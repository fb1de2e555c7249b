import { packageFaults, relationshipsOf } from './word-package-faults.ts';
import { allOf, readXml, textIn, type Xml } from './word-xml.ts';
import type { Parts } from './word-files.ts';

/** What in a Word file could run, fetch or open something by itself, each as one sentence. */
export function dangersOf(parts: Parts): readonly string[] {
  const texts = Object.entries(parts).filter(([path]) => /\.(?:xml|rels)$/.test(path));
  return [
    ...Object.keys(parts)
      .filter((path) => !known.test(path))
      .map((path) => `the part ${path}`),
    ...relationshipDangers(parts),
    ...packageFaults(parts),
    ...texts.flatMap(([path, xml]) => xmlDangers(xml).map((danger) => `${path}: ${danger}`)),
  ];
}

/** The fields that the renderer makes, with the shape of all that follows their names. */
export const fieldShapes: readonly RegExp[] = [
  /^PAGE$/,
  /^NUMPAGES$/,
  /^STYLEREF 1$/,
  /^TOC \\h \\o "1-3"$/,
  /^PAGEREF _Toc\d+ \\h$/,
  /^ PAGEREF (?:_Page\d+(?:_Heading\d+)?|_Resources) $/,
  /^ NOTEREF _Note\d+ \\f \\h $/,
];

/** The parts that the library writes; macros, objects and whatever else have other names. */
const known = new RegExp(
  [
    String.raw`^\[Content_Types\]\.xml$`,
    String.raw`^_rels/\.rels$`,
    String.raw`^docProps/(?:app|core|custom)\.xml$`,
    String.raw`^word/(?:document|styles|numbering|settings|footnotes|endnotes|fontTable|theme/theme\d|header\d+|footer\d+)\.xml$`,
    String.raw`^word/_rels/(?:document|footnotes|endnotes|fontTable|header\d+|footer\d+)\.xml\.rels$`,
    String.raw`^word/media/[\w-]+\.(?:png|jpg|gif)$`,
  ].join('|'),
);

const kinds = new Set(
  'officeDocument core-properties extended-properties custom-properties styles numbering settings footnotes endnotes theme fontTable header footer image'.split(
    ' ',
  ),
);

function relationshipDangers(parts: Parts): readonly string[] {
  return relationshipsOf(parts).flatMap(({ kind, target, isExternal }) => {
    if (!isExternal) return kinds.has(kind) ? [] : [`a relationship of the kind ${kind}`];
    if (kind !== 'hyperlink') return [`an external ${kind} at ${target}`];
    return /^(?:https?:\/\/[^/\\]|mailto:|tel:)/.test(target) ? [] : [`a link to ${target}`];
  });
}

/** The names of elements that the outputs are made of: text, drawings of pictures, properties. */
const spaces = /^(?:w|w14|wp|a|pic|cp|dc|dcterms|vt):|^[A-Z]|^property$/;

/** Elements of WordprocessingML that hold or fetch something else, or that ask on opening. */
const refused = new Set(
  'w:object w:pict w:control w:altChunk w:subDoc w:attachedTemplate w:mailMerge w:fldData w:ffData w:customXml w:smartTag w:dataBinding w:updateFields w:movie w:docVars'.split(
    ' ',
  ),
);

function xmlDangers(xml: string): readonly string[] {
  const root = readXml(xml);
  return [
    ...allOf(root).flatMap(({ name }) =>
      refused.has(name) || !spaces.test(name) ? [`the element ${name}`] : [],
    ),
    ...fieldsOf(root)
      .filter((code) => !fieldShapes.some((shape) => shape.test(code)))
      .map((code) => `the field ${code}`),
    ...(/[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml)
      ? ['a character that XML cannot hold, or that steers programs']
      : []),
  ];
}

/** The instructions of all fields; those of one field may be in several runs. */
function fieldsOf(root: Xml): readonly string[] {
  const open: { code: string }[] = [];
  const codes = allOf(root, 'w:fldSimple').map(({ attributes }) => attributes['w:instr'] ?? '');
  for (const element of allOf(root, 'w:fldChar', 'w:instrText', 'w:delInstrText')) {
    const type = element.attributes['w:fldCharType'];
    const field = open.at(-1);
    if (element.name !== 'w:fldChar') {
      if (field) field.code += textIn(element);
      else codes.push(`outside a field: ${textIn(element)}`);
    } else if (type === 'begin') open.push({ code: '' });
    else if (type === 'end') codes.push(open.pop()?.code ?? 'an end without a beginning');
  }
  return [...codes, ...open.map(({ code }) => `${code}, which does not end`)];
}

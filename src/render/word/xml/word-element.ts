import { newElement, type Element, type Node } from '../../../ooxml/index.ts';

/** The elements of WordprocessingML that we write: a misspelled one does not compile. */
type WordName =
  | 'abstractNumId'
  | 'alias'
  | 'b'
  | 'bCs'
  | 'bidi'
  | 'bidiVisual'
  | 'bookmarkEnd'
  | 'bookmarkStart'
  | 'bottom'
  | 'br'
  | 'cantSplit'
  | 'color'
  | 'docPartGallery'
  | 'docPartObj'
  | 'docPartUnique'
  | 'drawing'
  | 'fldChar'
  | 'footnote'
  | 'footnoteRef'
  | 'footnoteReference'
  | 'gridCol'
  | 'hyperlink'
  | 'i'
  | 'iCs'
  | 'ilvl'
  | 'ind'
  | 'insideH'
  | 'insideV'
  | 'instrText'
  | 'jc'
  | 'keepLines'
  | 'keepNext'
  | 'lang'
  | 'left'
  | 'lvlOverride'
  | 'noBreakHyphen'
  | 'noProof'
  | 'num'
  | 'numId'
  | 'numPr'
  | 'p'
  | 'pBdr'
  | 'pPr'
  | 'pStyle'
  | 'pageBreakBefore'
  | 'r'
  | 'rFonts'
  | 'rPr'
  | 'rStyle'
  | 'right'
  | 'rtl'
  | 'sdt'
  | 'sdtContent'
  | 'sdtPr'
  | 'shd'
  | 'softHyphen'
  | 'spacing'
  | 'startOverride'
  | 'strike'
  | 'sz'
  | 'szCs'
  | 't'
  | 'tab'
  | 'tabs'
  | 'tag'
  | 'tbl'
  | 'tblBorders'
  | 'tblCaption'
  | 'tblCellMar'
  | 'tblDescription'
  | 'tblGrid'
  | 'tblHeader'
  | 'tblInd'
  | 'tblLayout'
  | 'tblLook'
  | 'tblPr'
  | 'tblW'
  | 'tc'
  | 'tcMar'
  | 'tcPr'
  | 'tcW'
  | 'textDirection'
  | 'top'
  | 'tr'
  | 'trHeight'
  | 'trPr'
  | 'vertAlign';

/** An attribute; one that is undefined is not written. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of WordprocessingML with attributes in its namespace. */
export function w(
  name: WordName,
  attributes: Attributes = {},
  children: readonly Node[] = [],
): Element {
  let prefixed: Map<string, string> | undefined;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) (prefixed ??= new Map()).set(withPrefix(key), String(value));
  }
  return newElement(withPrefix(name), prefixed, children);
}

/** Names with their prefix: one string for each, however often it is written. */
const prefixedNames = new Map<string, string>();

function withPrefix(name: string): string {
  const known = prefixedNames.get(name);
  if (known !== undefined) return known;
  const prefixed = name.includes(':') ? name : `w:${name}`;
  prefixedNames.set(name, prefixed);
  return prefixed;
}

/** A switch that is on, or off where it has to take the place of one that is on in a style. */
export function flag(name: WordName, value: boolean | undefined): readonly Element[] {
  if (value === undefined) return [];
  return [w(name, value ? {} : { val: 'false' })];
}

/** A text in a run, with its spaces. */
export function textElement(text: string): Element {
  return w('t', { 'xml:space': 'preserve' }, [text]);
}

/** A mark of a field. ISO/IEC 29500-1, 17.16.18 */
export function fieldMark(
  type: 'begin' | 'separate' | 'end',
  attributes: Attributes = {},
): Element {
  return w('fldChar', { fldCharType: type, ...attributes });
}

/** The instruction of a field. */
export function fieldCode(instruction: string): Element {
  return w('instrText', { 'xml:space': 'preserve' }, [instruction]);
}

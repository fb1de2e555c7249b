import { convertToXmlComponent, type ParagraphChild, type XmlElement } from 'docx';

/** An element of WordprocessingML with its attributes and what stands in it. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  elements: readonly XmlElement[] = [],
): XmlElement {
  return { type: 'element', name, attributes: { ...attributes }, elements: [...elements] };
}

/** A run with its properties and a text. */
export function textRun(properties: readonly XmlElement[], text: string): XmlElement {
  return element('w:r', {}, [
    element('w:rPr', {}, properties),
    element('w:t', { 'xml:space': 'preserve' }, [{ type: 'text', text }]),
  ]);
}

/** An element as part of a paragraph, for what the library has no class for. */
export function toPart(part: XmlElement): ParagraphChild {
  // The library writes any component it is given; its type names only the classes that it ships.
  return convertToXmlComponent(part) as unknown as ParagraphChild;
}

/**
 * A field with what it shows until Word works it out anew. It has the long form of ISO/IEC 29500-1,
 * 17.16.18, since some programs skip a `w:fldSimple` with the text in it.
 *
 * @param style the id of a character style
 */
export function field(
  instruction: string,
  shown: string,
  style: string,
): readonly ParagraphChild[] {
  const look = element('w:rStyle', { 'w:val': style });
  const mark = (type: string): XmlElement =>
    element('w:r', {}, [element('w:fldChar', { 'w:fldCharType': type })]);
  const code = element('w:instrText', { 'xml:space': 'preserve' }, [
    { type: 'text', text: instruction },
  ]);
  return [
    mark('begin'),
    element('w:r', {}, [code]),
    mark('separate'),
    textRun([look], shown),
    mark('end'),
  ].map(toPart);
}

import { convertToXmlComponent, type ParagraphChild, type XmlElement } from 'docx';
import { element, type Element, type Node } from '../../ooxml/index.ts';

/** A run with its properties and a text. */
export function textRun(properties: readonly Element[], text: string): Element {
  return element('w:r', {}, [
    element('w:rPr', {}, properties),
    element('w:t', { 'xml:space': 'preserve' }, [text]),
  ]);
}

/** An element as part of a paragraph, where the library has no class for it. */
export function toPart(part: Element): ParagraphChild {
  // The library writes any component it is given; its type names only the classes that it ships.
  return convertToXmlComponent(toLibraryElement(part)) as unknown as ParagraphChild;
}

function toLibraryElement(node: Node): XmlElement {
  if (typeof node === 'string') return { type: 'text', text: node };
  const { name, attributes, children } = node;
  return {
    type: 'element',
    name,
    attributes: Object.fromEntries(attributes),
    elements: children.map(toLibraryElement),
  };
}

/**
 * A field with the result it shows until Word updates it. It has the complex form of ISO/IEC 29500-1, 17.16.18,
 * since some programs skip a `w:fldSimple` with the text in it.
 *
 * @param style the id of a character style
 */
export function field(
  instruction: string,
  shown: string,
  style: string,
): readonly ParagraphChild[] {
  const look = element('w:rStyle', { 'w:val': style });
  const mark = (type: string): Element =>
    element('w:r', {}, [element('w:fldChar', { 'w:fldCharType': type })]);
  const code = element('w:instrText', { 'xml:space': 'preserve' }, [instruction]);
  return [
    mark('begin'),
    element('w:r', {}, [code]),
    mark('separate'),
    textRun([look], shown),
    mark('end'),
  ].map(toPart);
}

import { convertToXmlComponent, type ParagraphChild, type XmlElement } from 'docx';
import type { Element, Node } from '../../../ooxml/index.ts';

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

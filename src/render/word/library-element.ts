import type { XmlElement } from 'docx';
import type { Node } from '../../ooxml/index.ts';

/** An element in the form in which the library reads it. */
export function toLibraryElement(node: Node): XmlElement {
  if (typeof node === 'string') return { type: 'text', text: node };
  const { name, attributes, children } = node;
  return {
    type: 'element',
    name,
    // It takes attributes for a child, even where there are none.
    ...(attributes.size > 0 && { attributes: Object.fromEntries(attributes) }),
    elements: children.map(toLibraryElement),
  };
}

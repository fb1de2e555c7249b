import { convertToXmlComponent, type ParagraphChild } from 'docx';
import type { Element } from '../../../ooxml/index.ts';
import { toLibraryElement } from '../../word/library-element.ts';

/** An element as part of a paragraph, where the library has no class for it. */
export function toPart(part: Element): ParagraphChild {
  // The library writes any component it is given; its type names only the classes that it ships.
  return convertToXmlComponent(toLibraryElement(part)) as unknown as ParagraphChild;
}

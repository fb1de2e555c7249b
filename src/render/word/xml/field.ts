import type { Element, Node } from '../../../ooxml/index.ts';
import { fieldCode, fieldMark, w } from './word-element.ts';

/**
 * A field with the result it shows until Word updates it. It has the complex form of ISO/IEC 29500-1, 17.16.18,
 * since some programs skip a `w:fldSimple` with the text in it.
 *
 * @param shown the element with that result, or a slot for it
 * @param style the id of a character style
 */
export function field(instruction: string, shown: Node, style: string): readonly Element[] {
  return [
    w('r', {}, [fieldMark('begin')]),
    w('r', {}, [fieldCode(instruction)]),
    w('r', {}, [fieldMark('separate')]),
    styledRun(style, shown),
    w('r', {}, [fieldMark('end')]),
  ];
}

/** A run in a character style. */
export function styledRun(style: string, ...children: readonly Node[]): Element {
  return w('r', {}, [w('rPr', {}, [w('rStyle', { val: style })]), ...children]);
}

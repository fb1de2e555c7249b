import type { Element, Node } from '../../../ooxml/index.ts';
import type { ParagraphOptions } from '../block.ts';
import { textRun } from '../inline.ts';
import { border, shading } from './formatting.ts';
import { inlineElements } from './inline.ts';
import type { PartWriter } from './part-writer.ts';
import { flag, w } from './word-element.ts';

/**
 * A paragraph. ISO/IEC 29500-1, 17.3.1.22
 *
 * @param around puts something around its content
 */
export function paragraphElement(
  options: ParagraphOptions,
  writer: PartWriter,
  around: (write: () => readonly Node[]) => readonly Node[] = (write) => write(),
): Element {
  const { text, children = [] } = options;
  const whole = text === undefined ? children : [textRun([text]), ...children];
  const properties = paragraphProperties(options, writer);
  return w('p', {}, [
    ...(properties.length === 0 ? [] : [w('pPr', {}, properties)]),
    ...around(() => inlineElements(whole, writer)),
  ]);
}

/** In the order of the schema. ISO/IEC 29500-1, 17.3.1.26 */
function paragraphProperties(options: ParagraphOptions, writer: PartWriter): readonly Element[] {
  const { style, list, border: borders, spacing, indent, alignment } = options;
  const made: Element[] = [];
  if (style !== undefined) made.push(w('pStyle', { val: style }));
  made.push(...flag('keepNext', options.keepNext), ...flag('keepLines', options.keepLines));
  if (options.pageBreakBefore) made.push(w('pageBreakBefore'));
  if (list)
    made.push(
      w('numPr', {}, [w('ilvl', { val: list.level }), w('numId', { val: writer.listId(list) })]),
    );
  if (borders) {
    const { top, left, bottom, right } = borders;
    made.push(
      w('pBdr', {}, [
        ...(top ? [border('top', top, writer)] : []),
        ...(left ? [border('left', left, writer)] : []),
        ...(bottom ? [border('bottom', bottom, writer)] : []),
        ...(right ? [border('right', right, writer)] : []),
      ]),
    );
  }
  if (options.shading) made.push(shading(options.shading, writer));
  if (options.bidirectional) made.push(w('bidi'));
  if (spacing) made.push(w('spacing', { ...spacing }));
  if (indent) made.push(w('ind', { ...indent }));
  if (alignment) made.push(w('jc', { val: sideOf(alignment, options.bidirectional) }));
  return made;
}

/** Word calls the side where a line begins the left one, also where it runs from right to left. */
function sideOf(
  alignment: NonNullable<ParagraphOptions['alignment']>,
  isLeftward: boolean | undefined,
): string {
  if (!isLeftward || alignment === 'center') return alignment;
  return alignment === 'left' ? 'right' : 'left';
}

import type { Element } from '../../../ooxml/index.ts';
import type { ParagraphOptions } from '../block.ts';
import { raw } from '../inline.ts';
import { styledRun } from './field.ts';
import { paragraphElement } from './paragraph.ts';
import type { PartWriter } from './part-writer.ts';
import { w } from './word-element.ts';

/**
 * A footnote; its number is before its text. ISO/IEC 29500-1, 17.11.10
 *
 * @param numberStyle the id of the character style of the number
 */
export function footnoteElement(
  id: string,
  paragraphs: readonly ParagraphOptions[],
  numberStyle: string,
  writer: PartWriter,
): Element {
  const [first, ...rest] = paragraphs;
  const number = raw(styledRun(numberStyle, w('footnoteRef')));
  const all = first ? [{ ...first, children: [number, ...(first.children ?? [])] }, ...rest] : [];
  return w(
    'footnote',
    { id },
    all.map((options) => paragraphElement(options, writer)),
  );
}

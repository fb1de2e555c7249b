import type { Element, Node } from '../../../ooxml/index.ts';
import type { Inline } from '../inline.ts';
import { slot } from '../slots.ts';
import { drawing } from './drawing.ts';
import type { PartWriter } from './part-writer.ts';
import { styledRun } from './field.ts';
import { runElement } from './run.ts';
import { fieldCode, fieldMark, textElement, w } from './word-element.ts';

/**
 * Writes inline content.
 *
 * @param url the address of the link around it
 */
export function inlineElements(
  parts: readonly Inline[],
  writer: PartWriter,
  url?: string,
): readonly Node[] {
  return parts.flatMap((part) => inlineElement(part, writer, url));
}

function inlineElement(part: Inline, writer: PartWriter, url: string | undefined): readonly Node[] {
  switch (part.kind) {
    case 'text':
      return [runElement(part, writer)];
    case 'picture':
      return [w('r', {}, [drawing(part, writer, url)])];
    case 'hyperlink':
      return [hyperlink(part, writer)];
    case 'bookmark':
      return bookmarkElements(part.name, writer, () => inlineElements(part.children, writer));
    case 'anchor':
      return [writer.nextAnchor(part.name)];
    case 'pageReference':
      return pageReference(part);
    case 'raw':
      return part.elements;
  }
}

/** ISO/IEC 29500-1, 17.16.22 */
function hyperlink(
  { target, children }: Extract<Inline, { kind: 'hyperlink' }>,
  writer: PartWriter,
): Element {
  if ('bookmark' in target)
    return w(
      'hyperlink',
      { history: 1, anchor: target.bookmark },
      inlineElements(children, writer),
    );
  const { address, fragment } = toAddress(target.url);
  return w(
    'hyperlink',
    { history: 1, 'r:id': writer.linkId(address), anchor: fragment },
    // An image has a link of its own as well, with the whole address.
    inlineElements(children, writer, target.url),
  );
}

/** An address in the two attributes of a link. Word puts them together again; it knows only fragments of so many characters. [MS-OI29500], 2.1.513 */
export function toAddress(url: string): { readonly address: string; readonly fragment?: string } {
  const [address = '', ...rest] = url.split('#');
  const fragment = rest.join('#');
  const isAnchor = fragment !== '' && fragment.length <= 255;
  return isAnchor ? { address, fragment } : { address: url };
}

/** A bookmark around elements, which are written after it has its id. ISO/IEC 29500-1, 17.13.6.2 */
export function bookmarkElements(
  name: string,
  writer: PartWriter,
  write: () => readonly Node[],
): readonly Node[] {
  const id = writer.nextBookmark();
  return [w('bookmarkStart', { name, id }), ...write(), w('bookmarkEnd', { id })];
}

/** ISO/IEC 29500-1, 17.16.5.45 */
function pageReference({
  bookmark,
  before,
  after,
  style,
}: Extract<Inline, { kind: 'pageReference' }>): readonly Node[] {
  return [
    slot('ifNumber', bookmark),
    styledRun(style, textElement(before)),
    styledRun(
      style,
      fieldMark('begin'),
      fieldCode(` PAGEREF ${bookmark} `),
      fieldMark('separate'),
      slot('number', bookmark),
      fieldMark('end'),
    ),
    styledRun(style, textElement(after)),
    slot('endIf'),
  ];
}

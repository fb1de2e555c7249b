import {
  append,
  childOf,
  childrenOf,
  copyOf,
  element,
  prepend,
  type Element,
} from '../../ooxml/index.ts';
import type { Merge } from './merge.ts';
import type { Paragraph } from './paragraphs.ts';
import { toKey, type Side } from './side.ts';
import { markNames } from './tracking.ts';

/** Properties that follow from what is around a paragraph, or that are no formatting. */
const untracked: ReadonlySet<string> = new Set([
  'w:keepNext',
  'w:keepLines',
  'w:pageBreakBefore',
  'w:spacing',
  'w:tabs',
  'w:rPr',
  'w:sectPr',
]);

/** Writes a paragraph, with what happened to its mark and its properties. */
export function toElement(
  paragraph: Paragraph,
  merge: Merge,
  section: Element | undefined,
): Element {
  const { how, base, head, children } = paragraph;
  merge.tracking.sign(paragraph.signature);
  const source = how === 'deleted' ? base : (head ?? base);
  const attributes = (head ?? element('')).attributes;
  const properties = childOf(source, 'w:pPr');
  const own = !properties
    ? element('w:pPr')
    : source === head
      ? copyOf(properties)
      : merge.adopt(properties);
  for (const child of childrenOf(own, 'w:sectPr'))
    own.children.splice(own.children.indexOf(child), 1);
  if (how !== 'same') {
    const mark = merge.tracking.mark(markNames[how]);
    const format = childOf(own, 'w:rPr');
    if (format) prepend(format, mark);
    else append(own, element('w:rPr', {}, [mark]));
  }
  if (section) append(own, section);
  const change = how === 'same' && base && head ? changeOf(base, head, merge) : undefined;
  if (change) append(own, change);
  return element('w:p', Object.fromEntries(attributes), [
    ...(own.children.length > 0 || properties ? [own] : []),
    ...children,
  ]);
}

/** The earlier properties of a paragraph, if they differ. */
function changeOf(base: Element, head: Element, merge: Merge): Element | undefined {
  if (propertiesKey(base, merge.base) === propertiesKey(head, merge.head)) return undefined;
  const earlier = childOf(base, 'w:pPr');
  const old = earlier ? merge.adopt(earlier) : element('w:pPr');
  const kept = childrenOf(old).filter(({ name }) => name !== 'w:rPr' && name !== 'w:sectPr');
  return merge.tracking.mark('w:pPrChange', [element('w:pPr', {}, kept)]);
}

function propertiesKey(paragraph: Element, side: Side): string {
  return childrenOf(childOf(paragraph, 'w:pPr'))
    .filter(({ name }) => !untracked.has(name))
    .map((child) => toKey(child, side))
    .sort()
    .join('');
}

import { childOf, childrenOf, valueOf, type Element } from '../../../ooxml/index.ts';
import type { WordParagraph } from './document.ts';

/** How paragraph properties align text that runs from left to right. ISO/IEC 29500-1, 17.18.44 */
export function alignIn(properties: Element | undefined): WordParagraph['align'] {
  const align = valueOf(childOf(properties, 'w:jc'));
  if (align === 'center') return 'center';
  if (align === 'right' || align === 'end') return 'right';
  return align === 'left' || align === 'start' ? 'left' : undefined;
}

/** The distance from the margin in twips that paragraph properties give; undefined if they give none. */
export function indentIn(properties: Element | undefined): number | undefined {
  const indent = childOf(properties, 'w:ind')?.attributes;
  const value = indent?.get('w:left') ?? indent?.get('w:start');
  return value !== undefined && /^-?\d{1,6}$/.test(value) ? Number(value) : undefined;
}

/** Whether paragraph properties draw a line above or below, and no frame. ISO/IEC 29500-1, 17.3.1.24 */
export function isLined(properties: Element | undefined): boolean {
  const lines = childrenOf(childOf(properties, 'w:pBdr'))
    .filter((each) => !['nil', 'none'].includes(valueOf(each) ?? 'none'))
    .map(({ name }) => name);
  return (
    lines.some((name) => name === 'w:top' || name === 'w:bottom') &&
    !lines.some((name) => name === 'w:left' || name === 'w:right')
  );
}

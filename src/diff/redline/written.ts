import type { Element } from '../../ooxml/index.ts';
import type { Paragraph } from './paragraphs.ts';
import type { How } from './tracking.ts';

/** A paragraph of the merged document, or a block that is written already. */
export type Written = Paragraph | { readonly element: Element; readonly how: How };

/** Whether a block is a paragraph. */
export function isParagraph(block: Written): block is Paragraph {
  return 'children' in block;
}

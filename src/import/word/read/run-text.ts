import { textIn, type Element } from '../../../ooxml/index.ts';
import { signOf } from './symbols.ts';

/** The text of a child of a run; undefined if it has none. */
export function textOfChild(child: Element): string | undefined {
  // Where a deletion is rejected, its text is text again.
  if (child.name === 'w:t' || child.name === 'w:delText') return textIn(child);
  if (child.name === 'w:tab') return '\t';
  if (child.name === 'w:noBreakHyphen') return '\u2011';
  if (child.name === 'w:softHyphen') return '\u00ad';
  return child.name === 'w:sym' ? signOf(child) : undefined;
}

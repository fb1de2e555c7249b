import { childOf, childrenOf, isOn, type Element } from '../../ooxml/index.ts';
import type { Labels } from '../form.ts';
import { markOf } from '../marks.ts';
import { promptless } from '../prompts.ts';
import type { Inference } from '../raw-answers.ts';
import { textOf } from './text.ts';

/** What a content control says. */
type ControlValue =
  | { readonly type: 'box'; readonly value: boolean; readonly how?: Inference }
  | { readonly type: 'text'; readonly value: string };

/**
 * The value of a content control, as Word and other programs save it.
 *
 * Source: ISO/IEC 29500-1, 17.5.2; [MS-DOCX] 2.5.1 (`w14:checkbox`)
 */
export function readControl(control: Element, labels: Labels): ControlValue {
  const properties = childOf(control, 'w:sdtPr');
  const text = childrenOf(control, 'w:sdtContent')
    .map((content) => textOf(content))
    .join('');
  const box = childOf(properties, 'w14:checkbox');
  if (box) {
    if (isOn(childOf(box, 'w14:checked'), 'w14:val')) return { type: 'box', value: true };
    return isFaceChecked(text, box)
      ? { type: 'box', value: true, how: 'look of the box' }
      : { type: 'box', value: false };
  }
  // Programs older than Word 2010 keep only the character of a check box.
  const drawn = childOf(properties, 'w:text') ? undefined : markOf(text);
  if (drawn !== undefined) return { type: 'box', value: drawn };
  const isFlagged = isOn(childOf(properties, 'w:showingPlcHdr'));
  const value = promptless(text, labels, isFlagged);
  const date = childOf(properties, 'w:date')?.attributes.get('w:fullDate');
  return { type: 'text', value: value === '' && !isFlagged ? (date?.slice(0, 10) ?? '') : value };
}

/** Whether a box shows the character that its own properties say means checked, or any that does. */
function isFaceChecked(text: string, box: Element): boolean {
  const face = text.trim();
  const codeIn = (name: string): string =>
    childOf(box, name)?.attributes.get('w14:val')?.toLowerCase() ?? '';
  const code = (face.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
  if (code === codeIn('w14:uncheckedState')) return false;
  return code === codeIn('w14:checkedState') || markOf(face) === true;
}

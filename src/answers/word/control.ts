import { childOf, childrenOf, isOn, type Element } from '../../ooxml/index.ts';
import type { Labels } from '../form.ts';
import { markOf, takeMark } from '../marks.ts';
import { promptless } from '../prompts.ts';
import type { Inference } from '../raw-answers.ts';
import { textOf } from './text.ts';

/** What a content control says. */
type ControlValue =
  | {
      readonly type: 'box';
      readonly value: boolean;
      readonly how?: Inference;
      /** What somebody wrote into the control beside its sign. */
      readonly rest: string;
    }
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
    const { value, rest } = readFace(text, box);
    if (isOn(childOf(box, 'w14:checked'), 'w14:val')) return { type: 'box', value: true, rest };
    return { type: 'box', value, rest, ...(value && { how: 'look of the box' }) };
  }
  // Programs older than Word 2010 keep only the character of a check box.
  const drawn = childOf(properties, 'w:text') ? undefined : markOf(text);
  if (drawn !== undefined) return { type: 'box', value: drawn, rest: '' };
  const isFlagged = isOn(childOf(properties, 'w:showingPlcHdr'));
  const value = promptless(text, labels, isFlagged);
  const date = childOf(properties, 'w:date')?.attributes.get('w:fullDate');
  return { type: 'text', value: value === '' && !isFlagged ? (date?.slice(0, 10) ?? '') : value };
}

/**
 * What a box shows: the character that its own properties say means checked, or any that does, and what is written
 * beside it.
 */
function readFace(text: string, box: Element): { readonly value: boolean; readonly rest: string } {
  const face = text.trim();
  const codeIn = (name: string): string =>
    childOf(box, name)?.attributes.get('w14:val')?.toLowerCase() ?? '';
  const code = (face.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
  const own = [codeIn('w14:uncheckedState'), codeIn('w14:checkedState')].indexOf(code);
  if (own >= 0) return { value: own === 1, rest: face.slice([...face][0]?.length) };
  return takeMark(face) ?? { value: false, rest: face };
}

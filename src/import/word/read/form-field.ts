import { childOf, childrenOf, isOn, valueOf, type Element } from '../../../ooxml/index.ts';

/** Whether a content control is there to be filled in. ISO/IEC 29500-1, 17.5.2 */
export function isFormField(control: Element): boolean {
  const properties = childOf(control, 'w:sdtPr');
  return fillable.some((name) => childOf(properties, name) !== undefined);
}

const fillable = ['w:text', 'w:comboBox', 'w:dropDownList', 'w:date'];

/**
 * What a field of a form shows besides its result: its box, or the entry that is chosen; empty if that is nothing.
 *
 * @param mark the beginning of the field
 * @returns undefined if it is no field of a form. ISO/IEC 29500-1, 17.16.17
 */
export function answerIn(
  mark: Element,
  { hasResult }: { readonly hasResult: boolean },
): string | undefined {
  const data = childOf(mark, 'w:ffData');
  if (!data) return undefined;
  const box = childOf(data, 'w:checkBox');
  if (box) {
    const ticked = childOf(box, 'w:checked') ?? childOf(box, 'w:default');
    return isOn(ticked) ? '\u2612' : '\u2610';
  }
  const list = childOf(data, 'w:ddList');
  if (!list || hasResult) return '';
  const chosen = Number(valueOf(childOf(list, 'w:result')) ?? 0);
  return valueOf(childrenOf(list, 'w:listEntry')[chosen]) ?? '';
}

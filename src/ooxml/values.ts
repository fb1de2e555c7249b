import type { Element } from '../files/index.ts';

/** The value of an element such as `<w:sz w:val="22"/>`. */
export function valueOf(element: Element | undefined): string | undefined {
  return element?.attributes.get('w:val');
}

/**
 * Whether a switch such as `<w:b/>` is on: it is present and not turned off. ISO/IEC 29500-1, 22.9.2.7
 *
 * @param attribute the one with the value
 */
export function isOn(element: Element | undefined, attribute = 'w:val'): boolean {
  return element !== undefined && isOnValue(element.attributes.get(attribute) ?? 'on');
}

/** Whether the value of a switch means "on". */
export function isOnValue(value: string): boolean {
  return !['0', 'off', 'false'].includes(value);
}

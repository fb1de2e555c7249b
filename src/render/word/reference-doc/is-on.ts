import type { Element } from '../../../ooxml/index.ts';

/** Whether a switch such as `<w:titlePg/>` is there and not turned off. ISO/IEC 29500-1, 22.9.2.7 */
export function isOn(element: Element | undefined): boolean {
  const value = element?.attributes.get('w:val') ?? 'true';
  return element !== undefined && !['0', 'false', 'off'].includes(value);
}

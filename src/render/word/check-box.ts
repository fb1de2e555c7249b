import { fonts } from './palette.ts';
import { element, type Element } from '../../ooxml/index.ts';
import { raw, type Inline } from './inline.ts';
import { toXmlText } from './text.ts';
import { textElement, w } from './xml/word-element.ts';

/** The name of a check box. */
interface BoxName {
  /** Read out by screen readers. */
  readonly title: string;
  /** Identifies it for programs; at most 64 characters in Word. */
  readonly tag: string;
}

/** Unchecked and checked boxes, as hexadecimal code points. */
const open = '2610';
const checked = '2611';

/**
 * A check box for readers in Word: a content control with a title and a tag, which the library's own does not
 * support. Source: [MS-DOCX], 2.5.4 (`w14:checkbox`).
 */
export function checkBox({ title, tag }: BoxName): Inline {
  const font = {
    ascii: fonts.symbol,
    hAnsi: fonts.symbol,
    eastAsia: fonts.symbol,
    cs: fonts.symbol,
  };
  const state = (name: string, code: string): Element =>
    element(`w14:${name}`, { 'w14:val': code, 'w14:font': fonts.symbol });
  return raw(
    w('sdt', {}, [
      w('sdtPr', {}, [
        w('alias', { val: toXmlText(title.slice(0, 64)) }),
        w('tag', { val: toXmlText(tag.slice(0, 64)) }),
        element('w14:checkbox', {}, [
          element('w14:checked', { 'w14:val': '0' }),
          state('checkedState', checked),
          state('uncheckedState', open),
        ]),
      ]),
      w('sdtContent', {}, [
        w('r', {}, [
          w('rPr', {}, [w('rFonts', font)]),
          textElement(String.fromCodePoint(Number.parseInt(open, 16))),
        ]),
      ]),
    ]),
  );
}

import type { ParagraphChild } from 'docx';
import { fonts } from './palette.ts';
import { element } from '../../ooxml/index.ts';
import { textRun, toPart } from './raw.ts';
import { toXmlText } from './text.ts';

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
export function checkBox({ title, tag }: BoxName): ParagraphChild {
  const font = element('w:rFonts', {
    'w:ascii': fonts.symbol,
    'w:hAnsi': fonts.symbol,
    'w:eastAsia': fonts.symbol,
    'w:cs': fonts.symbol,
  });
  const state = { 'w14:font': fonts.symbol };
  return toPart(
    element('w:sdt', {}, [
      element('w:sdtPr', {}, [
        element('w:alias', { 'w:val': toXmlText(title.slice(0, 64)) }),
        element('w:tag', { 'w:val': toXmlText(tag.slice(0, 64)) }),
        element('w14:checkbox', {}, [
          element('w14:checked', { 'w14:val': '0' }),
          element('w14:checkedState', { 'w14:val': checked, ...state }),
          element('w14:uncheckedState', { 'w14:val': open, ...state }),
        ]),
      ]),
      element('w:sdtContent', {}, [
        textRun([font], String.fromCodePoint(Number.parseInt(open, 16))),
      ]),
    ]),
  );
}

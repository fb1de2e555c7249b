import { element, type Element } from '../../../ooxml/index.ts';
import { longestInWord, toWordName } from '../../../model/index.ts';
import { boxFont } from '../../word/palette.ts';
import { toXmlText } from '../../word/text.ts';
import type { Field } from '../fields.ts';

/** The name of a content control. */
interface Control {
  /** Read out by screen readers and shown on the control's frame. */
  readonly alias: string;
  /** Identifies it for programs. */
  readonly tag: string;
  /** Unique in the document. */
  readonly id: number;
}

/**
 * A check box that cannot be deleted. The library's own has no tag and no lock. Source: [MS-DOCX] 2.5.1,
 * `w14:checkbox`.
 *
 * @param sizePoint the size of the box
 */
export function toCheckControl(control: Control, sizePoint: number): Element {
  const state = (name: string, code: string): Element =>
    element(`w14:${name}`, { 'w14:val': code, 'w14:font': boxFont });
  return toControl(
    control,
    [
      element('w14:checkbox', {}, [
        element('w14:checked', { 'w14:val': '0' }),
        state('checkedState', '2612'),
        state('uncheckedState', '2610'),
      ]),
    ],
    element('w:r', {}, [
      element('w:rPr', {}, [
        element('w:rFonts', {
          'w:ascii': boxFont,
          'w:hAnsi': boxFont,
          'w:eastAsia': boxFont,
          'w:hint': 'eastAsia',
        }),
        element('w:sz', { 'w:val': String(sizePoint * 2) }),
      ]),
      element('w:t', {}, ['\u2610']),
    ]),
  );
}

/** What an empty field shows: room to click on, and nothing on paper. */
const prompt = '\u00a0'.repeat(8);

/** How a field to write in is filled in, and what is in it at first. */
interface Writing extends Partial<Pick<Field, 'type' | 'value'>> {
  readonly language: string;
  /** How a date is written. */
  readonly dayPattern?: string;
  readonly isMultiline?: boolean;
}

/** A field to write in that cannot be deleted; Word offers a calendar for dates. */
export function toTextControl(
  control: Control,
  { type = 'text', value, language, dayPattern = 'yyyy-MM-dd', isMultiline = false }: Writing,
): Element {
  const kind =
    type === 'date'
      ? toDateKind(language, dayPattern)
      : element('w:text', isMultiline ? { 'w:multiLine': '1' } : {});
  const text = element('w:t', {}, [value ?? prompt]);
  const style = element('w:rPr', {}, [element('w:rStyle', { 'w:val': promptStyle })]);
  return value === undefined
    ? toControl(control, [element('w:showingPlcHdr'), kind], element('w:r', {}, [style, text]))
    : toControl(control, [kind], element('w:r', {}, [text]));
}

/** ISO/IEC 29500-1, 17.5.2.7 */
function toDateKind(language: string, pattern: string): Element {
  return element('w:date', {}, [
    element('w:dateFormat', { 'w:val': pattern }),
    element('w:lid', { 'w:val': language }),
    element('w:storeMappedDataAs', { 'w:val': 'dateTime' }),
    element('w:calendar', { 'w:val': 'gregorian' }),
  ]);
}

/** The character style of a prompt. */
export const promptStyle = 'PlaceholderText';

/** ISO/IEC 29500-1, 17.5.2.38: the order of the properties is fixed. */
function toControl(
  { alias, tag, id }: Control,
  kind: readonly Element[],
  content: Element,
): Element {
  return element('w:sdt', {}, [
    element('w:sdtPr', {}, [
      element('w:alias', { 'w:val': shorten(alias) }),
      element('w:tag', { 'w:val': toWordName(tag) }),
      element('w:id', { 'w:val': String(id) }),
      element('w:lock', { 'w:val': 'sdtLocked' }),
      ...kind,
    ]),
    element('w:sdtContent', {}, [content]),
  ]);
}

/** A text of at most so many characters, cut between words. */
export function shorten(text: string, most = longestInWord): string {
  if (text.length <= most) return text;
  return toXmlText(`${text.slice(0, most - 1).replace(/\s+\S*$/, '')}…`);
}

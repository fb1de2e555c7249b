import { PDFArray, PDFName, PDFNumber, PDFRawStream, type PDFObject } from 'pdf-lib';
import {
  decode,
  decodeString,
  entryOf,
  listOf,
  pdfName,
  stringOf,
  type PdfObjects,
} from '../../files/index.ts';
import type { Widget } from './widgets.ts';

type Resolve = PdfObjects['resolve'];

/** A box or a text without its name. */
type Answer =
  | { readonly type: 'box'; readonly value: boolean }
  | { readonly type: 'text'; readonly value: string };

/** ISO 32000-2, table 229 */
const pushbutton = 1 << 16;

/** Gives what a widget says; undefined for buttons and signatures. */
export function toAnswerOf(
  all: readonly Widget[],
  resolve: Resolve,
): (widget: Widget) => Answer | undefined {
  const shows = ({ dictionary }: Widget): boolean => isOn(resolve(entryOf(dictionary, 'AS')));
  /** The values of boxes that are shown as checked somewhere, with their names. */
  const shown = new Map<PDFObject | undefined, Set<string>>();
  for (const widget of all)
    if (widget.kind === 'Btn' && shows(widget))
      shown.set(widget.value, (shown.get(widget.value) ?? new Set()).add(widget.name));
  /**
   * Some programs write only the value of a box, others only its appearance state. Where a merged file shows one box
   * on several pages, each page has a state of its own, unless none has any.
   */
  const isChecked = (widget: Widget): boolean =>
    shows(widget) || (isOn(widget.value) && shown.get(widget.value)?.has(widget.name) !== true);
  const texts = new Map<PDFObject | undefined, string>();
  const textIn = (value: PDFObject | undefined): string => {
    const text = texts.get(value) ?? plainText(value, resolve);
    texts.set(value, text);
    return text;
  };
  return (widget) => {
    const { kind, flags, value, richValue } = widget;
    if (kind === 'Btn') {
      const isButton = flags instanceof PDFNumber && (flags.asNumber() & pushbutton) !== 0;
      return isButton ? undefined : { type: 'box', value: isChecked(widget) };
    }
    if (kind !== 'Tx' && kind !== 'Ch') return undefined;
    return { type: 'text', value: textIn(value) || withoutMarkup(textIn(richValue)) };
  };
}

function isOn(state: PDFObject | undefined): boolean {
  const name = pdfName(state) ?? stringOf(state);
  return name !== '' && !['off', 'no', 'false'].includes(name.toLowerCase());
}

/** Long texts may be streams; lists have several values. ISO 32000-2, 7.9.1 */
function plainText(value: PDFObject | undefined, resolve: Resolve): string {
  if (value instanceof PDFRawStream) return decodeString(decode(value));
  if (value instanceof PDFName) return pdfName(value) ?? '';
  if (value instanceof PDFArray)
    return listOf(value)
      .map((each) => stringOf(resolve(each)))
      .filter((each) => each !== '')
      .join(', ');
  return stringOf(value);
}

/** Rich text is XHTML. */
function withoutMarkup(text: string): string {
  return text
    .replace(/<\/p>|<br\s*\/?>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#13;', '\n')
    .replaceAll('&amp;', '&')
    .trim();
}

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

/** What a widget says; undefined for buttons and signatures. */
export function toAnswer(
  widget: Widget,
  all: readonly Widget[],
  resolve: Resolve,
): Answer | undefined {
  const { kind, flags } = widget;
  if (kind === 'Btn') {
    const isButton = flags instanceof PDFNumber && (flags.asNumber() & pushbutton) !== 0;
    return isButton ? undefined : { type: 'box', value: isChecked(widget, all, resolve) };
  }
  if (kind === 'Tx' || kind === 'Ch') return { type: 'text', value: textOf(widget, resolve) };
  return undefined;
}

/**
 * Some programs write only the value of a box, others only its appearance state. Where a merged file shows one box
 * on several pages, each page has a state of its own, unless none has any.
 */
function isChecked(widget: Widget, all: readonly Widget[], resolve: Resolve): boolean {
  const shows = ({ dictionary }: Widget): boolean => isOn(resolve(entryOf(dictionary, 'AS')));
  if (shows(widget)) return true;
  if (!isOn(widget.value)) return false;
  return all.every(
    (other) => other.value !== widget.value || other.name !== widget.name || !shows(other),
  );
}

function isOn(state: PDFObject | undefined): boolean {
  const name = pdfName(state) ?? stringOf(state);
  return name !== '' && !['off', 'no', 'false'].includes(name.toLowerCase());
}

/** Long texts may be streams; lists have several values. ISO 32000-2, 7.9.1 */
function textOf({ value, richValue }: Widget, resolve: Resolve): string {
  const text = plainText(value, resolve);
  return text === '' ? withoutMarkup(plainText(richValue, resolve)) : text;
}

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

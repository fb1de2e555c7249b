/**
 * Slots stand in the XML of a text for what the whole file decides: ids, names of bookmarks, numbers of notes and of
 * pages. They are filled when the file is put together, so that a text can be kept whatever is around it.
 */

/** Characters that XML forbids, so that no text has them. */
const [open, close] = ['\u0001', '\u0002'];

/** The value of a slot. */
type SlotKind =
  /** The id of a relationship to an address, or to an image by its path. */
  | 'link'
  | 'image'
  /** The id of a list. */
  | 'list'
  /** The id of a bookmark or drawing, by its place among those of the text. */
  | 'mark'
  | 'drawing'
  /** The name of the bookmark of a page, a heading, an entry of the contents, or a footnote. */
  | 'page'
  | 'heading'
  | 'entry'
  | 'note'
  /** A bookmark with a lasting name, where the file has none of that name yet; by the anchor, and its place as a mark. */
  | 'anchor'
  /** The id of a footnote, and the element with its number. */
  | 'noteId'
  | 'noteNumber'
  /** The element with the number of a page; what is between the other two is there only where that is known. */
  | 'number'
  | 'ifNumber'
  | 'endIf'
  /** The properties of the Word section that ends in the paragraph. */
  | 'section';

/** A slot, to be put into an attribute or among the nodes of an element. */
export function slot(kind: SlotKind, ...details: readonly (string | number)[]): string {
  return `${open}${[kind, ...details.map(encode)].join(':')}${close}`;
}

/** The kind of a slot, and its details. */
export interface Slot {
  readonly kind: SlotKind;
  readonly details: readonly string[];
}

/** What is between the marks of a slot, read. */
export function readSlot(inner: string): Slot {
  const [kind, ...details] = inner.split(':');
  // Only `slot` writes them.
  return { kind: kind as SlotKind, details: details.map(decodeURIComponent) };
}

/** Splits XML: every second piece is what is between the marks of a slot. */
export function splitAtSlots(xml: string): readonly string[] {
  return xml.split(/[\u0001\u0002]/);
}

/** A slot that is the whole of a text; undefined for any other text. */
export function slotIn(text: string): Slot | undefined {
  return text.startsWith(open) ? readSlot(text.slice(1, -1)) : undefined;
}

/** Neither XML nor the slots themselves give these characters a meaning. */
function encode(detail: string | number): string {
  return encodeURIComponent(String(detail).replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll(
    "'",
    '%27',
  );
}

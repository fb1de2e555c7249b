import {
  decodePDFRawStream,
  pdfDocEncodingDecode,
  PDFArray,
  PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFObjectParser,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFObject,
} from 'pdf-lib';
import { LimitError } from './parse.ts';

const maxObjects = 300_000;
const maxStreamBytes = 20_000_000;
const maxAllBytes = 100_000_000;
/** How often the keyword that ends an object may occur inside it; and how often in all. */
const maxTries = 4;
const maxMoreTries = 1_000;
/** A file with so many unreadable objects is damaged throughout. */
const maxFailures = 50_000;

/** The objects of a PDF. */
export interface PdfObjects {
  /** The trailer: catalogue, information and encryption. */
  readonly trailer: ReadonlyMap<string, PDFObject>;
  /** The object itself, where given a reference. */
  readonly resolve: (object: PDFObject | undefined) => PDFObject | undefined;
  readonly dictionary: (object: PDFObject | undefined) => PDFDict | undefined;
}

/**
 * Reads the objects of a PDF in file order, as pdf-lib does, ignoring cross-reference tables; but synchronously,
 * and within limits. Unreadable objects are skipped.
 *
 * Source: ISO 32000-2, 7.5
 *
 * @throws LimitError where there are too many objects, or too many are unreadable
 */
export function readObjects(bytes: Uint8Array): PdfObjects {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const context = PDFContext.create();
  const objects = new Map<number, PDFObject>();
  const trailer = new Map<string, PDFObject>();
  const set = (number: number, object: PDFObject): void => {
    objects.set(number, object);
    if (objects.size > maxObjects) throw new LimitError(`more than ${maxObjects} objects`);
  };
  const begin = /(\d{1,10})\s+\d{1,5}\s+obj\b|\btrailer\b/g;
  let room = maxAllBytes;
  let failures = 0;
  let moreTries = maxMoreTries;
  for (let match = begin.exec(text); match; match = begin.exec(text)) {
    const word = match[1] === undefined ? 'startxref' : 'endobj';
    const { found, stop, tries } = parseUpTo(
      word,
      begin.lastIndex,
      text,
      bytes,
      context,
      moreTries,
    );
    begin.lastIndex = stop;
    moreTries = Math.max(0, moreTries - tries);
    if (!found) failures += 1;
    if (failures > maxFailures) throw new LimitError(`more than ${maxFailures} damaged objects`);
    if (match[1] !== undefined && found) set(Number(match[1]), found);
    const entries = match[1] === undefined ? found : undefined;
    if (entries instanceof PDFDict) addTo(trailer, entries);
    if (!(found instanceof PDFRawStream)) continue;
    const type = nameIn(found.dict, 'Type');
    if (type === 'XRef') addTo(trailer, found.dict);
    if (type !== 'ObjStm') continue;
    // Now: objects appended to the file later replace these.
    const content = decode(found, Math.min(maxStreamBytes, room));
    room -= content.length;
    for (const [number, object] of objectsIn(content, found.dict, context)) set(number, object);
  }
  const resolve = (object: PDFObject | undefined): PDFObject | undefined => {
    let at = object;
    for (let steps = 0; at instanceof PDFRef && steps < 10; steps += 1)
      at = objects.get(at.objectNumber);
    return at instanceof PDFRef ? undefined : at;
  };
  return {
    trailer,
    resolve,
    dictionary: (object) => {
      const found = resolve(object);
      return found instanceof PDFDict ? found : found instanceof PDFStream ? found.dict : undefined;
    },
  };
}

/** The entry of a dictionary. */
export function entryOf(dictionary: PDFDict | undefined, key: string): PDFObject | undefined {
  return dictionary?.get(PDFName.of(key));
}

/**
 * The text of a string; empty for anything else. It is UTF-16 or UTF-8 with a byte order mark, else
 * PDFDocEncoding. The library's `decodeText` does not support UTF-8, and fails on long texts.
 *
 * Source: ISO 32000-2, 7.9.2.2
 */
export function stringOf(object: PDFObject | undefined): string {
  if (!(object instanceof PDFString || object instanceof PDFHexString)) return '';
  return decodeString(bytesOf(object));
}

/** The text of the bytes of a string, or of a stream in place of one. */
export function decodeString(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  const decodeAs = (encoding: string): string => new TextDecoder(encoding).decode(bytes);
  if (first === 0xfe && second === 0xff) return withoutLanguage(decodeAs('utf-16be'));
  if (first === 0xff && second === 0xfe) return withoutLanguage(decodeAs('utf-16le'));
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return withoutLanguage(decodeAs('utf-8'));
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    text += pdfDocEncodingDecode(bytes.subarray(at, at + 8_192));
  return text;
}

/** Hexadecimal digits may be on several lines. ISO 32000-2, 7.3.4.3 */
function bytesOf(string: PDFString | PDFHexString): Uint8Array {
  if (string instanceof PDFString) return string.asBytes();
  const digits = string.asString().replace(/\s/g, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

/** A language code, `en` or `enUS`, may be between two escape characters. */
function withoutLanguage(text: string): string {
  return text.replace(/\u001b[a-z]{2}(?:[A-Z]{2})?\u001b/g, '');
}

/** A name without its slash; undefined for anything else. */
export function pdfName(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFName ? object.decodeText() : undefined;
}

/** The entries of an array; a single object counts as one. */
export function listOf(object: PDFObject | undefined): readonly PDFObject[] {
  if (object instanceof PDFArray) return object.asArray();
  return object === undefined ? [] : [object];
}

/** The decoded bytes of a stream, up to a limit; empty if it cannot be decoded. */
export function decode(stream: PDFRawStream, maxBytes = maxStreamBytes): Uint8Array {
  try {
    return Uint8Array.from(decodePDFRawStream(stream).getBytes(Math.max(1, maxBytes)));
  } catch {
    return new Uint8Array();
  }
}

/**
 * Reads the object that ends before a keyword. Where the keyword is part of a string or stream, the object ends
 * before the next one.
 *
 * @param moreTries how often to try that
 */
function parseUpTo(
  word: string,
  start: number,
  text: string,
  bytes: Uint8Array,
  context: PDFContext,
  moreTries: number,
): { readonly found: PDFObject | undefined; readonly stop: number; readonly tries: number } {
  let stop = start;
  let first = bytes.length;
  for (let tries = 0; tries < maxTries && tries <= moreTries; tries += 1) {
    const end = text.indexOf(word, stop);
    const found = parse(bytes.subarray(start, end < 0 ? bytes.length : end), context);
    if (tries === 0 && end >= 0) first = end;
    if (found) return { found, stop: end < 0 ? bytes.length : end, tries };
    if (end < 0) return { found, stop: first, tries };
    stop = end + word.length;
  }
  return { found: undefined, stop: first, tries: maxTries };
}

function parse(bytes: Uint8Array, context: PDFContext): PDFObject | undefined {
  try {
    return PDFObjectParser.forBytes(bytes, context).parseObject();
  } catch {
    return undefined;
  }
}

function nameIn(dictionary: PDFDict, key: string): string | undefined {
  return pdfName(entryOf(dictionary, key));
}

/** Incrementally saved files have several trailers: the last entry counts. */
function addTo(trailer: Map<string, PDFObject>, dictionary: PDFDict): void {
  for (const [key, value] of dictionary.entries()) trailer.set(key.decodeText(), value);
}

/** The objects of an object stream: pairs of number and offset come first. ISO 32000-2, 7.5.7 */
function* objectsIn(
  content: Uint8Array,
  dictionary: PDFDict,
  context: PDFContext,
): Generator<readonly [number, PDFObject]> {
  const first = entryOf(dictionary, 'First');
  if (!(first instanceof PDFNumber)) return;
  const start = first.asNumber();
  // Comments, such as those of qpdf, may have numbers too.
  const head = Buffer.from(content.subarray(0, start))
    .toString('latin1')
    .replace(/%[^\r\n]*/g, ' ');
  const numbers = (head.match(/\d+/g) ?? []).map(Number);
  for (let at = 0; at + 1 < numbers.length && at < maxObjects * 2; at += 2) {
    const [number = 0, from = 0, , to = content.length] = numbers.slice(at, at + 4);
    const object = parse(content.subarray(start + from, start + Math.max(from, to)), context);
    if (object) yield [number, object];
  }
}

import {
  decodePDFRawStream,
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

const maxObjects = 300_000;
const maxStreamBytes = 20_000_000;
const maxAllBytes = 100_000_000;

/** The objects of a PDF. */
export interface PdfObjects {
  /** What names the catalogue, the information and the encryption. */
  readonly trailer: ReadonlyMap<string, PDFObject>;
  /** An object, found by its number where it is only named. */
  readonly resolve: (object: PDFObject | undefined) => PDFObject | undefined;
  readonly dictionary: (object: PDFObject | undefined) => PDFDict | undefined;
}

/**
 * Reads the objects of a PDF one after another, as pdf-lib does, whatever its tables say; but at once,
 * and no more than there is room for. What cannot be read is left out.
 *
 * Source: ISO 32000-2, 7.5
 */
export function readObjects(bytes: Uint8Array): PdfObjects {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const context = PDFContext.create();
  const objects = new Map<number, PDFObject>();
  const trailer = new Map<string, PDFObject>();
  const packed: PDFRawStream[] = [];
  const begin = /(\d{1,10})\s+\d{1,5}\s+obj\b|\btrailer\b/g;
  for (let match = begin.exec(text); match; match = begin.exec(text)) {
    const end = text.indexOf(match[1] === undefined ? 'startxref' : 'endobj', begin.lastIndex);
    const stop = end < 0 ? bytes.length : end;
    const found = parse(bytes.subarray(begin.lastIndex, stop), context);
    begin.lastIndex = stop;
    if (match[1] !== undefined && found && objects.size < maxObjects)
      objects.set(Number(match[1]), found);
    const entries = match[1] === undefined ? found : undefined;
    if (entries instanceof PDFDict) addTo(trailer, entries);
    if (!(found instanceof PDFRawStream)) continue;
    const type = nameIn(found.dict, 'Type');
    if (type === 'XRef') addTo(trailer, found.dict);
    if (type === 'ObjStm') packed.push(found);
  }
  let room = maxAllBytes;
  for (const stream of packed) {
    const content = decode(stream, Math.min(maxStreamBytes, room));
    room -= content.length;
    for (const [number, object] of objectsIn(content, stream.dict, context))
      if (objects.size < maxObjects) objects.set(number, object);
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

/** The text of a string; empty for anything else. */
export function stringOf(object: PDFObject | undefined): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : '';
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

/** The bytes of a stream, unpacked: no more than some, and none where it cannot be read. */
export function decode(stream: PDFRawStream, maxBytes = maxStreamBytes): Uint8Array {
  try {
    return Uint8Array.from(decodePDFRawStream(stream).getBytes(Math.max(1, maxBytes)));
  } catch {
    return new Uint8Array();
  }
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

/** Files that were changed have several trailers: the last word counts. */
function addTo(trailer: Map<string, PDFObject>, dictionary: PDFDict): void {
  for (const [key, value] of dictionary.entries()) trailer.set(key.decodeText(), value);
}

/** The objects of a stream of objects: pairs of number and place come first. ISO 32000-2, 7.5.7 */
function* objectsIn(
  content: Uint8Array,
  dictionary: PDFDict,
  context: PDFContext,
): Generator<readonly [number, PDFObject]> {
  const first = entryOf(dictionary, 'First');
  if (!(first instanceof PDFNumber)) return;
  const start = first.asNumber();
  const head = Buffer.from(content.subarray(0, start)).toString('latin1');
  const numbers = (head.match(/\d+/g) ?? []).map(Number);
  for (let at = 0; at + 1 < numbers.length && at < maxObjects * 2; at += 2) {
    const [number = 0, from = 0, , to = content.length] = numbers.slice(at, at + 4);
    const object = parse(content.subarray(start + from, start + Math.max(from, to)), context);
    if (object) yield [number, object];
  }
}

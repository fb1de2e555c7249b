import { keptNow, sumOf, type Cache } from '../../model/index.ts';
import {
  LimitError,
  openPackage,
  relatedParts,
  storedPart,
  toPieces,
  type Part,
  type Parts,
} from '../../ooxml/index.ts';
import { toDocument, toLook, toPiece, type WordDocument } from './document.ts';
import { toOutline } from './outline.ts';

/** How pieces of a text are judged. */
interface Judgment {
  /** Whether nothing is found in a document that has only one piece of the text. */
  readonly isClean: (piece: WordDocument) => boolean;
  /** What that depends on besides the piece. */
  readonly from: readonly unknown[];
}

/**
 * Reads a Word file with outlines in place of the pieces of its text in which nothing is found. Where nothing is found
 * in such a file, the whole one is free of faults as well; a fault may have another place than in the whole one. A text
 * that can't be cut is read whole.
 *
 * @param cache keeps the outlines
 * @throws as `readDocument` does
 */
export function readOutlined(
  name: string,
  bytes: Uint8Array,
  judgment: Judgment,
  cache: Cache,
): { readonly document: WordDocument; readonly isWhole: boolean } {
  let isWhole = true;
  const opened = openPackage(bytes, (main, parts) => {
    const [first, ...rest] = toPieces(main.bytes);
    const last = rest.pop();
    const head = first && headIn(first);
    if (!head || !last) return undefined;
    isWhole = false;
    const outline = toOutliner(main, head, parts, judgment, cache);
    return Buffer.concat([first, ...rest.map((piece) => outline(piece) ?? piece), last]);
  });
  return { document: toDocument(name, opened), isWhole };
}

function toOutliner(
  main: Part,
  head: Uint8Array,
  parts: Parts,
  { isClean, from }: Judgment,
  cache: Cache,
): (piece: Uint8Array) => Uint8Array | undefined {
  const look = toLook(parts, main);
  const looks = ['styles', 'settings', 'theme'].flatMap((kind) => relatedParts(parts, main, kind));
  const around = [from, sumOf(head), looks.map((part) => sumOf(part.bytes))];
  const outlineOf = (piece: Uint8Array): string => {
    try {
      const part = storedPart(main.path, Buffer.concat([head, piece, tail]));
      const document = toPiece(look, part);
      return (isClean(document) && toOutline(document)) || '';
    } catch (error) {
      if (error instanceof LimitError) return '';
      throw error;
    }
  };
  return (piece) => {
    const make = (): string => outlineOf(piece);
    const outline = keptNow(cache, 'audit-piece', [around, sumOf(piece)], make);
    return outline === '' ? undefined : Buffer.from(outline);
  };
}

const tail = Buffer.from('</w:body></w:document>');

/** What is before the text; undefined where outlines can't be written with the names that it declares. */
function headIn(first: Uint8Array): Uint8Array | undefined {
  const head = /^(?:<\?xml [^<>]*\?>)?<w:document [^<>]*><w:body>/.exec(
    Buffer.from(first).toString('latin1'),
  )?.[0];
  const isUsual = names.every(([prefix, name]) => head?.includes(` xmlns:${prefix}="${name}"`));
  return head === undefined || !isUsual ? undefined : first.subarray(0, head.length);
}

const space = 'http://schemas.openxmlformats.org';

/** The prefixes of names in outlines. */
const names = [
  ['w', `${space}/wordprocessingml/2006/main`],
  ['r', `${space}/officeDocument/2006/relationships`],
  ['wp', `${space}/drawingml/2006/wordprocessingDrawing`],
] as const;

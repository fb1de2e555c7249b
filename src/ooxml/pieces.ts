/** How a paragraph begins that has one of Word's styles for headings. */
const heading = Buffer.from('<w:p><w:pPr><w:pStyle w:val="Heading');

/** Of so many headings, one begins a piece. */
const share = 4;

/** How much of a heading and of what follows it is looked at. */
const maxBytes = 2_000;

/**
 * Cuts the XML of a text before some of its headings. Which ones, their words and those after them say: where a page is
 * changed, added or removed, all pieces but its own stay as they are.
 *
 * @returns the pieces: what is before the first cut, and so on
 */
export function toPieces(xml: Uint8Array): readonly Uint8Array[] {
  const bytes = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  const pieces: Uint8Array[] = [];
  let start = 0;
  for (let at = bytes.indexOf(heading); at >= 0; at = bytes.indexOf(heading, at + 1)) {
    if (digestOf(wordsAt(bytes, at)) % share !== 0) continue;
    pieces.push(xml.subarray(start, at));
    start = at;
  }
  return [...pieces, xml.subarray(start)];
}

/** The words of the heading at a place, and the first ones after it; ids before and between them may change. */
function wordsAt(bytes: Buffer, at: number): string {
  const xml = bytes.toString('latin1', at, at + maxBytes);
  const texts = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g);
  return [texts.next(), texts.next()].map(({ value }) => value?.[1] ?? '').join('\n');
}

/** FNV-1a; its last bits depend on the last ones of each letter alone. */
function digestOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash >>> 16;
}

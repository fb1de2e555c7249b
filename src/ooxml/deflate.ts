import { Deflate, deflateSync } from 'fflate';
import { toPieces } from './pieces.ts';

/** Gives what was made of some bytes before, or makes it. */
export type KeepBytes = (from: Uint8Array, make: () => Uint8Array) => Uint8Array;

/** Smaller parts are compressed as a whole. */
const leastBytes = 500_000;

/** How far back DEFLATE refers to what it has seen. RFC 1951, 2 */
const windowBytes = 32_768;

/** An empty block of DEFLATE that says that it is the last one. RFC 1951, 3.2.3 */
const end = Uint8Array.of(3, 0);

/**
 * Compresses the content of a part: the same bytes every time. A long text is compressed by pieces, each after what is
 * right before it, so that one that is kept need not be compressed again.
 */
export function deflate(bytes: Uint8Array, keep: KeepBytes): Uint8Array {
  if (bytes.length < leastBytes) return deflateSync(bytes, { level: 9 });
  const packed: Uint8Array[] = [];
  let start = 0;
  for (const piece of toPieces(bytes)) {
    const from = Math.max(0, start - windowBytes);
    const before = bytes.subarray(from, start);
    start += piece.length;
    packed.push(keep(bytes.subarray(from, start), () => deflateAfter(before, piece)));
  }
  return Buffer.concat([...packed, end]);
}

/** Compresses a piece up to the end of a byte, so that the next one can follow. */
function deflateAfter(before: Uint8Array, piece: Uint8Array): Uint8Array {
  const packed: Uint8Array[] = [];
  const stream = new Deflate({ level: 9, mem: 5, dictionary: before }, (part) => packed.push(part));
  stream.push(piece);
  stream.flush();
  stream.push(new Uint8Array(), true);
  return withoutEnd(Buffer.concat(packed));
}

/**
 * Makes the empty last block another empty one, which ends with a byte and is not the last. The library has an option
 * for that, but what it writes is damaged. Of the last block only the first two bits are set. RFC 1951, 3.2.3 to 3.2.6
 */
function withoutEnd(packed: Buffer): Buffer {
  let last = packed.length - 1;
  while (last > 0 && packed[last] === 0) last -= 1;
  const bit = last * 8 + 31 - Math.clz32(packed[last] ?? 0);
  for (const at of [bit - 1, bit]) packed[at >> 3] = (packed[at >> 3] ?? 0) & ~(1 << (at & 7));
  const head = packed.subarray(0, (bit + 2 + 7) >> 3);
  return Buffer.concat([head, Uint8Array.of(0, 0, 0xff, 0xff)]);
}

/**
 * The index of a pack: a record of fixed size for each entry, sorted by key, so that a key is found without reading the
 * others, and a footer that says where the index begins. Its checksum binds keys to checksums of values.
 */
import { createHash } from 'node:crypto';

/** Where a value is in a pack. */
export interface Entry {
  /** 32 bytes. */
  readonly key: Uint8Array;
  /** The SHA-256 checksum of the value. */
  readonly sum: Uint8Array;
  readonly offset: number;
  /** In bytes. */
  readonly length: number;
}

const hashBytes = 32;
const recordBytes = 2 * hashBytes + 6 + 4;

/** The last bytes of a pack: a name for the format, the start of the index, and the checksum of all that. */
const magic = 'pathways pack 1\n';
export const footerBytes = magic.length + 6 + hashBytes;

export function sha256(...parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** The index and the footer of a pack. @param start where the index begins: after the last value */
export function encodeIndex(entries: readonly Entry[], start: number): Buffer {
  const sorted = entries.toSorted((a, b) => Buffer.compare(a.key, b.key));
  const index = Buffer.alloc(sorted.length * recordBytes);
  for (const [at, { key, sum, offset, length }] of sorted.entries()) {
    const from = at * recordBytes;
    index.set(key, from);
    index.set(sum, from + hashBytes);
    index.writeUIntBE(offset, from + 2 * hashBytes, 6);
    index.writeUInt32BE(length, from + 2 * hashBytes + 6);
  }
  const head = Buffer.alloc(footerBytes - hashBytes);
  head.write(magic, 'latin1');
  head.writeUIntBE(start, magic.length, 6);
  return Buffer.concat([index, head, sha256(index, head)]);
}

/** Where the index of a pack begins; undefined if this is not the footer of one. */
export function startOfIndex(footer: Uint8Array): number | undefined {
  const bytes = Buffer.from(footer.buffer, footer.byteOffset, footer.byteLength);
  if (bytes.length !== footerBytes || bytes.toString('latin1', 0, magic.length) !== magic)
    return undefined;
  return bytes.readUIntBE(magic.length, 6);
}

/** The index without its footer; undefined if a byte of either is wrong. @param bytes from the start of the index on */
export function decodeIndex(bytes: Buffer): Buffer | undefined {
  const index = bytes.subarray(0, bytes.length - footerBytes);
  const head = bytes.subarray(index.length, bytes.length - hashBytes);
  if (index.length % recordBytes !== 0) return undefined;
  return sha256(index, head).equals(bytes.subarray(-hashBytes)) ? index : undefined;
}

/** Finds a key by binary search. */
export function findEntry(index: Buffer, key: Uint8Array): Entry | undefined {
  // Keys are checksums, so that their first bytes tell nearly all of them apart.
  const prefix = prefixAt(key, 0);
  let [low, high] = [0, index.length / recordBytes];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (prefixAt(index, middle * recordBytes) < prefix) low = middle + 1;
    else high = middle;
  }
  for (let from = low * recordBytes; from < index.length; from += recordBytes) {
    if (prefixAt(index, from) !== prefix) return undefined;
    if (index.compare(key, 0, hashBytes, from, from + hashBytes) === 0) return entryAt(index, from);
  }
  return undefined;
}

/** The first four bytes of a key, as a number. */
function prefixAt(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
  return a * 0x1000000 + b * 0x10000 + c * 0x100 + d;
}

/** All entries, in the order of keys. */
export function* entriesIn(index: Buffer): Iterable<Entry> {
  for (let from = 0; from < index.length; from += recordBytes) yield entryAt(index, from);
}

function entryAt(index: Buffer, from: number): Entry {
  return {
    key: index.subarray(from, from + hashBytes),
    sum: index.subarray(from + hashBytes, from + 2 * hashBytes),
    offset: index.readUIntBE(from + 2 * hashBytes, 6),
    length: index.readUInt32BE(from + 2 * hashBytes + 6),
  };
}

import { crc32, inflateRawSync } from 'node:zlib';
import { strFromU8, strToU8 } from 'fflate';
import { LimitError } from '../files/index.ts';
import { deflate, type KeepBytes } from './deflate.ts';

/** Word's own files have a few dozen parts. */
const maxParts = 5_000;
const maxPartBytes = 50_000_000;
const maxAllBytes = 100_000_000;

/** The files of a ZIP archive, and the names that occur in it more than once. */
interface Unzipped {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly duplicates: readonly string[];
}

/** A file as it is in an archive. */
interface Packed {
  readonly packed: Uint8Array;
  readonly crc: number;
}

/** What was packed in this run: files of one kind have parts that are the same bytes. */
const known = new WeakMap<Uint8Array, Packed>();

/**
 * Packs files in the given order: the same bytes every time, on every machine and in every time zone.
 *
 * @param keep keeps the pieces of long files (default: keeps nothing)
 */
export function zip(
  files: Iterable<readonly [path: string, bytes: Uint8Array]>,
  keep: KeepBytes = (_, make) => make(),
): Uint8Array {
  const [locals, centrals]: [Uint8Array[], Uint8Array[]] = [[], []];
  let offset = 0;
  for (const [path, bytes] of files) {
    const { packed, crc } = known.get(bytes) ?? { packed: deflate(bytes, keep), crc: crc32(bytes) };
    known.set(bytes, { packed, crc });
    const name = strToU8(path);
    const facts = factsOf(name, path, { packed, crc, size: bytes.length });
    const central = Buffer.concat([centralStart, facts, Buffer.alloc(14), name]);
    central.writeUInt32LE(offset, 42);
    centrals.push(central);
    const local = [localStart, facts, name, packed];
    locals.push(...local);
    offset += local.reduce((sum, { length }) => sum + length, 0);
  }
  const list = Buffer.concat(centrals);
  const last = Buffer.alloc(22);
  last.writeUInt32LE(0x06054b50, 0);
  last.writeUInt16LE(centrals.length, 8);
  last.writeUInt16LE(centrals.length, 10);
  last.writeUInt32LE(list.length, 12);
  last.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, list, last]));
}

/** The signatures of a file and of its entry in the list; the latter says as well which version wrote it. */
const localStart = Buffer.from('504b0304', 'hex');
const centralStart = Buffer.from('504b01021400', 'hex');

/** What both say about a file: it is compressed with DEFLATE, of the first day that an archive can tell. */
function factsOf(
  name: Uint8Array,
  path: string,
  { packed, crc, size }: Packed & { readonly size: number },
): Uint8Array {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  // The name is UTF-8.
  if (name.length !== path.length) facts.writeUInt16LE(0x800, 2);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt32LE(0x00210000, 6);
  facts.writeUInt32LE(crc, 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(size, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

/**
 * Unpacks a ZIP archive within limits. The sizes that an archive declares may be wrong, so bytes are counted.
 *
 * Source: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 *
 * @throws LimitError if there are too many files or bytes; an Error if it is not an archive
 */
export function unzip(bytes: Uint8Array): Unzipped {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > maxParts) throw new LimitError(`${count} parts`);
  const files = new Map<string, Uint8Array>();
  const duplicates: string[] = [];
  let at = view.getUint32(end + 16, true);
  let room = maxAllBytes;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error('Cannot find an entry');
    const nameLength = view.getUint16(at + 28, true);
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + nameLength));
    const content = contentOf(bytes, view, at, Math.min(maxPartBytes, room));
    room -= content.length;
    if (files.has(name)) duplicates.push(name);
    if (!name.endsWith('/')) files.set(name, content);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { files, duplicates };
}

/** Where the last record begins; a comment of up to 65,535 bytes may follow it. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 65_557; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new Error('Cannot find the end of the archive');
}

function contentOf(bytes: Uint8Array, view: DataView, entry: number, maxBytes: number): Uint8Array {
  const method = view.getUint16(entry + 10, true);
  const size = view.getUint32(entry + 20, true);
  const local = view.getUint32(entry + 42, true);
  const isLocked = (view.getUint16(entry + 8, true) & 1) === 1;
  if (view.getUint32(local, true) !== 0x04034b50 || isLocked)
    throw new Error('Cannot read an entry');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytes.subarray(start, start + size);
  if (packed.length !== size) throw new Error('Cannot read an entry that is cut off');
  const unpacked = view.getUint32(entry + 24, true);
  if (method === 0 && size > maxBytes) throw tooLarge(unpacked, maxBytes);
  if (method === 0) return packed;
  if (method !== 8) throw new Error('Cannot unpack an entry of this kind');
  return inflate(packed, unpacked, maxBytes);
}

/** zlib stops at the limit. */
function inflate(packed: Uint8Array, declared: number, maxBytes: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, maxBytes) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw error;
    throw tooLarge(declared, maxBytes);
  }
}

/** Sizes are those of what is unpacked: the file itself may be small. */
function tooLarge(declared: number, maxBytes: number): LimitError {
  if (maxBytes < maxPartBytes)
    return new LimitError(`more than ${maxAllBytes / 1_000_000} MB when unpacked`);
  const limit = `${maxPartBytes / 1_000_000} MB`;
  if (declared <= maxBytes) return new LimitError(`a part of more than ${limit} when unpacked`);
  const size = Math.ceil(declared / 1_000_000);
  return new LimitError(`a part of ${size} MB when unpacked; the limit is ${limit}`);
}

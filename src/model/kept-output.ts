import { createHash } from 'node:crypto';
import type { Cache } from './cache.ts';
import type { Output, Sum } from './output.ts';

/** An output as it is cached: without its bytes, which are cached by their checksum. */
export interface OutputRecord extends Pick<Output, 'path' | 'kind' | 'title'> {
  readonly sum: Sum;
  readonly siteCopy?: Sum;
}

/** A cache no longer has bytes that it had when it was asked: what was made from it has to be made without it. */
export class LostBytes extends Error {}

/** The checksum of a file's content. */
export function sumOf(content: Uint8Array | string): Sum {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { size: Buffer.byteLength(content), sha256 };
}

/** Caches the bytes of an output. */
export function toOutputRecord(output: Output, cache: Cache): OutputRecord {
  const { path, kind, title, siteCopy } = output;
  const keep = (sum: Sum, bytes: () => Uint8Array): Sum => {
    if (!cache.bytes.has(sum)) cache.bytes.set(sum, bytes());
    return sum;
  };
  return {
    path,
    kind,
    title,
    sum: keep(output.sum ?? sumOf(output.bytes), () => output.bytes),
    ...(siteCopy && { siteCopy: keep(sumOf(siteCopy), () => siteCopy) }),
  };
}

/** An output whose bytes are read from the cache when they are asked for; undefined if it doesn't have them. */
export function fromOutputRecord(record: OutputRecord, cache: Cache): Output | undefined {
  const { path, kind, title, sum, siteCopy } = record;
  if (!cache.bytes.has(sum) || (siteCopy && !cache.bytes.has(siteCopy))) return undefined;
  const read = (content: Sum): Uint8Array => {
    const bytes = cache.bytes.get(content);
    if (!bytes) throw new LostBytes(path);
    return bytes;
  };
  const output = {
    path,
    kind,
    title,
    sum,
    get bytes() {
      return read(sum);
    },
  };
  if (siteCopy) Object.defineProperty(output, 'siteCopy', { get: () => read(siteCopy) });
  return output;
}

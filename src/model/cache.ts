import { createHash } from 'node:crypto';

/**
 * Keeps what is dear to make: plain data, under keys that name everything it depends on. What it gives
 * may be shared, so nobody changes it.
 */
export interface Cache {
  /** What was kept under a key; undefined where nothing is. */
  readonly get: (key: string) => unknown;
  /** @param value plain data: what JSON can write */
  readonly set: (key: string, value: unknown) => void;
}

/** A cache that keeps nothing. */
export const noCache: Cache = { get: () => undefined, set: () => {} };

/** What to keep, and on what it depends. */
interface Keeping<Value> {
  /** A name of its own for each kind of value. */
  readonly kind: string;
  /** Everything that the value depends on. */
  readonly from: string | readonly unknown[];
  readonly make: () => Promise<Value>;
  /** Says no to values that JSON cannot write, or that are not all there is to say. */
  readonly isKept?: (value: Value) => boolean;
}

/** Gives what a cache has, or makes it and keeps it there. */
export async function keptIn<Value>(
  cache: Cache,
  { kind, from, make, isKept = () => true }: Keeping<Value>,
): Promise<Value> {
  if (cache === noCache) return make();
  const text = typeof from === 'string' ? from : JSON.stringify(from);
  const key = `${kind} ${createHash('sha256').update(text).digest('hex')}`;
  const known = cache.get(key);
  // Nobody else keeps this kind.
  if (known !== undefined) return known as Value;
  const value = await make();
  if (value !== undefined && isKept(value)) cache.set(key, value);
  return value;
}

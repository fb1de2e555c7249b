import { createHash } from 'node:crypto';
import type { Sum } from './output.ts';

/** Caches what is expensive to compute, under keys with everything that it depends on. */
export interface Cache {
  /** The value of a key, not to be changed; undefined if there is none. */
  readonly get: (key: string) => unknown;
  /** Whether there is a value; it may turn out to be damaged when it is asked for. */
  readonly has: (key: string) => boolean;
  /** @param value plain data that JSON can represent */
  readonly set: (key: string, value: unknown) => void;
  /** Bytes that were kept, by their checksum. */
  readonly bytes: BytesCache;
}

/** Bytes by their checksum, such as those of outputs. They need not be in memory. */
interface BytesCache {
  readonly has: (sum: Sum) => boolean;
  /** Undefined if they are not kept, or damaged. */
  readonly get: (sum: Sum) => Uint8Array | undefined;
  readonly set: (sum: Sum, bytes: Uint8Array) => void;
}

const noBytes: BytesCache = { has: () => false, get: () => undefined, set: () => {} };

/** A cache that is always empty. */
export const noCache: Cache = {
  get: () => undefined,
  has: () => false,
  set: () => {},
  bytes: noBytes,
};

/** A cache of values for one run. */
export function memoryCache(): Cache {
  const values = new Map<string, unknown>();
  return {
    get: (key) => values.get(key),
    has: (key) => values.has(key),
    set: (key, value) => {
      values.set(key, value);
    },
    bytes: noBytes,
  };
}

/** A value to cache, and what it depends on. */
interface Keeping<Value> {
  /** A unique name for the kind of value. */
  readonly kind: string;
  /** Everything that the value depends on. */
  readonly from: string | readonly unknown[];
  readonly make: () => Promise<Value>;
  /** False for values that must not be cached, because JSON cannot represent them or they are incomplete. */
  readonly isKept?: (value: Value) => boolean;
}

/** The key of a value. @param from everything that it depends on */
export function cacheKey(kind: string, from: string | readonly unknown[]): string {
  const text = typeof from === 'string' ? from : JSON.stringify(from);
  return `${kind} ${createHash('sha256').update(text).digest('hex')}`;
}

/** The cached value, or a new one, which is then cached. For values that are computed synchronously. */
export function keptNow<Value>(
  cache: Cache,
  kind: string,
  from: readonly unknown[],
  make: () => Value,
): Value {
  if (cache === noCache) return make();
  const key = cacheKey(kind, from);
  const known = cache.get(key);
  // Only this function writes values of this kind.
  if (known !== undefined) return known as Value;
  const value = make();
  cache.set(key, value);
  return value;
}

/** The value from the cache, or a new one, which is cached. */
export async function keptIn<Value>(
  cache: Cache,
  { kind, from, make, isKept = () => true }: Keeping<Value>,
): Promise<Value> {
  if (cache === noCache) return make();
  const key = cacheKey(kind, from);
  const known = cache.get(key);
  // Only this function writes values of this kind.
  if (known !== undefined) return known as Value;
  const value = await make();
  if (value !== undefined && isKept(value)) cache.set(key, value);
  return value;
}

import type { Cache, Sum } from '../../model/index.ts';

/** A cache in memory that forgets what was not asked for in a while; to ask whether it is there counts. */
interface RecentCache extends Cache {
  /** Says that a new piece of work begins. */
  readonly turn: () => void;
}

/** For so many pieces of work, a value is kept without being asked for. */
const maxAge = 20;

/** A cache for a program that does the same work again and again: it needs the room of the last few times. */
export function recentCache(): RecentCache {
  let now = 0;
  const values = recent<unknown>(() => now);
  const bytes = recent<Uint8Array>(() => now);
  const toKey = ({ sha256, size }: Sum): string => `${sha256} ${size}`;
  return {
    get: values.get,
    has: values.has,
    set: values.set,
    bytes: {
      has: (sum) => bytes.has(toKey(sum)),
      get: (sum) => bytes.get(toKey(sum)),
      set: (sum, value) => bytes.set(toKey(sum), value),
    },
    turn: () => {
      now += 1;
      values.forget(now - maxAge);
      bytes.forget(now - maxAge);
    },
  };
}

/** Values with the time of their last use. */
function recent<Value>(now: () => number) {
  const kept = new Map<string, { readonly value: Value; used: number }>();
  return {
    get: (key: string): Value | undefined => {
      const entry = kept.get(key);
      if (entry) entry.used = now();
      return entry?.value;
    },
    has: (key: string): boolean => {
      const entry = kept.get(key);
      if (entry) entry.used = now();
      return entry !== undefined;
    },
    set: (key: string, value: Value): void => {
      kept.set(key, { value, used: now() });
    },
    /** Forgets what was last used before a time. */
    forget: (before: number): void => {
      for (const [key, { used }] of kept) if (used < before) kept.delete(key);
    },
  };
}

import type { Cache, Sum } from '../../model/index.ts';

/** A cache in memory that forgets what was not asked for in a while; to ask whether it is there counts. */
interface RecentCache extends Cache {
  /** Says that a new piece of work begins. */
  readonly turn: () => void;
}

/** For so many pieces of work, a value is kept without being asked for. */
const maxAge = 20;
/** So many times what one piece of work asks for is kept: after an edit that changes all pages, none of the old values is. */
const maxSets = 3;

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
      values.tidy();
      bytes.tidy();
    },
  };
}

/** Values with the time of their last use. */
function recent<Value>(now: () => number) {
  const kept = new Map<string, { readonly value: Value; used: number }>();
  /** How many values each of the last pieces of work asked for. */
  let sizes: readonly number[] = [];
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
    /** Forgets what was not used for long, and what was used longest ago where there is too much. */
    tidy: (): void => {
      const counts = new Map<number, number>();
      for (const { used } of kept.values()) counts.set(used, (counts.get(used) ?? 0) + 1);
      sizes = [...sizes, counts.get(now() - 1) ?? 0].slice(-maxAge);
      // Work that failed early has asked for little.
      const room = Math.max(...sizes) * maxSets;
      let [oldest, size] = [now(), 0];
      while (oldest > now() - maxAge && size + (counts.get(oldest - 1) ?? 0) <= room) {
        oldest -= 1;
        size += counts.get(oldest) ?? 0;
      }
      for (const [key, { used }] of kept) if (used < oldest) kept.delete(key);
    },
  };
}

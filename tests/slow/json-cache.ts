import { memoryCache, type Cache } from '../../src/model/index.ts';

/** A cache that holds its values as JSON, as one on disk does. */
export function jsonCache(): Cache {
  const inner = memoryCache();
  return {
    ...inner,
    get: (key) => {
      const text = inner.get(key) as string | undefined; // set below
      return text === undefined ? undefined : JSON.parse(text);
    },
    set: (key, value) => inner.set(key, JSON.stringify(value)),
  };
}

import type { Cache } from '../../model/index.ts';
import { sha256 } from './pack-index.ts';
import type { Store } from './store.ts';

/**
 * A cache of values and outputs in a store. Values belong to one version of the program; bytes are what their checksum
 * says, whatever made them.
 *
 * @param version all that values depend on besides their keys
 */
export function toCache(store: Store, version: string): Cache {
  const own = sha256(version);
  const toKey = (key: string): Buffer => sha256(own, key);
  return {
    get: (key) => {
      const value = store.get(toKey(key));
      return value === undefined ? undefined : parse(value);
    },
    has: (key) => store.has(toKey(key)),
    set: (key, value) => store.set(toKey(key), Buffer.from(JSON.stringify(value))),
    bytes: {
      has: ({ sha256: sum }) => store.has(Buffer.from(sum, 'hex')),
      get: ({ sha256: sum, size }) => {
        const key = Buffer.from(sum, 'hex');
        const bytes = store.get(key);
        // Whatever is in the store: these bytes have the checksum that was asked for.
        return bytes?.length === size && sha256(bytes).equals(key) ? bytes : undefined;
      },
      set: ({ sha256: sum }, bytes) => {
        const key = Buffer.from(sum, 'hex');
        store.set(key, bytes, key);
      },
    },
  };
}

function parse(value: Buffer): unknown {
  try {
    return JSON.parse(value.toString('utf8'));
  } catch {
    return undefined;
  }
}

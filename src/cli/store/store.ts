import { listPacks, openPacks } from './pack-folder.ts';
import { startPack, type PackWriter } from './pack-writer.ts';
import { tidy } from './tidy.ts';

/** Values by keys of 32 bytes, kept between runs. */
export interface Store {
  readonly has: (key: Uint8Array) => boolean;
  /** The value that was stored; undefined if there is none, or if it is damaged. */
  readonly get: (key: Uint8Array) => Buffer | undefined;
  /** @param sum the SHA-256 checksum of the value, where it is known */
  readonly set: (key: Uint8Array, value: Uint8Array, sum?: Uint8Array) => void;
  /**
   * Writes what is new, and makes room.
   *
   * @throws Error of the system if it can't be written; the result of the run is the same then
   */
  readonly close: () => void;
}

interface StoreOptions {
  /** The id of the user that packs must belong to; undefined where systems have none. */
  readonly user?: number | undefined;
  /** How large the store may be. */
  readonly maxBytes?: number | undefined;
}

/** Enough for what a toolkit of 10,000 pages is built from, and its outputs. */
const usualBytes = 1024 * 1024 * 1024;

/**
 * Opens a store: a folder of packs, each written by one run, complete, and never changed. Runs at the same time each
 * write their own; of two with the same key either will do, since a key says all that its value depends on. What is
 * missing, damaged or foreign is as if it were not there.
 */
export function openStore(
  folder: string,
  { user, maxBytes = usualBytes }: StoreOptions = {},
): Store {
  const packs = openPacks(listPacks(folder), user);
  const used = new Set<string>();
  let writer: PackWriter | undefined;
  let failure: { readonly error: unknown } | undefined;
  let newBytes = 0;
  const write = (act: () => void): void => {
    try {
      if (!failure) act();
    } catch (error) {
      failure = { error };
      writer?.discard();
      writer = undefined;
    }
  };
  return {
    has: (key) => writer?.has(key) === true || packs.some((pack) => pack.has(key)),
    get: (key) => {
      const own = writer?.read(key);
      if (own) return own;
      for (const pack of packs) {
        const value = pack.read(key);
        if (!value) continue;
        used.add(Buffer.from(key).toString('latin1'));
        return value;
      }
      return undefined;
    },
    set: (key, value, sum) =>
      write(() => {
        if (newBytes + value.byteLength > maxBytes) return;
        newBytes += value.byteLength;
        writer ??= startPack(folder);
        writer.add(key, value, sum);
      }),
    close: () => {
      write(() => {
        if (!writer) return;
        writer.finish();
        writer = undefined;
        tidy(folder, used, { user, maxBytes });
      });
      for (const pack of packs) pack.close();
      if (failure) throw failure.error;
    },
  };
}

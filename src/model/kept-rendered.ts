import type { Cache } from './cache.ts';
import { fromOutputRecord, toOutputRecord, type OutputRecord } from './kept-output.ts';
import type { Rendered } from './output.ts';

type KeptRecord<Kept extends Rendered> = Omit<Kept, 'outputs'> & {
  readonly outputs: readonly OutputRecord[];
};

/** The output cached under a key, with what was cached along with it; undefined if some of its bytes are missing. */
export function findRendered<Kept extends Rendered>(key: string, cache: Cache): Kept | undefined {
  // Set below; keys say what is kept under them.
  const record = cache.get(key) as KeptRecord<Kept> | undefined;
  if (!record) return undefined;
  const outputs = record.outputs.flatMap((each) => fromOutputRecord(each, cache) ?? []);
  if (outputs.length < record.outputs.length) return undefined;
  return { ...record, outputs } as unknown as Kept; // the same but for its outputs
}

/** Keeps what was rendered: outputs by the checksums of their bytes, everything else as it is. */
export function keepRendered(key: string, rendered: Rendered, cache: Cache): void {
  const outputs = rendered.outputs.map((each) => toOutputRecord(each, cache));
  cache.set(key, { ...rendered, outputs });
}

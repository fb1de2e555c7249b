import {
  fromOutputRecord,
  toOutputRecord,
  type Cache,
  type Finding,
  type Output,
  type OutputRecord,
} from '../model/index.ts';

/** Outputs that were rendered and audited, and what the manifest says about them. */
export interface Rendering {
  readonly outputs: readonly Output[];
  readonly findings: readonly Finding[];
  /** The path below which the site is published; absent where no site was made. */
  readonly base?: string | undefined;
  /** What is said about the files that it was made from. */
  readonly notes: readonly string[];
}

/** A rendering as it is cached: the bytes of outputs by their checksums. */
interface RenderingRecord extends Omit<Rendering, 'outputs'> {
  readonly outputs: readonly OutputRecord[];
}

/** The rendering of a key; undefined if there is none, or if some of its bytes are not kept. */
export function findRendering(key: string, cache: Cache): Rendering | undefined {
  const record = cache.get(key) as RenderingRecord | undefined; // set below
  if (!record) return undefined;
  const outputs = record.outputs.flatMap((each) => fromOutputRecord(each, cache) ?? []);
  return outputs.length === record.outputs.length ? { ...record, outputs } : undefined;
}

export function keepRendering(key: string, rendering: Rendering, cache: Cache): void {
  const outputs = rendering.outputs.map((each) => toOutputRecord(each, cache));
  cache.set(key, { ...rendering, outputs } satisfies RenderingRecord);
}

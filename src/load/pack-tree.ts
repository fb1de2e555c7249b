import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Root } from 'mdast';

/** The trees of more pages fill the memory: they take forty times the room of packed ones. */
export const usualTrees = 2000;

/** Packs a tree into a fraction of its room; each call of the result unpacks it again. */
export function packTree(tree: Root): () => Root {
  // A copy, since the result is the beginning of a much larger buffer.
  const packed = Uint8Array.from(deflateRawSync(JSON.stringify(tree), { level: 1 }));
  // It was a tree when it was packed.
  return () => JSON.parse(inflateRawSync(packed).toString('utf8')) as Root;
}

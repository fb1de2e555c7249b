import { createHash } from 'node:crypto';
import type { Address } from './inventory.ts';

/** One of several runs that divide the work, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** The addresses of a shard. All of a host are in one shard, so that limits for a host hold across shards. */
export function inShard(
  addresses: readonly Address[],
  { index, count }: Shard,
): readonly Address[] {
  return addresses.filter(({ page }) => shardOf(hostOf(page), count) === index - 1);
}

function shardOf(host: string, count: number): number {
  return createHash('sha256').update(host).digest().readUInt32BE(0) % count;
}

function hostOf(page: string): string {
  return /^[a-z]+:\/\/([^/?#]*)/i.exec(page)?.[1]?.toLowerCase() ?? '';
}

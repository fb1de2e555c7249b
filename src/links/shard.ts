import { createHash } from 'node:crypto';
import type { Address } from './inventory.ts';

/** One of several machines that share the work, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** The addresses of one machine: all those of a host, so that its limits hold for all machines together. */
export function inShard(
  addresses: readonly Address[],
  { index, count }: Shard,
): readonly Address[] {
  return addresses.filter(({ page }) => placeOf(hostOf(page), count) === index - 1);
}

function placeOf(host: string, count: number): number {
  return createHash('sha256').update(host).digest().readUInt32BE(0) % count;
}

function hostOf(page: string): string {
  return /^[a-z]+:\/\/([^/?#]*)/i.exec(page)?.[1]?.toLowerCase() ?? '';
}

import { readFileSync } from 'node:fs';
import type { Run } from './measure.ts';

/** The contents that are measured: that of `content/`, and handbooks of so many pages. */
export type Size = 'real' | '100' | '1000' | '10000';

/** Runs of ours and of a peer on the same content, in turns: those with the same index belong together. */
export interface Pair {
  readonly ours: readonly Run[];
  readonly peer?: readonly Run[];
}

/** What was measured of a row. */
export interface RowResult {
  /** A digest of the program that was measured. */
  readonly program: string;
  readonly sizes: Partial<Readonly<Record<Size, Pair>>>;
}

export interface Results {
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memoryGigabytes: number;
    readonly system: string;
  };
  /** The versions of what was measured, by name. */
  readonly versions: Readonly<Record<string, string>>;
  /** By the id of a row. */
  readonly rows: Readonly<Record<string, RowResult>>;
}

/** Where they are saved. */
export const resultsPath = 'bench/results.json';

/** The results that were saved; undefined if there are none. */
export function savedResults(): Results | undefined {
  try {
    // Only `npm run bench:peers` writes it.
    return JSON.parse(readFileSync(resultsPath, 'utf8')) as Results;
  } catch {
    return undefined;
  }
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** The median CPU time of runs. */
export function secondsOf(runs: readonly Run[]): number {
  return median(runs.map(({ cpuSeconds }) => cpuSeconds));
}

/** The median ratio of runs that belong together. */
export function ratioOf({ ours, peer = [] }: Pair): number {
  return median(ours.map((run, index) => run.cpuSeconds / (peer[index]?.cpuSeconds ?? NaN)));
}

export function peakOf(runs: readonly Run[]): number {
  return Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes));
}

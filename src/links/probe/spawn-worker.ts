import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NetworkPolicy } from '../network/policy.ts';
import type { ProbeRequest, ProbeResult } from '../probe-result.ts';
import { converse, type Limits } from './converse.ts';

/** Waits that only a machine with far too much to do, or a broken worker, needs. */
const usualLimits: Limits = {
  startMs: 120_000,
  silentMs: 60_000,
  lateSilentMs: 3_000,
  graceMs: 10_000,
};

/** Each start gets on by one address at least, so this many pages can break a worker. */
const maxStarts = 50;

/**
 * Probes addresses in a worker process, so that nothing on the network can block or break this one. Where a page breaks
 * the worker, or keeps it busy without end, that page is given up, and another worker goes on with the rest. Once the
 * promise is settled, the process, its connections and its files are gone.
 *
 * The deadline counts from the moment at which the first worker has begun.
 *
 * @param entry `main.ts`, bundled
 * @param onResult called for each result as soon as it arrives; pages that were given up have none
 * @param signal ends the worker at once
 * @throws the error of the probe, how a worker died on no page in particular, or the reason of the signal
 */
export async function spawnWorker(
  entry: string,
  policy: NetworkPolicy,
  requests: readonly ProbeRequest[],
  onResult: (result: ProbeResult) => void,
  signal?: AbortSignal,
  limits: Limits = usualLimits,
): Promise<void> {
  let left = requests;
  let endsAtMs: number | undefined;
  for (let starts = 1; ; starts += 1) {
    signal?.throwIfAborted();
    const done = new Set<string>();
    const folder = await mkdtemp(join(tmpdir(), 'pathways-links-'));
    try {
      const child = fork(entry, [], {
        // Without this limit Node.js uses twice the memory before it collects garbage.
        execArgv: ['--max-old-space-size=256'],
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      });
      const deadlineMs = endsAtMs === undefined ? policy.deadlineMs : endsAtMs - performance.now();
      const task = { policy: { ...policy, deadlineMs }, requests: left, folder };
      const end = await converse(child, task, {
        onBegin: () => (endsAtMs ??= performance.now() + policy.deadlineMs),
        onResult: (result) => {
          done.add(result.url);
          onResult(result);
        },
        signal,
        limits,
      });
      if (end.isOver) return;
      left = left.filter(({ url }) => !done.has(url) && url !== end.reading);
      const isStuck = done.size === 0 && end.reading === undefined;
      if (left.length === 0 || (endsAtMs !== undefined && endsAtMs <= performance.now())) return;
      if (isStuck || starts === maxStarts)
        throw new Error(`Cannot check links: the worker ${end.reason}`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

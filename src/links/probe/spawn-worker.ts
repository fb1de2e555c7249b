import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NetworkPolicy } from '../network/policy.ts';
import type { ProbeRequest, ProbeResult } from '../probe-result.ts';
import type { Message, Task } from './ipc.ts';

/** Time after the deadline for the worker to end by itself. */
const graceMs = 5000;

/** Node.js fires longer timers at once. */
const maxTimerMs = 2 ** 31 - 1;

/** Of what the worker writes to standard error. */
const maxErrorLength = 2000;

/**
 * Probes addresses in a worker process, so that nothing on the network can block or break this one. Once
 * the promise is settled, the process, its connections and its files are gone.
 *
 * @param entry `main.ts`, bundled
 * @param onResult called for each result as soon as it arrives
 * @param signal ends the worker at once
 * @throws the error of the worker, how it died, or the reason of the signal
 */
export async function spawnWorker(
  entry: string,
  policy: NetworkPolicy,
  requests: readonly ProbeRequest[],
  onResult: (result: ProbeResult) => void,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  const folder = await mkdtemp(join(tmpdir(), 'pathways-links-'));
  try {
    const child = fork(entry, [], {
      // Without this limit Node.js uses twice the memory before it collects garbage.
      execArgv: ['--max-old-space-size=256'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    await converse(child, { policy, requests, folder }, onResult, signal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Sends the task, receives messages, and waits for the end of the process. */
function converse(
  child: ChildProcess,
  task: Task,
  onResult: (result: ProbeResult) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let end: { readonly error?: unknown } | undefined;
    let errorText = '';

    const finish = (how: { readonly error?: unknown }): void => {
      end ??= how;
    };
    const kill = (error: unknown): void => {
      finish({ error });
      child.kill('SIGKILL');
    };
    const onAbort = (): void => kill(signal?.reason);
    const timer = setTimeout(
      () => kill(new Error('Cannot check links: the worker missed its deadline')),
      Math.min(task.policy.deadlineMs + graceMs, maxTimerMs),
    );
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted === true) onAbort();

    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      errorText = (errorText + text).slice(-maxErrorLength);
    });
    child.on('message', (received) => {
      const message = received as Message; // the worker is ours, and sends nothing else
      if (end !== undefined) return;
      if ('done' in message) return finish({});
      if ('failed' in message) return finish({ error: new Error(message.failed) });
      try {
        onResult(message.result);
      } catch (error) {
        kill(error);
      }
    });
    child.on('error', kill);
    child.once('close', (code, killedBy) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      finish({
        error: new Error(`Cannot check links: the worker ${toEnd(code, killedBy, errorText)}`),
      });
      if (end !== undefined && 'error' in end) reject(end.error);
      else resolve();
    });
    child.send(task, (error) => {
      if (error !== null) finish({ error });
    });
  });
}

/** `exited with code 1: TypeError ...`, or `was killed by SIGTERM`. */
function toEnd(code: number | null, killedBy: NodeJS.Signals | null, errorText: string): string {
  const how = killedBy === null ? `exited with code ${code}` : `was killed by ${killedBy}`;
  return errorText.trim() === '' ? how : `${how}: ${errorText.trim()}`;
}

import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Observation, Policy, Question } from '../network.ts';
import type { Report, Task } from './ipc.ts';

/** The time after the deadline in which a probe may end by itself. */
const graceMs = 5000;

/** A longer timer of Node.js goes off at once. */
const maxTimerMs = 2 ** 31 - 1;

/** So much of what a probe complains of is told. */
const maxComplaintLength = 2000;

/**
 * Asks the network about addresses in a process of its own, so that nothing it meets can hold up or
 * break this one. When the promise is settled, the process is gone, its sockets and its files too.
 *
 * @param entry - the file of `main.ts`, bundled
 * @param onObservation - gets what was seen of an address as soon as it is there
 * @param signal - ends the process at once
 * @throws what the probe says it failed of, how it died, or the reason of the signal
 */
export async function probeApart(
  entry: string,
  policy: Policy,
  questions: readonly Question[],
  onObservation: (observation: Observation) => void,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  const folder = await mkdtemp(join(tmpdir(), 'pathways-links-'));
  try {
    const child = fork(entry, [], {
      // Left alone, Node.js lets twice as much garbage lie about before it looks for any.
      execArgv: ['--max-old-space-size=256'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    await converse(child, { policy, questions, folder }, onObservation, signal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Sends the task, takes the reports, and sees the process off. */
function converse(
  child: ChildProcess,
  task: Task,
  onObservation: (observation: Observation) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let end: { readonly error?: unknown } | undefined;
    let complaint = '';

    const finish = (how: { readonly error?: unknown }): void => {
      end ??= how;
    };
    const kill = (error: unknown): void => {
      finish({ error });
      child.kill('SIGKILL');
    };
    const onAbort = (): void => kill(signal?.reason);
    const timer = setTimeout(
      () => kill(new Error('Cannot check links: the probe did not end in its time')),
      Math.min(task.policy.deadlineMs + graceMs, maxTimerMs),
    );
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted === true) onAbort();

    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-maxComplaintLength);
    });
    child.on('message', (message) => {
      // The entry is ours and sends nothing else.
      const report = message as Report;
      if (end !== undefined) return;
      if ('done' in report) return finish({});
      if ('failed' in report) return finish({ error: new Error(report.failed) });
      try {
        onObservation(report.observation);
      } catch (error) {
        kill(error);
      }
    });
    child.on('error', kill);
    child.once('close', (code, by) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      finish({
        error: new Error(`Cannot check links: the probe ended ${howOf(code, by, complaint)}`),
      });
      if (end !== undefined && 'error' in end) reject(end.error);
      else resolve();
    });
    child.send(task, (error) => {
      if (error !== null) finish({ error });
    });
  });
}

function howOf(code: number | null, by: NodeJS.Signals | null, complaint: string): string {
  const how = by === null ? `with ${code}` : `by ${by}`;
  return complaint.trim() === '' ? how : `${how}: ${complaint.trim()}`;
}

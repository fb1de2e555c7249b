import type { ChildProcess } from 'node:child_process';
import type { ProbeResult } from '../probe-result.ts';
import type { Message, Task } from './ipc.ts';

/** How long to wait for a worker, in milliseconds. */
export interface Limits {
  /** From its start to its first word. */
  readonly startMs: number;
  /** Between two words. */
  readonly silentMs: number;
  /** Between two words after the deadline. */
  readonly lateSilentMs: number;
  /** After the deadline, for its last results. */
  readonly graceMs: number;
}

interface Conversation {
  readonly onBegin: () => void;
  readonly onResult: (result: ProbeResult) => void;
  readonly signal: AbortSignal | undefined;
  readonly limits: Limits;
}

/** How a worker ended: with all that it could do until the deadline, or broken. */
type End =
  | { readonly isOver: true }
  | {
      readonly isOver: false;
      /** The address whose content it was reading in one go. */
      readonly reading: string | undefined;
      /** Continues "the worker". */
      readonly reason: string;
    };

/** Node.js fires longer timers at once. */
const maxTimerMs = 2 ** 31 - 1;

/** Of what the worker writes to standard error. */
const maxErrorLength = 2000;

/**
 * Sends the task to a worker, receives messages, and waits for the end of the process.
 *
 * @throws the error of the probe or of a callback, or the reason of the signal
 */
export function converse(
  child: ChildProcess,
  task: Task,
  { onBegin, onResult, signal, limits }: Conversation,
): Promise<End> {
  return new Promise((resolve, reject) => {
    let end: { readonly error: unknown } | End | undefined;
    let errorText = '';
    let reading: string | undefined;
    let silence: NodeJS.Timeout | undefined;
    let deadline: NodeJS.Timeout | undefined;
    let isLate = false;

    const kill = (how: { readonly error: unknown } | End): void => {
      end ??= how;
      child.kill('SIGKILL');
    };
    const broken = (reason: string): End => ({ isOver: false, reading, reason });
    const hear = (waitMs: number): void => {
      clearTimeout(silence);
      silence = isLate
        ? setTimeout(() => kill({ isOver: true }), limits.lateSilentMs)
        : setTimeout(() => kill(broken(`said nothing for ${waitMs / 1000} seconds`)), waitMs);
    };
    const onAbort = (): void => kill({ error: signal?.reason });
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted === true) onAbort();
    hear(limits.startMs);

    const begin = (): void => {
      onBegin();
      deadline = setTimeout(
        () => {
          isLate = true;
          hear(limits.lateSilentMs);
          deadline = setTimeout(() => kill({ isOver: true }), limits.graceMs);
        },
        Math.min(task.policy.deadlineMs, maxTimerMs),
      );
    };
    const onMessage = (message: Message): void => {
      if ('begun' in message) begin();
      else if ('reading' in message) reading = message.reading ?? undefined;
      // It can't end by itself before the last name is looked up, which takes long without an answer.
      else if ('done' in message) kill({ isOver: true });
      else if ('failed' in message) kill({ error: new Error(message.failed) });
      else if ('result' in message) onResult(message.result);
    };
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      errorText = (errorText + text).slice(-maxErrorLength);
    });
    child.on('message', (received) => {
      if (end !== undefined) return;
      hear(limits.silentMs);
      try {
        onMessage(received as Message); // the worker is ours, and sends nothing else
      } catch (error) {
        kill({ error });
      }
    });
    child.on('error', (error) => kill({ error }));
    child.once('close', (code, killedBy) => {
      clearTimeout(silence);
      clearTimeout(deadline);
      signal?.removeEventListener('abort', onAbort);
      end ??= broken(toReason(code, killedBy, errorText));
      if ('error' in end) reject(end.error);
      else resolve(end);
    });
    // Without a connection it ends, which says why.
    child.send(task, () => undefined);
  });
}

/** `exited with code 1: TypeError ...`, or `was killed by SIGTERM`. */
function toReason(code: number | null, killedBy: NodeJS.Signals | null, errorText: string): string {
  const how = killedBy === null ? `exited with code ${code}` : `was killed by ${killedBy}`;
  return errorText.trim() === '' ? how : `${how}: ${errorText.trim()}`;
}

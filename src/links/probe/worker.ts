import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message, Task } from './ipc.ts';
import { probe } from './probe.ts';

/** How often the worker says that it is alive. */
const aliveMs = 1_000;

/**
 * Runs this process as a worker: waits for a task, and sends results until it is killed. It also ends when its parent
 * is gone, and leaves signals to that, which then has its results.
 */
export function runWorker(process: NodeJS.Process): void {
  let folder: string | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => undefined);
  process.once('disconnect', () => {
    // `exit` would wait for names that are being looked up.
    void remove(folder).finally(() => process.kill(process.pid, 'SIGKILL'));
  });
  process.once('message', (message) => {
    const task = message as Task; // only `spawnWorker` has the other end, and sends nothing else
    void run(process, task, (made) => (folder = made)).then((last) =>
      process.send?.(last, () => process.connected && process.disconnect()),
    );
  });
}

async function run(
  process: NodeJS.Process,
  { policy, requests, folder }: Task,
  onFolder: (made: string) => void,
): Promise<Message> {
  // Errors of sending are ignored: without a parent this process exits.
  const send = (message: Message): void => void process.send?.(message, () => undefined);
  const timer = setInterval(() => send({ alive: true }), aliveMs);
  try {
    const made = await mkdtemp(join(folder, 'probe-'));
    onFolder(made);
    send({ begun: true });
    await probe(
      policy,
      requests,
      (result) => send({ result }),
      process.env,
      made,
      (url) => send({ reading: url ?? null }),
    );
    return { done: true };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  } finally {
    clearInterval(timer);
  }
}

/** Removes the worker's own folder, never the one that it was given. */
async function remove(folder: string | undefined): Promise<void> {
  if (folder !== undefined)
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}

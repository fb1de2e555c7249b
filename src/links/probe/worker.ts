import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report, Task } from './ipc.ts';
import { probe } from './run.ts';

/**
 * Runs a probe as a process that somebody else started: waits for its task, reports, and ends. It
 * ends as well when whoever started it is gone.
 *
 * @param own - the process that this is
 */
export function serve(own: NodeJS.Process): void {
  let pages: string | undefined;
  own.once('disconnect', () => {
    void removed(pages).finally(() => own.exit());
  });
  own.once('message', (message) => {
    // Only `probeApart` has the other end, and it sends one task.
    const task = message as Task;
    void run(own, task, (folder) => (pages = folder)).then((last) =>
      own.send?.(last, () => own.connected && own.disconnect()),
    );
  });
}

async function run(
  own: NodeJS.Process,
  { policy, questions, folder }: Task,
  onFolder: (made: string) => void,
): Promise<Report> {
  // Whether it arrives is of no concern: without a parent this process ends.
  const send = (report: Report): void => void own.send?.(report, () => undefined);
  try {
    const made = await mkdtemp(join(folder, 'probe-'));
    onFolder(made);
    await probe(policy, questions, (observation) => send({ observation }), own.env, made);
    return { done: true };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

/** Removes what this process made, never the folder that it was told of. */
async function removed(made: string | undefined): Promise<void> {
  if (made !== undefined) await rm(made, { recursive: true, force: true }).catch(() => undefined);
}

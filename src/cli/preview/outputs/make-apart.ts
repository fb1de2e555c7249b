import { Worker } from 'node:worker_threads';
import type { OutputsJob } from './job.ts';
import type { MadeOutputs } from './made-outputs.ts';

/**
 * Makes outputs in a thread of its own, so that pages are shown meanwhile, and so that it can be ended.
 *
 * @param entry `main.ts`, bundled
 * @throws Error if it was ended, or failed
 */
export function makeApart(
  entry: string,
  job: OutputsJob,
  signal: AbortSignal,
): Promise<MadeOutputs> {
  const worker = new Worker(entry, { workerData: job });
  const end = (): void => void worker.terminate();
  signal.addEventListener('abort', end, { once: true });
  return new Promise<MadeOutputs>((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that makes the outputs has ended')));
  }).finally(() => {
    signal.removeEventListener('abort', end);
    end();
  });
}

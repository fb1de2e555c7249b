import { Worker } from 'node:worker_threads';
import type { GivenUp, Job, Reader, ResultOf } from './job.ts';

/** What a file may use; a good one needs less than a tenth of it. */
export interface ReaderLimits {
  readonly maxMs: number;
  readonly maxMegabytes: number;
}

const usualLimits: ReaderLimits = { maxMs: 60_000, maxMegabytes: 1_024 };

/**
 * Reads files of others in a thread of its own, which can be ended: a file that takes too long or too much memory is
 * given up, and the next one gets a new thread.
 *
 * @param entry `main.ts`, bundled
 */
export function openReader(entry: string, limits: ReaderLimits = usualLimits): Reader {
  let thread: Worker | undefined;

  async function end(): Promise<void> {
    const ended = thread;
    thread = undefined;
    await ended?.terminate();
  }

  function run(job: Job): Promise<ResultOf<Job['kind']> | GivenUp> {
    const worker = (thread ??= new Worker(entry, {
      resourceLimits: { maxOldGenerationSizeMb: limits.maxMegabytes },
    }));
    return new Promise((resolve) => {
      const giveUp = (why: string): void => {
        void end().then(() => settle({ givenUp: why }));
      };
      const timer = setTimeout(
        () => giveUp(`takes more than ${limits.maxMs / 1_000} seconds`),
        limits.maxMs,
      );
      const onError = (error: NodeJS.ErrnoException): void =>
        giveUp(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? `needs more than ${limits.maxMegabytes} MB of memory`
            : 'is damaged',
        );
      const settle = (result: ResultOf<Job['kind']> | GivenUp): void => {
        clearTimeout(timer);
        worker.off('message', settle).off('error', onError);
        resolve(result);
      };
      worker.once('message', settle).once('error', onError);
      worker.postMessage(job);
    });
  }

  return {
    // The thread answers each job with the result of its kind.
    read: (job) => run(job) as ReturnType<Reader['read']> as never,
    close: end,
  };
}

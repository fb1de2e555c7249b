import { parentPort } from 'node:worker_threads';
import { createCoverage } from './coverage.ts';
import { mutate, randomFrom } from './mutate.ts';
import { targets } from './targets.ts';

/** What a thread is to do. */
export interface Task {
  readonly target: string;
  readonly seed: number;
  /** When it ends, in milliseconds since 1970. */
  readonly end: number;
  /** Where it writes each input before it is read, so that an input that ends the thread is known. */
  readonly current: SharedArrayBuffer;
}

/** How far a thread has come. */
export interface Progress {
  readonly inputs: number;
  readonly blocks: number;
}

const maxBytes = 16 * 1024;
const batchSize = 16;

/**
 * Reads changed inputs until the time is over.
 *
 * @throws what the reader throws
 */
export async function fuzz({ target, seed, end, current }: Task): Promise<void> {
  const { seeds, tokens, read } = targets.find(({ name }) => name === target) ?? missing(target);
  const coverage = createCoverage();
  const random = randomFrom(seed);
  const pool: Uint8Array[] = [];
  let inputs = 0;
  let reported = 0;
  // As in the program.
  console.warn = () => undefined;

  const tryOut = async (input: Uint8Array): Promise<void> => {
    writeInput(current, input);
    await read(input);
    inputs += 1;
    if (Date.now() - reported < 1_000) return;
    reported = Date.now();
    parentPort?.postMessage({ inputs, blocks: coverage.size() } satisfies Progress);
  };
  /** Asking for the coverage takes longer than most inputs, so it is asked once for a batch. */
  const tryBatch = async (batch: readonly Uint8Array[]): Promise<void> => {
    coverage.start();
    for (const input of batch) await tryOut(input);
    if (!coverage.hasNew()) return;
    for (const input of batch) {
      coverage.start();
      await tryOut(input);
      if (coverage.addNew()) pool.push(input);
    }
  };

  await tryBatch((await seeds()).map((input) => input.subarray(0, maxBytes)));
  while (Date.now() < end)
    await tryBatch(
      Array.from({ length: batchSize }, () => mutate(random, { pool, tokens, maxBytes })),
    );
  parentPort?.postMessage({ inputs, blocks: coverage.size() } satisfies Progress);
}

function missing(target: string): never {
  throw new Error(`There is no target ${target}`);
}

/** The length in the first four bytes, then the input. */
function writeInput(buffer: SharedArrayBuffer, input: Uint8Array): void {
  new DataView(buffer).setUint32(0, input.length);
  new Uint8Array(buffer).set(input, 4);
}

/** The input that was written last. */
export function toInput(buffer: SharedArrayBuffer): Uint8Array {
  return new Uint8Array(buffer).slice(4, 4 + new DataView(buffer).getUint32(0));
}

/**
 * Coverage-guided fuzzing: each reader of other people's files gets random changes of small inputs, and the inputs
 * that reach new code are changed further. What throws, hangs or runs out of memory is written to `cases/`, where
 * `fuzz-cases.test.ts` reads it from then on.
 *
 * Usage: npm run fuzz -- [TARGET...] [--minutes N] [--seed N]
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { fuzz, toInput, type Progress, type Task } from './fuzz-target.ts';
import { targets } from './targets.ts';

/** An input that takes longer hangs: none has more than 16 KB, and the slowest good one takes a tenth of this. */
const maxMs = 20_000;
const memory = { maxOldGenerationSizeMb: 1_024, stackSizeMb: 4 };

if (isMainThread) await main();
else await fuzz(workerData as Task); // given below

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } },
  });
  const unknown = positionals.filter((name) => !targets.some((each) => each.name === name));
  if (unknown.length > 0) throw new Error(`There is no target ${unknown.join(', ')}`);
  for (const { name } of targets) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    await run(name, Number(values.minutes) * 60_000, Number(values.seed));
  }
}

/** Fuzzes a target in threads of its own: after an input that ends one, the next goes on from another seed. */
async function run(target: string, forMs: number, firstSeed: number): Promise<void> {
  const end = Date.now() + forMs;
  const total = { inputs: 0, blocks: 0, faults: 0 };
  for (let seed = firstSeed; Date.now() < end; seed += 1) {
    const { progress, fault } = await runThread({ target, seed, end });
    total.inputs += progress.inputs;
    total.blocks = Math.max(total.blocks, progress.blocks);
    if (!fault) break;
    total.faults += 1;
    console.log(`${target}: ${fault.reason}: ${save(target, fault.input)}`);
  }
  const { inputs, blocks, faults } = total;
  console.log(`${target}: ${inputs} inputs, ${blocks} blocks reached, ${faults} faults`);
  if (faults > 0) process.exitCode = 1;
}

interface Outcome {
  readonly progress: Progress;
  readonly fault?: { readonly input: Uint8Array; readonly reason: string };
}

function runThread(given: Omit<Task, 'current'>): Promise<Outcome> {
  const current = new SharedArrayBuffer(64 * 1024);
  let progress: Progress = { inputs: 0, blocks: 0 };
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: { ...given, current } satisfies Task,
      resourceLimits: memory,
    });
    const stop = (reason: string): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve({ progress, fault: { input: toInput(current), reason } });
    };
    // Coverage is reported every second or so while all is well.
    let timer = setTimeout(stop, maxMs * 3, 'hangs');
    worker.on('message', (news: Progress) => {
      progress = news;
      clearTimeout(timer);
      timer = setTimeout(stop, maxMs, 'hangs');
    });
    worker.on('error', (error) =>
      stop(
        String(error.stack ?? error)
          .split('\n')
          .slice(0, 3)
          .join(' '),
      ),
    );
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve({ progress });
    });
  });
}

function save(target: string, input: Uint8Array): string {
  const folder = join('tests/fuzz/cases', target);
  const path = join(folder, createHash('sha256').update(input).digest('hex').slice(0, 12));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, input);
  return path;
}

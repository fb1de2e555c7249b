/**
 * How long the checklists of `content/` take in three formats: everybody's alone, with that of one state,
 * and with those of all states; and which part of the time is whose. The first run of each kind warms the
 * machine and is not counted.
 *
 * Usage: npm run bench:checklist [-- RUNS]
 */
import { readAssets } from '../src/cli/assets.ts';
import { load } from '../src/load/index.ts';
import { checklists } from '../src/render/checklist/index.ts';

const [runs = 3] = process.argv.slice(2).map(Number);
const corpus = await load('content');
const assets = await readAssets(process.cwd());
const all = Object.keys(corpus.states.states).sort();

const kinds: readonly (readonly [string, readonly string[]])[] = [
  ['everybody', []],
  ['and one state', all.slice(0, 1)],
  [`and all ${all.length}`, all],
];
for (const [name, codes] of kinds) {
  const ms = await medianOf(() => checklists(corpus, assets, codes));
  console.log(`${name.padEnd(16)} ${ms.toFixed(0).padStart(8)} ms`);
}

async function medianOf(make: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    const start = performance.now();
    await make();
    if (run >= 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

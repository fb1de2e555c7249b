/**
 * How long the checklists of `content/` take in three formats: everybody's alone, with that of one state,
 * and with those of all states; and which part of the time is whose. The first run of each kind warms the
 * machine and is not counted.
 *
 * Usage: npm run bench:checklist [-- RUNS]
 */
import { openAssets } from '../src/cli/assets.ts';
import { load } from '../src/load/index.ts';
import { renderChecklists } from '../src/render/checklist/index.ts';
import { medianOf, toCell } from './median.ts';

const [runs = 3] = process.argv.slice(2).map(Number);
const corpus = await load('content');
const assets = openAssets(process.cwd());
const all = Object.keys(corpus.records.records).sort();

const kinds: readonly (readonly [string, readonly string[]])[] = [
  ['everybody', []],
  ['and one state', all.slice(0, 1)],
  [`and all ${all.length}`, all],
];
for (const [name, codes] of kinds) {
  const ms = await medianOf(runs, () => renderChecklists(corpus, assets, codes));
  console.log(`${name.padEnd(16)} ${toCell(ms)}`);
}

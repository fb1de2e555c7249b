/**
 * Measures the program beside others on the same content: the table of docs/performance.md. Times are CPU seconds,
 * user and system, of a process and those that it starts; ours and the peer take turns. Each size of a
 * row is saved to bench/results.json, and the table made from it, as soon as it is measured.
 *
 * Usage: npm run bench:peers [-- --only ROW,ROW] [--size SIZE] [--runs N] [--resume]
 *   --only    rows to measure (default: all)
 *   --size    real, 100, 1000 or 10000 (default: all)
 *   --runs    runs of each size (default: 7 of the real content, 3 of 100 and 1,000 pages, 1 of 10,000)
 *   --resume  without what was measured of the same program
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { toPerformanceDocument } from '../scripts/docs/performance.ts';
import { writeFiles } from '../scripts/generated.ts';
import { withContent, type Content } from './peers/contents.ts';
import { measure, type Run } from './peers/measure.ts';
import {
  resultsPath,
  savedResults,
  secondsOf,
  type Pair,
  type Results,
  type Size,
} from './peers/results.ts';
import { rows, type RowId } from './peers/rows.ts';
import { tasks } from './peers/tasks.ts';
import { machine, missingPackages, programDigest, versions } from './peers/versions.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    size: { type: 'string' },
    runs: { type: 'string' },
    resume: { type: 'boolean', default: false },
  },
});
const missing = missingPackages();
if (missing.length > 0) throw new Error(`Install first: apt-get install ${missing.join(' ')}`);
const wanted = values.only?.split(',') ?? rows.map(({ id }) => id);
const unknown = wanted.find((each) => !rows.some(({ id }) => id === each));
if (unknown !== undefined)
  throw new Error(`${unknown} is no row; there are ${rows.map(({ id }) => id).join(', ')}`);

const program = programDigest();
let results = toStart();
for (const { id, aims } of rows) {
  if (!wanted.includes(id)) continue;
  const before = results.rows[id]?.program === program ? results.rows[id].sizes : {};
  const sizes: Partial<Record<Size, Pair>> = { ...before };
  for (const size of sizesOf(id, aims)) {
    if (values.size !== undefined && values.size !== size) continue;
    if (values.resume && before[size]) continue;
    sizes[size] = await withContent(size, async (content) => measureTask(id, size, content));
    const { ours, peer } = sizes[size];
    const beside = peer ? `, peer ${secondsOf(peer).toFixed(2)} s` : '';
    console.log(
      `${id.padEnd(16)} ${size.padStart(6)}  ours ${secondsOf(ours).toFixed(2)} s${beside}`,
    );
    results = { ...results, rows: { ...results.rows, [id]: { program, sizes } } };
    writeFileSync(resultsPath, `${JSON.stringify(results, undefined, 1)}\n`);
    await writeFiles(new Map([['docs/performance.md', await toPerformanceDocument()]]));
  }
}

/** The results to add to: those of another machine, or of other versions, can't be compared. */
function toStart(): Results {
  const own = { machine: machine(), versions: versions() };
  const saved = savedResults();
  const isSame = JSON.stringify({ ...saved, rows: undefined }) === JSON.stringify(own);
  return { ...own, rows: (isSame ? saved?.rows : undefined) ?? {} };
}

/** The sizes that the aims name, and a small handbook beside the large one: that shows the growth. */
function sizesOf(id: RowId, aims: readonly { readonly size: Size }[]): readonly Size[] {
  const named = aims.map(({ size }) => size);
  return id.endsWith('-cold') ? [...new Set<Size>(['real', '100', ...named])] : named;
}

function measureTask(id: RowId, size: Size, content: Content): Pair {
  const { ours, peer, prepare, before } = tasks[id];
  for (const command of prepare?.(content) ?? []) measure(command);
  const usual = { real: 7, 100: 3, 1000: 3, 10000: 1 }[size];
  const pairs = Array.from({ length: Number(values.runs ?? usual) }, (_, run) => {
    before?.(content, run);
    const own = measure(ours(content));
    // Only ours is measured where the aim is its own growth.
    const other = peer && size !== '10000' ? measure(peer(content)) : undefined;
    return { own, other };
  });
  const others = pairs.flatMap(({ other }): readonly Run[] => (other ? [other] : []));
  return { ours: pairs.map(({ own }) => own), ...(others.length > 0 && { peer: others }) };
}

/**
 * How long a whole `pathways check` takes: from nothing, with one page changed, and with nothing changed,
 * beside a bare start of Node.js. The four take turns, so that a busy machine slows all of them.
 *
 * Usage: npm run bench [-- RUNS]
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const runs = Number(process.argv[2] ?? 15);
const program = resolve('dist/main.js');
const folder = mkdtempSync(join(tmpdir(), 'pathways-bench-'));
const content = join(folder, 'content');
cpSync('content', content, { recursive: true });
const page = join(content, 'references.md');
const words = ['gardens', 'meetings', 'letters', 'winters', 'bridges'];

const check = ['check', '--content', content];
const kinds: Readonly<Record<string, (run: number) => readonly string[]>> = {
  'bare Node.js': () => ['-e', '0'],
  'from nothing': () => [program, ...check, '--no-cache'],
  'one page changed': (run) => {
    appendFileSync(page, `\nThe city has ${run} ${words[run % words.length]}.\n`);
    return [program, ...check];
  },
  'nothing changed': () => [program, ...check],
};

const times = new Map(Object.keys(kinds).map((kind) => [kind, [] as number[]]));
for (let run = -1; run < runs; run += 1)
  for (const [kind, argsOf] of Object.entries(kinds)) {
    const args = argsOf(run + 1);
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${kind}: exit code ${status}\n${stderr}`);
    // The first round warms the disk.
    if (run >= 0) times.get(kind)?.push(performance.now() - start);
  }
rmSync(folder, { recursive: true });

const medianOf = (kind: string): number =>
  times.get(kind)?.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN;
for (const kind of times.keys()) {
  const median = medianOf(kind);
  const ratio = median / medianOf('bare Node.js');
  console.log(`${kind.padEnd(18)} ${median.toFixed(0).padStart(6)} ms  ${ratio.toFixed(2)}x`);
}

/**
 * Runs a script that is written in TypeScript: esbuild puts its JavaScript into a folder `dist` beside it, for as long as
 * it runs.
 *
 * Usage: node scripts/run.mjs FILE.ts [ARGUMENT...]
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { buildSync } from 'esbuild';

const [file, ...args] = process.argv.slice(2);
const outfile = join(dirname(file), 'dist', `${basename(file, '.ts')}-${process.pid}.js`);
buildSync({
  entryPoints: [file],
  outfile,
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  logLevel: 'warning',
});
process.exitCode =
  spawnSync(process.execPath, [outfile, ...args], { stdio: 'inherit' }).status ?? 1;
rmSync(outfile);

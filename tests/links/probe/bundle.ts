import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** A file of the program that can be run as a process. */
export interface Bundle {
  readonly entry: string;
  readonly remove: () => Promise<void>;
}

/** Bundles a file with the settings of the program's own bundle. */
export async function bundle(source: string): Promise<Bundle> {
  const parent = join('node_modules', '.cache', 'pathways-tests');
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, 'probe-'));
  await build({
    entryPoints: { main: source },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outdir: folder,
    logLevel: 'warning',
    banner: {
      js: "import{createRequire as __cr}from'module';const require=__cr(import.meta.url);",
    },
  });
  return {
    entry: join(folder, 'main.js'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

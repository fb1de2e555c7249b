/**
 * Bundles the program and the scripts of the site into dist/, or into another folder.
 *
 * Usage: npm run bundle [-- FOLDER]
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const [folder = 'dist'] = process.argv.slice(2);
const options = {
  bundle: true,
  logLevel: 'warning',
  legalComments: 'none',
  // The same, faster.
  alias: { 'unist-util-visit-parents': join(import.meta.dirname, 'visit-parents.ts') },
};

await rm(folder, { recursive: true, force: true });
await Promise.all([
  build({
    ...options,
    entryPoints: {
      main: 'src/cli/main.ts',
      probe: 'src/links/probe/main.ts',
      reader: 'src/cli/reader/main.ts',
    },
    outdir: folder,
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    minifySyntax: true,
    // Dependencies that are CommonJS call `require`, which an ES module does not have.
    banner: {
      js: "import{createRequire as __cr}from'module';const require=__cr(import.meta.url);",
    },
  }),
  build({
    ...options,
    entryPoints: {
      site: 'src/browser/site.ts',
      search: 'src/browser/search/main.ts',
      states: 'src/browser/states/main.ts',
    },
    outdir: join(folder, 'assets'),
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
  }),
]);

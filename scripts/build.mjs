/**
 * Bundles the program, the scripts of the site and the words of its dictionaries into dist/, or into another folder.
 *
 * Usage: npm run bundle [-- FOLDER]
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { wordLists } from './word-lists.mjs';

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

// The best quality takes seconds, and gains a tenth.
const packing = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
await mkdir(join(folder, 'words'));
for (const [language, words] of await wordLists())
  await writeFile(join(folder, 'words', `${language}.txt.br`), brotliCompressSync(words, packing));

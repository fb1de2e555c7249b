/**
 * Bundles the program, the scripts of the site, fonts and the words of its dictionaries into dist/, or into another
 * folder.
 *
 * Usage: npm run bundle [-- FOLDER]
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { packed, program, siteScripts } from './bundle.ts';
import { wordLists } from './word-lists.ts';

const [folder = 'dist'] = process.argv.slice(2);
const assets = join(folder, 'assets');

await rm(folder, { recursive: true, force: true });
await Promise.all([
  build({ ...program, outdir: folder }),
  build({ ...siteScripts, outdir: assets }),
]);

for (const [name, path] of packed)
  await writeFile(join(assets, `${name}.br`), pack(await readFile(path), 5));

await mkdir(join(folder, 'words'));
for (const [language, words] of await wordLists())
  await writeFile(join(folder, 'words', `${language}.txt.br`), pack(words, 9));

/** The best qualities take seconds, and gain a tenth. */
function pack(bytes: Uint8Array | string, quality: number): Uint8Array {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}

/**
 * How long the Word toolkit takes, with and without page numbers: that of `content/`, and one of generated
 * pages. The first run of each kind warms the machine and is not counted.
 *
 * Usage: npm run bench:word [-- PAGES RUNS]
 */
import { openAssets } from '../src/cli/assets.ts';
import { load } from '../src/load/index.ts';
import type { Corpus } from '../src/model/index.ts';
import { toFile } from '../src/render/word/file.ts';
import { toolkitVolume } from '../src/render/word/volume.ts';
import { withHandbook } from './handbook.ts';
import { medianOf, toCell } from './median.ts';

const [pages = 1000, runs = 3] = process.argv.slice(2).map(Number);
const assets = openAssets(process.cwd());
const corpora: readonly (readonly [string, Corpus])[] = [
  ['content', await load('content')],
  [`${pages} pages`, await withHandbook(pages, (folder) => load(folder))],
];

console.log('                        with     without page numbers');
for (const [name, corpus] of corpora) {
  const [numbered = NaN, plain = NaN] = [
    await medianOf(runs, () => toFile(corpus, toolkitVolume(corpus), assets, { numbered: true })),
    await medianOf(runs, () => toFile(corpus, toolkitVolume(corpus), assets, { numbered: false })),
  ];
  console.log(`${name.padEnd(18)} ${toCell(numbered)}  ${toCell(plain)}`);
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { Assets } from '../model/index.ts';

/** Style sheets, scripts and designs of the outputs, from the folder of this package. */
const own = [
  'site.css',
  'home.css',
  'constructs.css',
  'states.css',
  'checklist.css',
  'checklist.js',
  'toolkit.typ',
].map((name) => `src/assets/${name}`);

/** Scripts of the site, which `npm run bundle` makes from `src/browser`. */
const scripts = ['dist/assets/site.js', 'dist/assets/search.js', 'dist/assets/states.js'];

/** The fonts of the checklist and of PDF files, and Carlito, which has the widths of Word's Calibri. */
const fonts = [
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'source-sans-3/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf',
  'source-code-pro/400Regular/SourceCodePro_400Regular.ttf',
  'carlito/400Regular/Carlito_400Regular.ttf',
  'carlito/400Regular_Italic/Carlito_400Regular_Italic.ttf',
  'carlito/700Bold/Carlito_700Bold.ttf',
  'carlito/700Bold_Italic/Carlito_700Bold_Italic.ttf',
];

/** The library that draws SVG images, and the engine of PDF files. */
const engines = {
  'resvg.js': '@resvg/resvg-wasm',
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  'typst.wasm': '@myriaddreamin/typst-ts-web-compiler/wasm',
} as const;

/**
 * Reads the program's own files that outputs need, by name.
 *
 * @throws Error if the installation is incomplete
 */
export async function readAssets(root: string): Promise<Assets> {
  const resolve = createRequire(join(root, 'package.json')).resolve;
  const paths = [
    ...[...own, ...scripts].map((path) => join(root, path)),
    ...fonts.map((path) => resolve(`@expo-google-fonts/${path}`)),
  ];
  const named = [
    ...paths.map((path) => [basename(path), path] as const),
    ...Object.entries(engines).map(([name, path]) => [name, resolve(path)] as const),
  ];
  const read = async ([name, path]: (typeof named)[number]): Promise<[string, Uint8Array]> => [
    name,
    await readFile(path),
  ];
  return new Map(await Promise.all(named.map(read)));
}

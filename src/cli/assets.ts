import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { keptIn, sumOf, type Assets, type Cache, type Sum } from '../model/index.ts';

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

/** The fonts of the checklist and of PDF files; Carlito and Gelasio have the widths of Word's Calibri and Georgia. */
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
  'gelasio/400Regular/Gelasio_400Regular.ttf',
];

/** The library that draws SVG images, and the engine of PDF files. */
const engines = {
  'resvg.js': '@resvg/resvg-wasm',
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  'typst.wasm': '@myriaddreamin/typst-ts-web-compiler/wasm',
} as const;

/** A larger file is not read just to tell whether it has changed. */
const readBytes = 256 * 1024;

/**
 * Reads the program's own files that outputs need, by name.
 *
 * @throws Error if the installation is incomplete
 */
export async function readAssets(root: string): Promise<Assets> {
  const read = async ([name, path]: NamedPath): Promise<[string, Uint8Array]> => [
    name,
    await readFile(path),
  ];
  return new Map(await Promise.all(pathsOf(root).map(read)));
}

/**
 * A digest of the same files and their names. The checksum of a large file is cached for as long as the disk says that
 * the file has not been touched.
 *
 * @throws Error if the installation is incomplete
 */
export async function digestAssets(root: string, cache: Cache): Promise<string> {
  const sums = await Promise.all(
    pathsOf(root).map(async ([name, path]) => {
      const facts = await stat(path, { bigint: true });
      const make = async (): Promise<Sum> => sumOf(await readFile(path));
      if (facts.size <= readBytes) return [name, await make()];
      const { size, mtimeNs, ctimeNs, ino, dev } = facts;
      const from = [path, ...[size, mtimeNs, ctimeNs, ino, dev].map(String)];
      return [name, await keptIn(cache, { kind: 'asset', from, make })];
    }),
  );
  return sumOf(JSON.stringify(sums)).sha256;
}

type NamedPath = readonly [name: string, path: string];

function pathsOf(root: string): readonly NamedPath[] {
  const resolve = createRequire(join(root, 'package.json')).resolve;
  const paths = [
    ...[...own, ...scripts].map((path) => join(root, path)),
    ...fonts.map((path) => resolve(`@expo-google-fonts/${path}`)),
  ];
  return [
    ...paths.map((path) => [basename(path), path] as const),
    ...Object.entries(engines).map(([name, path]) => [name, resolve(path)] as const),
  ];
}

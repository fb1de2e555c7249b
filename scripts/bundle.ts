import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import type { BuildOptions } from 'esbuild';

const require = createRequire(import.meta.url);

const options: BuildOptions = {
  bundle: true,
  logLevel: 'warning',
  legalComments: 'none',
  alias: {
    // The same, faster.
    'unist-util-visit-parents': resolve('scripts/visit-parents.ts'),
    'mdast-util-phrasing': resolve('scripts/phrasing.ts'),
    // Fontkit's decoder of WOFF2. Node.js has one, which is half a megabyte less.
    'brotli/decompress.js': resolve('scripts/brotli-decompress.ts'),
    // Citation.js loads addresses that it finds in its input, which the program never does.
    'node-fetch': resolve('scripts/no-fetch.ts'),
    'sync-fetch': resolve('scripts/no-fetch.ts'),
  },
};

/** How the program is bundled, at the root of the project. */
export const program: BuildOptions = {
  ...options,
  entryPoints: {
    main: 'src/cli/main.ts',
    probe: 'src/links/probe/main.ts',
    reader: 'src/cli/reader/main.ts',
    outputs: 'src/cli/preview/outputs/main.ts',
  },
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
};

/** How the scripts of the site are bundled. */
export const siteScripts: BuildOptions = {
  ...options,
  entryPoints: {
    site: 'src/browser/site.ts',
    search: 'src/browser/search/main.ts',
    'search-de': 'src/browser/search/german.ts',
    'search-es': 'src/browser/search/spanish.ts',
    'search-he': 'src/browser/search/hebrew.ts',
    records: 'src/browser/records/main.ts',
    preview: 'src/browser/preview/main.ts',
  },
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  minify: true,
};

const fonts = [
  // The fonts of the checklist and of PDF files.
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'source-sans-3/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf',
  'source-code-pro/400Regular/SourceCodePro_400Regular.ttf',
  // As wide as Word's Calibri and Georgia.
  'carlito/400Regular/Carlito_400Regular.ttf',
  'carlito/400Regular_Italic/Carlito_400Regular_Italic.ttf',
  'carlito/700Bold/Carlito_700Bold.ttf',
  'carlito/700Bold_Italic/Carlito_700Bold_Italic.ttf',
  'gelasio/400Regular/Gelasio_400Regular.ttf',
];

/** The files of packages that become assets, by the names that they have there: fonts, and what draws SVG images. */
export const packed: ReadonlyMap<string, string> = new Map([
  ...fonts.map((path) => [basename(path), require.resolve(`@expo-google-fonts/${path}`)] as const),
  ['resvg.js', require.resolve('@resvg/resvg-wasm')],
  ['resvg.wasm', require.resolve('@resvg/resvg-wasm/index_bg.wasm')],
]);

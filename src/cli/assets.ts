import { readdirSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { keptIn, sumOf, type Assets, type Cache, type Sum } from '../model/index.ts';

/** Style sheets, scripts and designs of the outputs, from the folder of this package. */
const own = [
  'site.css',
  'home.css',
  'constructs.css',
  'records.css',
  'preview.css',
  'checklist.css',
  'checklist.js',
  'toolkit.typ',
].map((name) => `src/assets/${name}`);

/** The schemas of data, which are published with it. */
const schemas = 'schemas/data';

/** Scripts of the site, fonts and libraries, which `npm run bundle` makes. */
const bundled = 'dist/assets';

/** The engine of PDF files: by far the largest part, so a team without PDF files may leave it out. */
const pdfEngine = '@myriaddreamin/typst-ts-web-compiler';

/** A larger file is not read just to tell whether it has changed. */
const readBytes = 256 * 1024;

/**
 * The program's own files that outputs need, by name. Each is read when it is first asked for.
 *
 * @throws Error if the installation is incomplete
 */
export function openAssets(root: string): Assets {
  const paths = new Map(pathsOf(root));
  const read = new Map<string, Uint8Array>();
  return {
    get: (name) => {
      const path = paths.get(name);
      if (path === undefined) return undefined;
      const bytes = read.get(name) ?? unpack(path);
      read.set(name, bytes);
      return bytes;
    },
  };
}

/**
 * A digest of the same files and their names. The checksum of a large file is cached for as long as the disk says that
 * the file is the same.
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

/** Whether PDF files can be made: whether their engine is installed. */
export function hasPdfEngine(root: string): boolean {
  return pdfEnginePath(root) !== undefined;
}

/** The engine and its version, as `npm install` takes them. */
export function pdfEnginePackage(root: string): string {
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly optionalDependencies: Readonly<Record<string, string>>;
  }; // our own file
  return `${pdfEngine}@${optionalDependencies[pdfEngine]}`;
}

type NamedPath = readonly [name: string, path: string];

function pathsOf(root: string): readonly NamedPath[] {
  const made = readdirSync(join(root, bundled)).sort();
  const engine = pdfEnginePath(root);
  return [
    ...own.map((path) => [basename(path), join(root, path)] as const),
    ...readdirSync(join(root, schemas))
      .sort()
      .map((name) => [name, join(root, schemas, name)] as const),
    ...made.map((name) => [basename(name, '.br'), join(root, bundled, name)] as const),
    ...(engine === undefined ? [] : [['typst.wasm', engine] as const]),
  ];
}

function pdfEnginePath(root: string): string | undefined {
  try {
    return createRequire(join(root, 'package.json')).resolve(`${pdfEngine}/wasm`);
  } catch {
    return undefined; // not installed
  }
}

function unpack(path: string): Uint8Array {
  const bytes = readFileSync(path);
  return path.endsWith('.br') ? brotliDecompressSync(bytes) : bytes;
}

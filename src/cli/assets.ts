import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { Assets } from '../model/index.ts';

/** Style sheets and scripts of the outputs, from the folder of this package. */
const own = ['src/assets/site.css', 'src/assets/checklist.css', 'src/assets/checklist.js'];

const fonts = [
  '400Regular/SourceSans3_400Regular.ttf',
  '400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  '600SemiBold/SourceSans3_600SemiBold.ttf',
];

/**
 * Reads the program's own files that outputs need, by their names.
 *
 * @throws Error when the installation is not complete
 */
export async function readAssets(root: string): Promise<Assets> {
  const resolve = createRequire(join(root, 'package.json')).resolve;
  const paths = [
    ...own.map((path) => join(root, path)),
    ...fonts.map((path) => resolve(`@expo-google-fonts/source-sans-3/${path}`)),
  ];
  const read = async (path: string): Promise<[string, Uint8Array]> => [
    basename(path),
    await readFile(path),
  ];
  return new Map(await Promise.all(paths.map(read)));
}

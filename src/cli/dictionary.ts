import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Dictionary } from '../check/index.ts';

/**
 * Reads the English dictionary that comes with the program.
 *
 * @param root the folder of this package
 * @throws Error if the installation is incomplete
 */
export async function readDictionary(root: string): Promise<Dictionary> {
  const resolve = createRequire(join(root, 'package.json')).resolve;
  const folder = dirname(resolve('dictionary-en'));
  const [aff, dic] = await Promise.all([
    readFile(join(folder, 'index.aff'), 'utf8'),
    readFile(join(folder, 'index.dic'), 'utf8'),
  ]);
  return { aff, dic };
}

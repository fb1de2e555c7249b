import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { DictionaryFinder, DictionaryReader } from '../check/index.ts';

/** The lists of words that `npm run bundle` makes of dictionaries, by language. */
const lists: Readonly<Record<string, string>> = { en: 'en', 'en-US': 'en', 'en-GB': 'en-GB' };

/**
 * The dictionaries that come with the program. Reading one throws where the installation is incomplete.
 *
 * @param root the folder of this package
 */
export function dictionariesIn(root: string): DictionaryFinder {
  const readers = new Map(
    Object.entries(lists).map(([language, name]) => [language, readerOf(root, name)] as const),
  );
  return (language) => readers.get(language);
}

function readerOf(root: string, name: string): DictionaryReader {
  return async () => {
    const packed = await readFile(join(root, 'dist', 'words', `${name}.txt.br`));
    return brotliDecompressSync(packed).toString('utf8');
  };
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DictionaryFinder, DictionaryReader } from '../check/index.ts';

/** The packages with the dictionaries that come with the program, by language. */
const packages: Readonly<Record<string, string>> = {
  en: 'dictionary-en',
  'en-US': 'dictionary-en',
  'en-GB': 'dictionary-en-gb',
};

/**
 * The dictionaries that come with the program. Reading one throws where the installation is incomplete.
 *
 * @param root the folder of this package
 */
export function dictionariesIn(root: string): DictionaryFinder {
  const readers = new Map(
    Object.entries(packages).map(([language, name]) => [language, readerOf(root, name)] as const),
  );
  return (language) => readers.get(language);
}

function readerOf(root: string, name: string): DictionaryReader {
  return async () => {
    const folder = dirname(createRequire(join(root, 'package.json')).resolve(name));
    const [aff, dic] = await Promise.all([
      readFile(join(folder, 'index.aff'), 'utf8'),
      readFile(join(folder, 'index.dic'), 'utf8'),
    ]);
    return { aff, dic };
  };
}

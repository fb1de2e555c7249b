import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nspell from 'nspell';

/** The packages of the dictionaries that the program brings, by the language of their list. */
export const dictionaries = { en: 'dictionary-en', 'en-GB': 'dictionary-en-gb' };

/**
 * Expands the dictionaries: all words that they allow, sorted, each on a line of its own. Doing that when a word is
 * looked up would take a fifth of a second.
 */
export function wordLists(): Promise<readonly (readonly [language: string, words: string])[]> {
  return Promise.all(
    Object.entries(dictionaries).map(async ([language, name]) => {
      const folder = dirname(createRequire(import.meta.url).resolve(name));
      const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
      return [language, expand(await read('index.aff'), await read('index.dic'))] as const;
    }),
  );
}

/** @returns words without swear words, which the dictionary marks as not to be suggested */
function expand(aff: string, dic: string): string {
  const flagOf = (name: string): string => new RegExp(`^${name} (\\S)`, 'm').exec(aff)?.[1] ?? '/';
  const [noSuggest, onlyInCompound] = [flagOf('NOSUGGEST'), flagOf('ONLYINCOMPOUND')];
  const isDecent = (line: string): boolean =>
    !line
      .replace(/^[^/]*/, '')
      .slice(1)
      .includes(noSuggest);
  // Its types leave out the words and their flags.
  const { data } = nspell({ aff, dic: dic.split('\n').filter(isDecent).join('\n') }) as unknown as {
    readonly data: Readonly<Record<string, readonly string[]>>;
  };
  const words = Object.keys(data).filter((word) => !data[word]?.includes(onlyInCompound));
  // Readers look a word up by the order of UTF-16 units.
  return words.sort().join('\n');
}

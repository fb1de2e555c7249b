import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nspell from 'nspell';

/** The packages of the dictionaries that the program brings, by the language of their list. */
const dictionaries = { en: 'dictionary-en', 'en-GB': 'dictionary-en-gb' };

/**
 * Expands the dictionaries: all words that they allow, sorted, each on a line of its own. Doing that when a word is
 * looked up would take a fifth of a second.
 *
 * @returns {Promise<readonly (readonly [language: string, words: string])[]>}
 */
export function wordLists() {
  return Promise.all(
    Object.entries(dictionaries).map(async ([language, name]) => {
      const folder = dirname(createRequire(import.meta.url).resolve(name));
      const read = (file) => readFile(join(folder, file), 'utf8');
      return [language, expand(await read('index.aff'), await read('index.dic'))];
    }),
  );
}

/** @returns {string} without swear words, which the dictionary marks as not to be suggested */
export function expand(aff, dic) {
  const [noSuggest, onlyInCompound] = ['NOSUGGEST', 'ONLYINCOMPOUND'].map(
    (name) => new RegExp(`^${name} (\\S)`, 'm').exec(aff)?.[1] ?? '/',
  );
  const isDecent = (line) =>
    !line
      .replace(/^[^/]*/, '')
      .slice(1)
      .includes(noSuggest);
  const { data } = nspell({ aff, dic: dic.split('\n').filter(isDecent).join('\n') });
  const words = Object.keys(data).filter((word) => !data[word].includes(onlyInCompound));
  // Readers look a word up by the order of UTF-16 units.
  return words.sort().join('\n');
}

import type { DictionaryFinder, DictionaryReader } from '../src/check/index.ts';
import { dictionariesIn } from '../src/cli/dictionary.ts';

/** The dictionaries that the program brings; a test file that uses one builds its speller once. */
export const dictionary: DictionaryFinder = dictionariesIn(process.cwd());

/** That of American English. */
export const american: DictionaryReader = async (): Promise<string> => {
  const read = dictionary('en-US');
  if (!read) throw new Error('there is no dictionary of American English');
  return read();
};

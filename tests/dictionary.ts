import type { DictionaryReader } from '../src/check/index.ts';
import { readDictionary } from '../src/cli/dictionary.ts';

/** The dictionary that the program brings; a test file that uses it builds its speller once. */
export const dictionary: DictionaryReader = () => readDictionary(process.cwd());

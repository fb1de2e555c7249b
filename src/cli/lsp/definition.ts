import type { Location } from 'vscode-languageserver';
import { meaningAt } from '../../language/index.ts';
import type { Corpus } from '../../model/index.ts';
import { toUri } from './convert.ts';
import type { OpenFile } from './open-file.ts';

/** Where what is named at a place is written itself. */
export function definition(
  corpus: Corpus,
  content: string,
  { file, text, offset }: OpenFile,
): Location | null {
  const meaning = meaningAt(corpus, file, text, offset);
  if (!meaning) return null;
  const { start } = meaning.place ?? { start: { line: 1, column: 1 } };
  const at = { line: start.line - 1, character: start.column - 1 };
  return { uri: toUri(content, meaning.file), range: { start: at, end: at } };
}

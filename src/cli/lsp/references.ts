import type { Location } from 'vscode-languageserver';
import { mentionsOf, namedAt } from '../../language/index.ts';
import type { Corpus } from '../../model/index.ts';
import { toRange, toUri } from './convert.ts';
import type { OpenFile } from './open-file.ts';

/** Where the thing at a place is called by its name, with or without the place where it is written itself. */
export function references(
  corpus: Corpus,
  content: string,
  { file, text, offset }: OpenFile,
  isWithDefinition: boolean,
): Location[] {
  const named = namedAt(corpus, file, text, offset);
  if (!named) return [];
  const texts = new Map(corpus.files.map((each) => [each.id, each.text ?? '']));
  return mentionsOf(corpus, named)
    .filter(({ isDefinition }) => isWithDefinition || !isDefinition)
    .map((mention) => ({
      uri: toUri(content, mention.file),
      range: toRange(texts.get(mention.file) ?? '', mention),
    }));
}

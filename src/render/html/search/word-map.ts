import type { SearchDocument, SearchParts, WordsByParts } from '../../../model/index.ts';
import { termsOf } from '../../../search/index.ts';

/** Tells which parts of an index have a word in the name of a document, and which have it anywhere. */
export function toWordMap(parts: readonly (readonly SearchDocument[])[]): SearchParts {
  return {
    count: parts.length,
    names: byParts(parts, ({ title, also = [] }) => [title, ...also]),
    words: byParts(parts, ({ title, also = [], where = '', text }) => [
      title,
      ...also,
      where,
      text,
    ]),
  };
}

/** Words with the numbers of the parts that have them, from 1: those of the same parts together. */
function byParts(
  parts: readonly (readonly SearchDocument[])[],
  textsOf: (document: SearchDocument) => readonly string[],
): WordsByParts {
  const numbers = new Map<string, number[]>();
  for (const [index, documents] of parts.entries())
    for (const term of termsIn(documents.flatMap(textsOf))) {
      const known = numbers.get(term);
      if (known) known.push(index + 1);
      else numbers.set(term, [index + 1]);
    }
  const groups = new Map<string, string[]>();
  for (const [term, on] of numbers) {
    const key = on.join(' ');
    const same = groups.get(key);
    if (same) same.push(term);
    else groups.set(key, [term]);
  }
  return [...groups].map(([on, terms]) => [on.split(' ').map(Number), terms.join(' ')]);
}

/** The search terms of some texts, each once. No term has a space in it, so each run of letters is read once. */
function termsIn(texts: readonly string[]): ReadonlySet<string> {
  const runs = new Set(texts.flatMap((text) => text.split(/\s+/)));
  return new Set([...runs].flatMap(termsOf));
}

import type { SearchDocument, SearchIndex, SearchParts } from '../../model/index.ts';
import { maxResults, toFinderOf } from './find.ts';
import type { Search } from './panel.ts';
import { toPartsOf } from './needed-parts.ts';

/** The documents of parts that are loaded, by their numbers from 1. */
export type LoadedParts = Readonly<Record<number, readonly SearchDocument[] | undefined>>;

/**
 * The search of an index in parts: those with the words in names first, then those with the words anywhere until
 * there are enough results; where nothing has all of the words, those with some of them.
 *
 * @param load gives the documents of a part; undefined where they can't be loaded
 */
export function toPartedSearch(
  parts: SearchParts,
  acronyms: SearchIndex['acronyms'],
  load: (part: number) => Promise<readonly SearchDocument[] | undefined>,
): Search {
  // A word is as frequent as there are parts with it.
  const words = parts.words.flatMap(([on, joined]) => {
    const each = joined.split(' ');
    return on.flatMap(() => each);
  });
  const { find, findAll, toQuestion, add } = toFinderOf(words, acronyms);
  const [byName, byWord] = [toPartsOf(parts.names), toPartsOf(parts.words)];
  const asked = new Set<number>();

  const nextPart = (text: string): number | undefined => {
    const question = toQuestion(text);
    const isNew = (part: number): boolean => !asked.has(part);
    const named = byName(question, 'AND').find(isNew);
    if (named !== undefined) return named;
    const count = findAll(text).length;
    if (count >= maxResults.total) return undefined;
    return (
      byWord(question, 'AND').find(isNew) ??
      (count === 0 && find(text).length < maxResults.total
        ? byWord(question, 'OR').find(isNew)
        : undefined)
    );
  };
  return {
    find,
    loadMore: async (text) => {
      const part = nextPart(text);
      if (part === undefined) return false;
      asked.add(part);
      add((await load(part)) ?? []);
      return true;
    },
  };
}

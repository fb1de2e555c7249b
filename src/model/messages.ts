import { toMessages, type Messages } from '../locale/index.ts';
import { compare } from './compare.ts';
import { perCorpus } from './per-corpus.ts';

/** The words that readers see around the content, in its language. */
export const messagesOf = perCorpus(({ locale }): Messages => toMessages(locale));

/** Compares by a text in the alphabetical order of the content's language; texts that are equal in it, by code units. */
export function alphabetical<Item>(
  corpus: Parameters<typeof messagesOf>[0],
  textOf: (item: Item) => string,
): (a: Item, b: Item) => number {
  const { compare: inLanguage } = messagesOf(corpus);
  return (a, b) => {
    const [one, other] = [textOf(a), textOf(b)];
    return inLanguage(one, other) || compare(one, other);
  };
}

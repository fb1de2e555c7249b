import type { Phrase } from './query.ts';
import { isSameWord } from './stem.ts';
import { wordsIn } from '../../search/index.ts';

/** A part of a text that matches a search: whole words. */
interface Match {
  readonly start: number;
  readonly end: number;
  /** The same for each match of one word or phrase. */
  readonly key: string;
}

/** Finds what matches in a text, in order, without overlaps. */
export type Matcher = (text: string) => readonly Match[];

/** Matches phrases, and words that are among some terms, as a whole or in a part. */
export function toMatcher(terms: ReadonlySet<string>, phrases: readonly Phrase[]): Matcher {
  return (text) => {
    const parts = wordsIn(text).flatMap((word) => word.parts.map((part) => ({ part, word })));
    const found: Match[] = [];
    for (const [at, { part, word }] of parts.entries()) {
      const { start, whole } = word;
      if (start < (found.at(-1)?.end ?? 0)) continue;
      const phrase = phraseAt(phrases, parts, at);
      if (phrase) found.push({ start, end: phrase.last.end, key: phrase.key });
      else if (terms.has(whole) || terms.has(part))
        found.push({ start, end: word.end, key: whole });
    }
    return found;
  };
}

interface Part {
  readonly part: string;
  readonly word: ReturnType<typeof wordsIn>[number];
}

/** The phrase that starts at a part of a text, and its last word. */
function phraseAt(
  phrases: readonly Phrase[],
  parts: readonly Part[],
  at: number,
): { readonly key: string; readonly last: Part['word'] } | undefined {
  const here = parts[at];
  if (!here) return undefined;
  for (const { joined, sequences } of phrases) {
    const sequence = sequences.find((each) =>
      each.every((word, index) => isSameWord(word, parts[at + index]?.part)),
    );
    const last = sequence && parts[at + sequence.length - 1]?.word;
    if (last) return { key: joined, last };
    if (isSameWord(joined, here.word.whole) || isSameWord(joined, here.part))
      return { key: joined, last: here.word };
  }
  return undefined;
}

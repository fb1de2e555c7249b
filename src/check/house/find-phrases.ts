import type { TextRange } from '../../model/index.ts';

/** Finds a phrase in a text. */
type PhraseFinder = (text: string) => readonly TextRange[];

/**
 * Finds whole words, with any white space between them. A phrase with a capital is found only as it is written, any
 * other one in capitals too.
 */
export function toPhraseFinder(phrase: string): PhraseFinder {
  const words = phrase.trim().split(/\s+/).map(escaped).join('\\s+');
  const [before, after] = [/^[\p{L}\p{N}]/u, /[\p{L}\p{N}]$/u].map((edge) =>
    edge.test(phrase.trim()),
  );
  const flags = /\p{Lu}/u.test(phrase) ? 'gu' : 'giu';
  const pattern = new RegExp(
    `${before ? '(?<![\\p{L}\\p{M}\\p{N}])' : ''}${words}${after ? '(?![\\p{L}\\p{M}\\p{N}])' : ''}`,
    flags,
  );
  return (text) =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
    }));
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => `\\${sign}`);
}

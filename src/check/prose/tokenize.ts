import type { TextBlock, TextRange } from '../../model/index.ts';

/** A word of a block, its apostrophes straight, without optional hyphens and joined letters. */
export interface Word extends TextRange {
  readonly text: string;
}

/** Letters, with apostrophes and hyphens between them, also optional ones; digits too, so that `A1` is one word. */
const pattern = /[\p{L}\p{M}\p{N}]+(?:['\u2019\u2010\u2011\u00ad-][\p{L}\p{M}\p{N}]+)*/gu;

/** Addresses, file names, code, and abbreviations such as `e.g.`. */
const noProse = /[@\\_=]|:\/\/|mailto:|[\p{L}\p{N}]\.\p{L}|^[~./]/u;

/** The words of a block in reading order, without addresses, file names and abbreviations. */
export function wordsIn({ prose }: Pick<TextBlock, 'prose'>): readonly Word[] {
  return [...prose.matchAll(/\S+/g)].flatMap(({ 0: chunk, index }) =>
    noProse.test(chunk.replace(/^[("'\u2018\u201c[]+/, ''))
      ? []
      : [...chunk.matchAll(pattern)].map((match) => toWord(match[0], index + match.index)),
  );
}

/** The parts of a word that hyphens join; the word itself where there is none. */
export function partsOf(word: Word): readonly Word[] {
  return [...word.text.matchAll(/[^-]+/g)].map(({ 0: part, index }) => ({
    text: part,
    start: word.start + index,
    end: word.start + index + part.length,
  }));
}

function toWord(written: string, start: number): Word {
  const text = written
    .replaceAll('\u2019', "'")
    .replaceAll('\u00ad', '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\ufb00-\ufb04]/g, (joined) => joined.normalize('NFKC'));
  return { text, start, end: start + written.length };
}

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
  const words: Word[] = [];
  for (const { 0: chunk, index } of prose.matchAll(/\S+/g))
    if (isSimple.test(chunk)) words.push(simpleWord(chunk, index));
    else if (!noProse.test(chunk.replace(/^[("'\u2018\u201c[]+/, '')))
      for (const match of chunk.matchAll(pattern))
        words.push(toWord(match[0], index + match.index));
  return words;
}

/** Most words: letters without marks, and what may end a clause. */
const isSimple = /^[A-Za-z]+[,.;]?$/;

function simpleWord(chunk: string, start: number): Word {
  const isPlain = /[A-Za-z]$/.test(chunk);
  const text = isPlain ? chunk : chunk.slice(0, -1);
  return { text, start, end: start + text.length };
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

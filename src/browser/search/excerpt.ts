import type { Matcher } from './matches.ts';
import { wordsIn } from '../../search/index.ts';

/** A piece of a text, and whether it matches the search. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** The length of an excerpt, and of its part before the first match. */
const length = 160;
const before = 40;

/** Splits a text, so that matches can be highlighted. */
export function piecesOf(text: string, matchesIn: Matcher): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end } of matchesIn(text)) {
    if (start > done) pieces.push({ text: text.slice(done, start), isMatch: false });
    pieces.push({ text: text.slice(start, end), isMatch: true });
    done = end;
  }
  return done < text.length ? [...pieces, { text: text.slice(done), isMatch: false }] : pieces;
}

/** The part of a text with the most matches, or its start where there are none. */
export function excerptOf(text: string, matchesIn: Matcher): readonly Piece[] {
  const words = wordsIn(text);
  const matches = matchesIn(text);
  let best = { start: 0, count: 0 };
  for (const [index, { start }] of matches.entries()) {
    const inReach = matches.slice(index).filter(({ end }) => end <= start + length - before);
    const count = new Set(inReach.map(({ key }) => key)).size;
    if (count > best.count) best = { start, count };
  }
  const from = words.find(({ start }) => start >= best.start - before)?.start ?? 0;
  const start = from <= before && best.start < length ? 0 : from;
  const end = words.findLast((word) => word.end <= start + length)?.end ?? text.length;
  const isWhole = text.length <= start + length;
  const shown = text.slice(start, isWhole ? undefined : end);
  return piecesOf(`${start > 0 ? '… ' : ''}${shown}${isWhole ? '' : ' …'}`, matchesIn);
}

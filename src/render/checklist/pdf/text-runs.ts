import bidiFactory from 'bidi-js';
import type { FontSet, NamedFont } from './font-set.ts';
import { withoutSteering } from './steering.ts';
import type { Style } from './type.ts';

/** A part of a line that is drawn in one go. */
export interface TextRun {
  /** Where it begins in the text that was written. */
  readonly start: number;
  readonly text: string;
  /** The name of its font in documents. */
  readonly font: string;
  /** Whether its order and its joints are to be worked out: PDFKit takes others word by word. */
  readonly isShaped: boolean;
  /** What it means, where another character is drawn. */
  readonly actual?: string;
}

/** A stretch of a line in its own order, from its first character on. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly font: string;
  /** Odd from right to left. */
  readonly level: number;
  /** The character that is drawn instead of the only one that it has. */
  readonly drawn?: string | undefined;
}

/** Letters, marks and controls from right to left; all of them are from U+0590 on. */
const leftward =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const leftwardLetter =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Characters that are drawn with the font of the text before them. */
const follows = /[\s\p{M}\p{Cf}]/u;

/** The replacement for a character that no font has. The built-in fonts have it. */
const standIn = '\u25a1';

const invisible = /\p{Default_Ignorable_Code_Point}/u;

const bidi = bidiFactory();

/** The parts of a line in the order in which they are drawn, from left to right. @param direction that of the text */
export function toTextRuns(
  written: string,
  font: Style['font'],
  fontSet: Pick<FontSet, 'choices' | 'direction'>,
  direction: FontSet['direction'],
): readonly TextRun[] {
  const line = withoutSteering(written);
  const fonts = fontSet.choices[font];
  const [first] = fonts;
  if (first && isPlain(line, font, fontSet))
    return line === '' ? [] : [{ start: 0, text: line, font: first.name, isShaped: false }];
  const hasOneDirection = direction === 'ltr' && !leftward.test(line);
  const levels = hasOneDirection ? undefined : bidi.getEmbeddingLevels(line, direction);
  const stretches = toStretches(line, fonts, levels?.levels);
  return inVisualOrder(stretches).map(({ start, end, font: name, level, drawn }) => {
    const own = line.slice(start, end);
    const text = drawn ?? (level % 2 === 1 ? inDrawnOrder(own) : own);
    const actual = drawn === undefined || drawn === ' ' ? {} : { actual: own };
    return { start, text, font: name, isShaped: !hasOneDirection, ...actual };
  });
}

/** Whether a text runs from left to right and one font has all of it, as most texts do. */
export function isPlain(
  text: string,
  font: Style['font'],
  { choices, direction }: Pick<FontSet, 'choices' | 'direction'>,
): boolean {
  const [first] = choices[font];
  if (!first || direction === 'rtl' || leftward.test(text)) return false;
  for (const character of text) if (!isDrawn(character, first)) return false;
  return true;
}

/** Cuts a line where its font or its direction changes, and around characters that others are drawn for. */
function toStretches(
  line: string,
  fonts: readonly NamedFont[],
  levels: Uint8Array | undefined,
): readonly Stretch[] {
  const stretches: Mutable<Stretch>[] = [];
  let at = 0;
  for (const character of line) {
    const [start, end] = [at, at + character.length];
    at = end;
    const level = levels?.[start] ?? 0;
    const last = stretches.at(-1);
    const mirrored = level % 2 === 1 ? bidi.getMirroredCharacter(character) : null;
    const inFont = (font: NamedFont): boolean => isDrawn(mirrored ?? character, font);
    const before = follows.test(character) && fonts.find(({ name }) => name === last?.font);
    const font = before && inFont(before) ? before : fonts.find(inFont);
    if (!font && invisible.test(character)) continue;
    const drawn = font ? (mirrored ?? undefined) : /\s/.test(character) ? ' ' : standIn;
    const name = (font ?? fonts.at(-1))?.name ?? '';
    const joins = last && drawn === undefined && last.drawn === undefined && last.end === start;
    if (joins && last.level === level && last.font === name) last.end = end;
    else stretches.push({ start, end, font: name, level, drawn });
  }
  return stretches;
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Turns stretches around, from the highest level to the lowest odd one. UAX #9, L2 */
function inVisualOrder(stretches: readonly Stretch[]): readonly Stretch[] {
  const order = [...stretches];
  const highest = Math.max(0, ...order.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1)
    for (let start = 0; start < order.length; start += 1) {
      let end = start;
      while ((order[end]?.level ?? 0) >= level) end += 1;
      if (end - start > 1) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  return order;
}

/** Fonts reverse right-to-left text themselves, but not text without such letters. */
function inDrawnOrder(text: string): string {
  return leftwardLetter.test(text) ? text : [...text].reverse().join('');
}

/** Whether a font draws a character. */
function isDrawn(character: string, { covers }: NamedFont): boolean {
  return character === '\t' || covers(character.codePointAt(0) ?? 0);
}

import type { Face, Faces } from './faces.ts';
import type { RunLook } from './look.ts';
import { hasComplex, hasEastAsian, isComplex, isEastAsian } from './scripts.ts';

/** A look with its fonts at their size: what text is measured with. Lengths are twips. */
export interface Type {
  /** The same for types that measure the same. */
  readonly key: string;
  readonly height: LineHeight;
  readonly widthOf: (text: string) => number;
  /** The height of a line with a text, which the fonts of other scripts can make higher. */
  readonly heightOf: (text: string) => LineHeight;
}

/** The height of a line above and below its base line. */
interface LineHeight {
  readonly ascent: number;
  readonly descent: number;
}

/** The size of superscript and subscript, and of small capitals, beside that of other text. */
const smallSize = 0.65;
const smallCapitalSize = 0.8;

/** Characters whose widths are looked up in an array. */
const common = 0x250;

/** Makes the types of looks, each once. */
export function toTypes(faces: Faces): (look: RunLook) => Type {
  const byLook = new WeakMap<RunLook, Type>();
  const byKey = new Map<string, Type>();
  return (look) => {
    const known = byLook.get(look);
    if (known) return known;
    const key = keyOf(look);
    const type = byKey.get(key) ?? toType(look, key, faces);
    byKey.set(key, type);
    byLook.set(look, type);
    return type;
  };
}

function keyOf({ fonts, ...rest }: RunLook): string {
  return [...Object.values(fonts), ...Object.values(rest).map(Number)].join('/');
}

function toType(look: RunLook, key: string, faces: Faces): Type {
  const { fonts, bold, italic, spacing } = look;
  const scale = look.isSmall ? smallSize : 1;
  const of = (family: string): Face => faces(family, bold, italic);
  const [latin, eastAsian, complex] = [of(fonts.latin), of(fonts.eastAsian), of(fonts.complex)];
  const [size, complexSize] = [look.size * 10 * scale, look.complexSize * 10 * scale];
  const widthOfCode = (code: number): number => {
    if (isEastAsian(code)) return eastAsian.widthOf(code) * size + spacing;
    if (isComplex(code)) return complex.widthOf(code) * complexSize + spacing;
    return latin.widthOf(code) * size + spacing;
  };
  const widths = new Float64Array(common).fill(NaN);
  const measure = (text: string): number => {
    let sum = 0;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.codePointAt(index) ?? 0;
      if (code > 0xffff) index += 1;
      let width = code < common ? (widths[code] ?? 0) : widthOfCode(code);
      if (Number.isNaN(width)) widths[code] = width = widthOfCode(code);
      sum += width;
    }
    return sum;
  };
  const height = ({ ascent, descent }: Face, ofSize = look.size): LineHeight => ({
    ascent: ascent * ofSize * 10,
    descent: descent * ofSize * 10,
  });
  const low = height(latin);
  const withEastAsian = higher(low, height(eastAsian));
  const withComplex = higher(low, height(complex, look.complexSize));
  const highest = higher(withEastAsian, withComplex);
  return {
    key,
    height: low,
    heightOf: (text) => {
      if (!hasComplex(text)) return hasEastAsian(text) ? withEastAsian : low;
      return hasEastAsian(text) ? highest : withComplex;
    },
    widthOf: look.caps
      ? (text) => measure(text.toUpperCase())
      : look.smallCaps
        ? (text) => widthOfSmallCapitals(text, measure)
        : measure,
  };
}

function higher(one: LineHeight, other: LineHeight): LineHeight {
  return {
    ascent: Math.max(one.ascent, other.ascent),
    descent: Math.max(one.descent, other.descent),
  };
}

function widthOfSmallCapitals(text: string, measure: (text: string) => number): number {
  let sum = 0;
  for (const character of text) {
    const capital = character.toUpperCase();
    sum += measure(capital) * (capital === character ? 1 : smallCapitalSize);
  }
  return sum;
}

import type { Assets } from '../../../model/index.ts';
import type { Style } from './type.ts';

/** The font files, by their names among the assets. */
const fontFiles = {
  regular: 'SourceSans3_400Regular.ttf',
  semibold: 'SourceSans3_600SemiBold.ttf',
  italic: 'SourceSans3_400Regular_Italic.ttf',
} as const satisfies Record<Style['font'], string>;

/** The short names of all fonts. */
export const faces = Object.keys(fontFiles) as (keyof typeof fontFiles)[]; // the keys of this table

/** A font as PDFKit reads it. */
export interface Face {
  hasGlyphForCodePoint(codePoint: number): boolean;
  /** The glyphs in use, each with the characters that it first represented. */
  _glyphs: object;
}

/** Fonts and text measures, shared by the documents of one run because they take the most time. */
export interface FontSet {
  /** The bytes of a font, or the font itself once a document has read it. */
  readonly faces: Map<Style['font'], Uint8Array | Face>;
  /** The lines of texts, by style, width and text. */
  readonly lines: Map<string, readonly string[]>;
  /** The widths of texts, by style and text. */
  readonly widths: Map<string, number>;
  /** Whether all fonts have a character. */
  readonly characters: Map<string, boolean>;
}

/** @throws Error if an asset is missing */
export function toFontSet(assets: Assets): FontSet {
  const read = (font: Style['font']): [Style['font'], Uint8Array] => {
    const bytes = assets.get(fontFiles[font]);
    if (!bytes) throw new Error(`The asset ${fontFiles[font]} is missing`);
    return [font, bytes];
  };
  return {
    faces: new Map(faces.map(read)),
    lines: new Map(),
    widths: new Map(),
    characters: new Map(),
  };
}

/** The cached value of a key; makes it the first time. */
export function once<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

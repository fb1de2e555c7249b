import {
  fontInfo,
  fontOf,
  type Assets,
  type Coverage,
  type FontFamily,
  type FontStyle,
} from '../../../model/index.ts';
import type { Style } from './type.ts';

/** The font files, by their names among the assets. */
const fontFiles = {
  regular: 'SourceSans3_400Regular.ttf',
  semibold: 'SourceSans3_600SemiBold.ttf',
  italic: 'SourceSans3_400Regular_Italic.ttf',
} as const satisfies Record<Style['font'], string>;

/** The styles of a family of the content for the fonts of the checklist. */
const contentStyles = {
  regular: 'regular',
  semibold: 'bold',
  italic: 'italic',
} as const satisfies Record<Style['font'], FontStyle>;

const names = Object.keys(fontFiles) as Style['font'][]; // the keys of this table

/** A font as PDFKit reads it. */
export interface Face {
  /** The glyphs in use, each with the characters that it first represented. */
  _glyphs: object;
}

/** The glyphs of words, as PDFKit keeps them. */
export type Runs = Record<string, unknown>;

/** A font under its name in documents. */
export interface NamedFont {
  readonly name: string;
  readonly covers: Coverage;
}

/** Fonts and text measures, shared by the documents of one run because they take the most time. */
export interface FontSet {
  /** The bytes of a font, or the font itself once a document has read it, by its name in documents. */
  readonly faces: Map<string, Uint8Array | Face>;
  /** For each font of a style those that draw its text: what the first lacks is drawn with the next. */
  readonly choices: Readonly<Record<Style['font'], readonly NamedFont[]>>;
  readonly direction: 'ltr' | 'rtl';
  /** The glyphs of words with their positions, by the name of a font. */
  readonly runs: Map<string, Runs>;
  /** The lines of texts, by style, width and text. */
  readonly lines: Map<string, readonly string[]>;
  /** The widths of texts, by style and text. */
  readonly widths: Map<string, number>;
}

/**
 * The fonts of the content, and after them those of the program.
 *
 * @throws Error if an asset is missing
 */
export function toFontSet(
  assets: Assets,
  fonts: readonly FontFamily[],
  direction: FontSet['direction'],
): FontSet {
  const found = new Map<string, Uint8Array>();
  const choices = names.map((style): [Style['font'], readonly NamedFont[]] => {
    const own = fonts.map((family): NamedFont => {
      const { path, bytes, covers } = fontOf(family, contentStyles[style]);
      found.set(path, bytes);
      return { name: path, covers };
    });
    const bytes = assets.get(fontFiles[style]);
    if (!bytes) throw new Error(`The asset ${fontFiles[style]} is missing`);
    found.set(style, bytes);
    const info = fontInfo(bytes);
    if (!('covers' in info)) throw new Error(`The asset ${fontFiles[style]} is no font`);
    return [style, [...own, { name: style, covers: info.covers }]];
  });
  return {
    faces: found,
    choices: Object.fromEntries(choices) as FontSet['choices'], // each once
    direction,
    runs: new Map(),
    lines: new Map(),
    widths: new Map(),
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

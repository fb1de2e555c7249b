import type { Assets } from '../../../model/index.ts';
import type { Style } from './type.ts';

/** The files of the faces, by the names under which the shell hands them over. */
const fontFiles = {
  regular: 'SourceSans3_400Regular.ttf',
  semibold: 'SourceSans3_600SemiBold.ttf',
  italic: 'SourceSans3_400Regular_Italic.ttf',
} as const satisfies Record<Style['font'], string>;

/** All faces. */
export const faces = Object.keys(fontFiles) as (keyof typeof fontFiles)[]; // the keys of that very table

/** A face as the library reads it. */
export interface Face {
  hasGlyphForCodePoint(codePoint: number): boolean;
  /** The letters that were used, each with the characters it first stood for. */
  _glyphs: object;
}

/** What documents of one run share, since reading and measuring take longest: faces and measures. */
export interface FontSet {
  /** The bytes of a face, or the face itself once a document has read it. */
  readonly faces: Map<Style['font'], Uint8Array | Face>;
  /** The lines of texts, by style, width and text. */
  readonly lines: Map<string, readonly string[]>;
  /** The widths of texts, by style and text. */
  readonly widths: Map<string, number>;
  /** Whether all faces have a character. */
  readonly characters: Map<string, boolean>;
}

/** @throws Error when the shell did not hand a face over */
export function toFontSet(assets: Assets): FontSet {
  const read = (font: Style['font']): [Style['font'], Uint8Array] => {
    const bytes = assets.get(fontFiles[font]);
    if (!bytes) throw new Error(`Cannot find the font ${fontFiles[font]}`);
    return [font, bytes];
  };
  return {
    faces: new Map(faces.map(read)),
    lines: new Map(),
    widths: new Map(),
    characters: new Map(),
  };
}

/** What was worked out before under a key, or is now. */
export function once<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

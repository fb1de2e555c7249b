import { create, type Font } from 'fontkit';
import { widthClass } from './scripts.ts';

/** What is known of a font family. */
export interface FontFamily {
  readonly name: string;
  /** Its font files, or those of a font with the same widths. */
  readonly files?: FontFiles;
  /** The height of a line above and below the base line, in ems; by default that of its regular file. */
  readonly height?: FaceHeight;
  /** The one width of all its characters, in ems. */
  readonly width?: number;
}

/** The files of a family. The regular one replaces missing ones. */
interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold?: Uint8Array;
  readonly italic?: Uint8Array;
  readonly boldItalic?: Uint8Array;
}

interface FaceHeight {
  readonly ascent: number;
  readonly descent: number;
}

/** One style of a family, measured in ems. */
export interface Face extends FaceHeight {
  /** The width of a single character without kerning, which is Word's default. */
  readonly widthOf: (codePoint: number) => number;
}

/** The face of a family. The first family replaces unknown ones. */
export type Faces = (family: string, isBold: boolean, isItalic: boolean) => Face;

/** The width of letters that a font lacks, and the width of letters in most scripts, in ems. */
const average = 0.5;

const [hyphen, noBreakHyphen] = [0x2d, 0x2011];

const unknown: Face = { ascent: 0.95, descent: 0.27, widthOf: (code) => guess(code) };

/** Makes faces of families; each file is read when it is first needed. */
export function toFaces(families: readonly FontFamily[]): Faces {
  const known = new Map<string, Face>();
  const byName = new Map(families.map((family) => [family.name.toLowerCase(), family]));
  return (name, isBold, isItalic) => {
    const key = `${name}|${isBold}|${isItalic}`;
    const face =
      known.get(key) ?? toFace(byName.get(name.toLowerCase()) ?? families[0], isBold, isItalic);
    known.set(key, face);
    return face;
  };
}

function toFace(family: FontFamily | undefined, isBold: boolean, isItalic: boolean): Face {
  if (!family) return unknown;
  const { files, width, height } = family;
  const file =
    files &&
    ((isBold && isItalic ? files.boldItalic : isBold ? files.bold : isItalic && files.italic) ||
      files.regular);
  const guessed = { ...(height ?? unknown), widthOf: (code: number) => guess(code, width) };
  return file ? (ofFile(file, height, guessed) ?? guessed) : guessed;
}

/** The face of a file; undefined where it is damaged, as one of an author can be: whoever draws with it says so. */
function ofFile(file: Uint8Array, height: FaceHeight | undefined, guessed: Face): Face | undefined {
  const face = trying(() => ofFont(create(Buffer.from(file)) as Font, height));
  return (
    face && {
      ...face,
      widthOf: (code) => trying(() => face.widthOf(code)) ?? guessed.widthOf(code),
    }
  );
}

/** What a reader of damaged files gives, or undefined where it fails, in whatever way. */
function trying<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function ofFont(font: Font, height: FaceHeight | undefined): Face {
  const { unitsPerEm } = font;
  const widths = new Map<number, number>();
  const widthOf = (code: number): number => {
    const known = widths.get(code);
    if (known !== undefined) return known;
    const width = font.hasGlyphForCodePoint(code)
      ? advanceOf(font, font.glyphForCodePoint(code).id) / unitsPerEm
      : code === noBreakHyphen
        ? widthOf(hyphen)
        : guess(code);
    widths.set(code, width);
    return width;
  };
  return { ...(height ?? heightOf(font)), widthOf };
}

/** What fontkit reads of the table of advances; its own way to a glyph's advance draws the glyph first. */
interface Advances {
  readonly hmtx: {
    readonly metrics: {
      readonly length: number;
      readonly get: (index: number) => { readonly advance: number } | undefined;
    };
  };
}

function advanceOf(font: Font, glyph: number): number {
  const { metrics } = (font as Font & Advances).hmtx;
  return metrics.get(Math.min(glyph, metrics.length - 1))?.advance ?? 0;
}

/**
 * The height of a line as Windows computes it: that of the clipping box, with the part of the line gap that it
 * does not contain below.
 *
 * Source: https://learn.microsoft.com/typography/opentype/spec/os2
 */
function heightOf({ hhea, 'OS/2': os2, unitsPerEm }: Font): FaceHeight {
  const [ascent, descent, gap] = os2.fsSelection.useTypoMetrics
    ? [os2.typoAscender, -os2.typoDescender, os2.typoLineGap]
    : [
        os2.winAscent,
        os2.winDescent,
        hhea.lineGap - (os2.winAscent + os2.winDescent - (hhea.ascent - hhea.descent)),
      ];
  return { ascent: ascent / unitsPerEm, descent: (descent + Math.max(0, gap)) / unitsPerEm };
}

/** The width of a character that a font lacks: another one draws it. */
function guess(code: number, ofLetters = average): number {
  const kind = widthClass(code);
  return kind === 'none' ? 0 : kind === 'full' ? 1 : ofLetters;
}

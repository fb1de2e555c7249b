import { toFaces, type Faces, type FontFamily } from '../../layout/index.ts';
import type { Assets, Corpus } from '../../model/index.ts';
import { boxFont, eastAsianFonts, fonts } from './palette.ts';

/** The heights of Word's fonts, in ems, where no file says so. */
const heights: Readonly<Record<string, { readonly ascent: number; readonly descent: number }>> = {
  [fonts.display]: { ascent: 1878 / 2048, descent: 449 / 2048 },
  [fonts.code]: { ascent: 1705 / 2048, descent: 615 / 2048 },
  [boxFont]: { ascent: 220 / 256, descent: 36 / 256 },
  [fonts.symbol]: { ascent: 2210 / 2048, descent: 514 / 2048 },
  [eastAsianFonts.chinese]: { ascent: 2167 / 2048, descent: 536 / 2048 },
  [eastAsianFonts.japanese]: { ascent: 1.2, descent: 0.5 },
  [eastAsianFonts.korean]: { ascent: 2229 / 2048, descent: 495 / 2048 },
};

/** The one width of the characters of a font: those of Courier New, and boxes. */
const widths: Readonly<Record<string, number>> = { [fonts.code]: 1229 / 2048, [boxFont]: 1 };

/** The files of fonts with the widths of Word's, by their names among the assets. */
const files = {
  [fonts.body]: {
    regular: 'Carlito_400Regular.ttf',
    bold: 'Carlito_700Bold.ttf',
    italic: 'Carlito_400Regular_Italic.ttf',
    boldItalic: 'Carlito_700Bold_Italic.ttf',
  },
  [fonts.display]: { regular: 'Gelasio_400Regular.ttf' },
} as const;

const known = new WeakMap<Assets, Faces>();
const withOwn = new WeakMap<Corpus['fonts'], Faces>();

/** The fonts of the Word files, as they are measured: those that come with Word, and those of the content. */
export function wordFaces(assets: Assets, own: Corpus['fonts']): Faces {
  const faces =
    own.length === 0
      ? (known.get(assets) ?? toFaces(toFamilies(assets)))
      : (withOwn.get(own) ?? toFaces([...toFamilies(assets), ...own.map(measured)]));
  if (own.length === 0) known.set(assets, faces);
  else withOwn.set(own, faces);
  return faces;
}

function measured({ name, files }: Corpus['fonts'][number]): FontFamily {
  const { regular, bold, italic, boldItalic } = files;
  return {
    name,
    files: {
      regular: regular.bytes,
      ...(bold && { bold: bold.bytes }),
      ...(italic && { italic: italic.bytes }),
      ...(boldItalic && { boldItalic: boldItalic.bytes }),
    },
  };
}

function toFamilies(assets: Assets): readonly FontFamily[] {
  return [...Object.values(fonts), boxFont, ...Object.values(eastAsianFonts)].map(
    (name): FontFamily => {
      const named: Readonly<Record<string, string>> =
        (name in files && files[name as keyof typeof files]) || {};
      const own = Object.entries(named).flatMap(([style, file]) => {
        const bytes = assets.get(file);
        return bytes ? [[style, bytes] as const] : [];
      });
      const { regular, ...others } = Object.fromEntries(own);
      return {
        name,
        ...(regular && { files: { regular, ...others } }),
        ...(heights[name] && { height: heights[name] }),
        ...(widths[name] && { width: widths[name] }),
      };
    },
  );
}

import type { Color } from '../palette.ts';
import type { EastAsian } from '../scripts.ts';
import { slot } from '../slots.ts';
import type { Typefaces } from '../typefaces.ts';
import type { PartWriter } from './part-writer.ts';
import { resolveColor, type ResolvedColor, type ThemeColors } from './theme-color.ts';

/** Makes a writer that leaves slots for ids. */
export function toPartWriter(theme: ThemeColors, typefaces: Typefaces): PartWriter {
  const colors = new Map<Color, ResolvedColor>();
  let bookmarks = 0;
  let drawings = 0;
  return {
    linkId: (url) => slot('link', url),
    imageId: ({ path }) => slot('image', path),
    listId: (place) => slot('list', JSON.stringify(place)),
    nextBookmark: () => slot('mark', (bookmarks += 1)),
    nextAnchor: (name) => slot('anchor', name, (bookmarks += 1)),
    nextDrawing: () => slot('drawing', (drawings += 1)),
    colorOf: (color) => {
      const known = colors.get(color) ?? resolveColor(color, theme);
      colors.set(color, known);
      return known;
    },
    eastAsian: (script) => {
      const kind = script === 'shared' ? typefaces.shared : script;
      const language = languages[kind];
      return {
        font: typefaces.eastAsian[kind],
        latin: typefaces.body,
        ...(language !== undefined && { language }),
      };
    },
  };
}

/** The script tells these languages; Chinese is written in several ways. */
const languages: Readonly<Partial<Record<EastAsian, string>>> = {
  japanese: 'ja-JP',
  korean: 'ko-KR',
};

import type { Color } from '../palette.ts';
import { slot } from '../slots.ts';
import type { PartWriter } from './part-writer.ts';
import { resolveColor, type ResolvedColor, type ThemeColors } from './theme-color.ts';

/** Makes a writer that leaves slots for ids. */
export function toPartWriter(theme: ThemeColors): PartWriter {
  const colors = new Map<Color, ResolvedColor>();
  let bookmarks = 0;
  let drawings = 0;
  return {
    linkId: (url) => slot('link', url),
    imageId: ({ path }) => slot('image', path),
    listId: (place) => slot('list', JSON.stringify(place)),
    nextBookmark: () => slot('mark', (bookmarks += 1)),
    nextDrawing: () => slot('drawing', (drawings += 1)),
    colorOf: (color) => {
      const known = colors.get(color) ?? resolveColor(color, theme);
      colors.set(color, known);
      return known;
    },
  };
}

import type { ListPlace } from '../context.ts';
import type { ShownImage } from '../images.ts';
import type { Color } from '../palette.ts';
import type { EastAsian } from '../scripts.ts';
import type { ResolvedColor } from './theme-color.ts';

/** What the elements of a part refer to: ids, as slots that are filled in the order in which they are written. */
export interface PartWriter {
  /** The relationship to an address. */
  readonly linkId: (url: string) => string;
  /** The relationship to an image. */
  readonly imageId: (image: ShownImage) => string;
  /** The id of a list, which restarts at its own number. */
  readonly listId: (place: ListPlace) => string;
  readonly nextBookmark: () => string;
  /** A bookmark with a lasting name. */
  readonly nextAnchor: (name: string) => string;
  readonly nextDrawing: () => string;
  readonly colorOf: (color: Color) => ResolvedColor;
  readonly eastAsian: (script: EastAsian | 'shared') => EastAsianLook;
}

/** What a run of East Asian text needs. */
export interface EastAsianLook {
  readonly font: string;
  /** The font of other letters in it. */
  readonly latin: string;
  /** Its language, where its script tells it. */
  readonly language?: string;
}

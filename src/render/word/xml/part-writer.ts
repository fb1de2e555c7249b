import type { Element } from '../../../ooxml/index.ts';
import type { ListPlace } from '../context.ts';
import type { ShownImage } from '../images.ts';
import type { Color } from '../palette.ts';
import type { ResolvedColor } from './theme-color.ts';

/**
 * What the elements of a part refer to. Numbers are given in the order in which elements are written, so that the same
 * content has the same ids.
 */
export interface PartWriter {
  /** The relationship to an address. */
  readonly linkId: (url: string) => string;
  /** The relationship to an image. */
  readonly imageId: (image: ShownImage) => string;
  /** The id of a list, which restarts at its own number. */
  readonly listId: (place: ListPlace) => string;
  readonly nextBookmark: () => string;
  readonly nextDrawing: () => string;
  readonly colorOf: (color: Color) => ResolvedColor;
  /** Takes the run of a field that shows the page of a bookmark, to be filled in after the layout. */
  readonly onPageNumber: (field: PageNumberField) => void;
}

/** A field that shows the page of a bookmark; the number goes before the mark of its end. */
export interface PageNumberField {
  readonly bookmark: string;
  readonly run: Element;
  /** What is there only where the number is known; absent where Word fills in the number. */
  readonly whole?: readonly Element[];
}

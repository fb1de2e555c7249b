import type { Page } from '../../../model/index.ts';
import type { BaseLine, Line } from '../source/map-base.ts';
import type { Passage } from '../source/passages.ts';

/** Lines that were deleted in one place and are in another: by the line that is new. */
export type Moved = ReadonlyMap<Line, BaseLine>;

/** Lines that are new, and what is around them. */
export interface Insertion {
  readonly lines: readonly Line[];
  readonly page: Page | undefined;
  readonly before: Passage | undefined;
  readonly after: Passage | undefined;
  /** The line of the file that was sent out before them. */
  readonly previous: BaseLine | undefined;
  /** Whether they are in the text of a page. */
  readonly isInBody: boolean;
  /** The level of the page's title in the outline of the file. */
  readonly pageOutline: number;
  readonly moved: Moved;
}

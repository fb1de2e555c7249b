import type { Element } from '../../ooxml/index.ts';
import type { BaseNames } from './names.ts';
import type { Side } from './side.ts';
import type { Tracking } from './tracking.ts';

/** The merging of a part of the base and one of the head. */
export interface Merge {
  readonly base: Side;
  readonly head: Side;
  readonly names: BaseNames;
  /** The names of the bookmarks of the part of the base, by id. */
  readonly bookmarks: ReadonlyMap<string, string>;
  readonly tracking: Tracking;
  /** A copy of an element of the base for the merged document. */
  readonly adopt: (element: Element) => Element;
  /** Takes a footnote that both documents cite at one place. */
  readonly onNote: (id: string) => void;
}

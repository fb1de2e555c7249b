import type { PageId } from './corpus.ts';

/** The parts of a page whose words are counted: a passage is a paragraph, a list item, a table row or the like. */
export const wordUnits = [
  'title',
  'description',
  'heading',
  'passage',
  'step',
  'footnote',
] as const;
export type WordUnit = (typeof wordUnits)[number];

/** How many parts of a page say something else, or are new or gone. */
export interface WordChange {
  readonly unit: WordUnit;
  readonly how: 'added' | 'changed' | 'removed';
  readonly count: number;
}

/** One change of a page. */
export interface PageVersion {
  /** In UTC, such as `2019-04-03`. */
  readonly day: string;
  readonly how: 'added' | 'changed' | 'removed';
  /** The path from which the page was moved. */
  readonly before?: PageId;
  /** Empty for a page that only moved, and for one that came or went. */
  readonly words: readonly WordChange[];
}

/** A page that differs between two editions. */
export interface EditionPage {
  readonly how: PageVersion['how'];
  /** Its path now; for a removed page that of then. */
  readonly id: PageId;
  readonly title: string;
  readonly before?: PageId;
  readonly words: readonly WordChange[];
}

/** An entry of a registry that differs between two editions. */
export interface EditionEntry {
  readonly kind: 'resource' | 'fact';
  readonly how: 'added' | 'changed' | 'removed';
  readonly name: string;
}

/** What changed up to a release, or on a day. */
export interface Edition {
  /** The end of its address on the page, which stays. */
  readonly id: string;
  /** The release; absent for the changes of a day. */
  readonly release?: string;
  /** The release after which it comes, where it is not released. */
  readonly since?: string;
  /** The moment of its last commit in UTC, such as `2019-04-03T12:00:00Z`. */
  readonly moment: string;
  /** The number of pages of the first edition, which has no changes. */
  readonly firstPages?: number;
  readonly pages: readonly EditionPage[];
  readonly entries: readonly EditionEntry[];
}

/** What changed in the content since it began. */
export interface SiteHistory {
  /** The newest first; without those in which readers see nothing new. */
  readonly editions: readonly Edition[];
  /** Whether there are older editions than these. */
  readonly isCut: boolean;
  /** The versions of each page, the newest first. */
  readonly pages: ReadonlyMap<PageId, readonly PageVersion[]>;
}

import type { PageId } from './corpus.ts';

/** What readers see of a page, in the order of a report: a passage is a paragraph, a list item, a table row or the like. */
export const wordUnits = [
  'title',
  'menuName',
  'description',
  'position',
  'resources',
  'contacts',
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
  /** The day whose text it has again. */
  readonly restored?: string;
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

/** What readers see besides the words of pages, in the order of a report. */
export const entryKinds = [
  'step',
  'resource',
  'contact',
  'acronym',
  'citedFact',
  'fact',
  'record',
  'attachment',
] as const;

/** A step, a resource or the like that differs between two editions. */
export interface EditionEntry {
  readonly kind: (typeof entryKinds)[number];
  readonly how: 'added' | 'changed' | 'removed';
  readonly name: string;
  /** How the words of a step or the figure of a fact changed, where they did. */
  readonly parts?: readonly TextPart[];
}

/** A run of words that both editions have, or only one of them. */
interface TextPart {
  readonly how: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}

/** What changed up to a release, or on a day. */
export interface Edition {
  /** The end of its address on the page, which stays. */
  readonly id: string;
  /** Its name in feeds, which stays wherever the site is published: a UUID. */
  readonly uuid: string;
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
  /** The name of its feed, which stays wherever the site is published: a UUID. */
  readonly uuid: string;
  /** The newest first; without those in which readers see nothing new. */
  readonly editions: readonly Edition[];
  /** Whether there are older editions than these. */
  readonly isCut: boolean;
  /** The versions of each page, the newest first. */
  readonly pages: ReadonlyMap<PageId, readonly PageVersion[]>;
  /** The pages of which there are older versions than these. */
  readonly cutPages: ReadonlySet<PageId>;
}

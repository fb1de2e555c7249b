import type { Answers } from './match-fields.ts';

/** The answers of one file. */
export interface Collected extends Answers {
  /** The path, as shown to people. */
  readonly file: string;
}

/** A file that was skipped, and why. */
interface SkippedFile {
  readonly file: string;
  /** A sentence without its full stop. */
  readonly reason: string;
}

/** The answers of several files, in the order in which they were read. */
export interface Collection {
  readonly checklists: readonly Collected[];
  readonly passedOver: readonly SkippedFile[];
}

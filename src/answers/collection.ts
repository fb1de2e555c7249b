import type { Answers } from './match-fields.ts';

/** The answers of one file. */
export interface Collected extends Answers {
  /** The path as it is shown. */
  readonly file: string;
}

/** A file that was passed over, and why. */
interface PassedOver {
  readonly file: string;
  readonly reason: string;
}

/** What a number of files say, in the order in which they were read. */
export interface Collection {
  readonly checklists: readonly Collected[];
  readonly passedOver: readonly PassedOver[];
}

import type { Answers } from './match-fields.ts';

/** The answers of one checklist in a file. */
export interface Collected extends Answers {
  /** The path, as shown to people. */
  readonly file: string;
  /** Which one of several checklists in the file it is, counted from 1; null if it is the only one. */
  readonly part: number | null;
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
  /** How many hidden files and files of the system there are, which are no checklists. */
  readonly ignored: number;
}

/** A file, or one of several checklists in it, as it is called in messages. */
export function toLabel({ file, part }: Pick<Collected, 'file' | 'part'>): string {
  return part === null ? file : `${file}, checklist ${part}`;
}

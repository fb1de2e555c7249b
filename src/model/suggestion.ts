import type { Finding } from './finding.ts';

/** A fix that someone can accept in a review: some lines of a file become others. */
export interface Suggestion {
  /** As in `Finding`. */
  readonly file: string;
  /** The first and the last line that are replaced, from 1. */
  readonly line: number;
  readonly endLine: number;
  /** Those lines as they are, without line breaks. */
  readonly before: readonly string[];
  /** The lines in their place; none if they are deleted. */
  readonly after: readonly string[];
  /** What it fixes. */
  readonly findings: readonly Pick<Finding, 'ruleId' | 'severity' | 'message'>[];
}

/** Suggestions, and the number of other fixes on the same lines, which can't be accepted separately. */
export interface Suggestions {
  /** Ordered by file and line. */
  readonly suggestions: readonly Suggestion[];
  readonly left: number;
}

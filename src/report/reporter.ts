import type { Finding, Summary } from './finding.ts';

/** A file that a build wrote. */
export interface Written {
  readonly path: string;
  readonly size: number;
  readonly title: string;
  readonly kind: string;
}

/** Everything that a report can tell. */
export interface Report {
  readonly summary: Summary;
  readonly findings: readonly Finding[];
  /** Text of a file by its path as findings have it, for source frames. */
  readonly textOf: (file: string) => string | undefined;
  /** What a build wrote; absent where nothing was to be written. */
  readonly outputs?: readonly Written[];
}

export interface ReportOptions {
  readonly color: boolean;
  /** Leaves out everything but errors. */
  readonly quiet: boolean;
}

/** Turns a report into the text that goes to standard output: empty or ending in a line break. */
export type Reporter = (report: Report, options: ReportOptions) => string;

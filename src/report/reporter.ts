import type { Finding, RuleInfo, Severity } from '../model/index.ts';
import type { Summary } from './summary.ts';

/** A file that a build wrote. */
export interface Written {
  readonly path: string;
  readonly size: number;
  readonly title: string;
  readonly kind: string;
}

/** The program that made the report. */
export interface Tool {
  readonly name: string;
  readonly version: string;
  /** Ordered by id; needed by formats that list rules without findings. */
  readonly rules: readonly RuleInfo[];
}

/** What is known about an external link, for other programs. */
export interface LinkRecord {
  /** With its fragment. */
  readonly url: string;
  /** Null if it has not been checked yet. */
  readonly verdict: string | null;
  readonly status: number | null;
  /** Where redirects ended. */
  readonly finalUrl: string | null;
  /** The day, as `2026-11-24`. */
  readonly checkedAt: string | null;
  readonly places: readonly {
    readonly file: string;
    readonly line: number | null;
    readonly column: number | null;
  }[];
}

/** What a report is made from. */
export interface Report {
  readonly summary: Summary;
  /** Ordered by file and place. */
  readonly findings: readonly Finding[];
  /** Text of a file by its path as findings have it, for source frames. */
  readonly textOf: (file: string) => string | undefined;
  readonly tool: Tool;
  /** The command that made the report; `check` by default. */
  readonly command?: 'audit' | 'build' | 'check' | 'links';
  /** The files that a build wrote. */
  readonly outputs?: readonly Written[];
  /** Every external link that was checked, ordered by address. */
  readonly links?: readonly LinkRecord[];
}

/** How a report is written. All but `quiet` are for people, and change `pretty` only. */
export interface ReportOptions {
  /** Leaves out everything but errors. */
  readonly quiet?: boolean;
  readonly color?: boolean;
  /**
   * `full` shows every finding in full, `brief` each suggestion in one line, and `counts` only errors and how many
   * others there are. `brief` by default.
   */
  readonly detail?: 'full' | 'brief' | 'counts';
  /** The columns of the terminal; 80 by default. */
  readonly width?: number;
  /** The command line that runs a command such as `check --fix`; begins with `pathways` by default. */
  readonly toCommandLine?: (command: string) => string;
  /** How long the run took; left out where it is not given. */
  readonly elapsedMs?: number;
}

/** Turns a report into text: empty or ending in a line break. */
export type Reporter = (report: Report, options: ReportOptions) => string;

/** The findings to show. */
export function shownOf(
  { findings }: Report,
  { quiet = false }: ReportOptions,
): readonly Finding[] {
  return quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
}

const ranks = { error: 0, warning: 1, suggestion: 2 } as const satisfies Record<Severity, number>;

/** Errors, then warnings, then suggestions, each in the given order. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => ranks[a.severity] - ranks[b.severity]);
}

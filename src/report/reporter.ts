import type { Finding, RuleInfo, Severity } from '../model/index.ts';
import type { Summary } from './summary.ts';

/** A file that a build wrote. */
export interface Written {
  readonly path: string;
  readonly size: number;
  readonly title: string;
  readonly kind: string;
}

/** The program that found something. */
export interface Tool {
  readonly name: string;
  readonly version: string;
  /** In the order of their ids; for the forms that tell of rules without findings. */
  readonly rules: readonly RuleInfo[];
}

/** What is known about an address outside the toolkit, for other programs. */
export interface LinkRecord {
  /** With its fragment. */
  readonly url: string;
  /** Null where nobody has asked yet. */
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

/** Everything that a report can tell. */
export interface Report {
  readonly summary: Summary;
  /** In the order of paths and places. */
  readonly findings: readonly Finding[];
  /** Text of a file by its path as findings have it, for source frames. */
  readonly textOf: (file: string) => string | undefined;
  readonly tool: Tool;
  /** The command that fixes what can be fixed automatically; `check --fix` by default. */
  readonly fixCommand?: string;
  /** What a build wrote; absent where nothing was to be written. */
  readonly outputs?: readonly Written[];
  /** Every address that was judged, in their order; absent where none was to be. */
  readonly links?: readonly LinkRecord[];
}

export interface ReportOptions {
  readonly color: boolean;
  /** Leaves out everything but errors. */
  readonly quiet: boolean;
}

/** Turns a report into text: empty or ending in a line break. */
export type Reporter = (report: Report, options: ReportOptions) => string;

/** The findings that are to be shown. */
export function shownOf({ findings }: Report, { quiet }: ReportOptions): readonly Finding[] {
  return quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
}

const ranks = { error: 0, warning: 1, suggestion: 2 } as const satisfies Record<Severity, number>;

/** Errors, then warnings, then suggestions; each in the order in which they came. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => ranks[a.severity] - ranks[b.severity]);
}

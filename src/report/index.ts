import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';

export { toFindings, toRelative, toSummary, type Finding, type Summary } from './finding.ts';
export type { Report, Reporter, ReportOptions, Written } from './reporter.ts';

/** The forms that a report can have, by the name of `--format`. */
export const reporters = { pretty, json } satisfies Record<string, Reporter>;

export type ReporterName = keyof typeof reporters;

import { github } from './github.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';

export { readBaseline, splitByBaseline, toBaseline, type Baseline } from './baseline.ts';
export { toComment } from './comment.ts';
export { toJson } from './json.ts';
export { limitFindings } from './limit-findings.ts';
export { readReport, type SavedReport } from './read.ts';
export { toReview } from './review.ts';
export { readSuggestions, toSuggestionsJson } from './suggestions.ts';
export { counted, toSummary, type Summary } from './summary.ts';
export type { LinkRecord, Report, ReportOptions, Tool, Written } from './reporter.ts';

/** The formats of reports, by the names that `--format` and `--report` take. */
export const reporters = { pretty, json, sarif, github, markdown } satisfies Record<
  string,
  Reporter
>;

export type ReporterName = keyof typeof reporters;

/** Those names, in the order of the table. */
export const reporterNames = Object.keys(reporters) as readonly ReporterName[]; // its own keys

import type { Finding } from '../model/index.ts';
import type { LinkRecord } from './reporter.ts';
import type { Summary } from './summary.ts';

/** A report that was saved as JSON. */
export interface SavedReport {
  readonly summary: Summary;
  readonly findings: readonly Finding[];
  readonly links?: readonly LinkRecord[] | undefined;
}

/**
 * Reads a saved JSON report, which is untrusted: every text has a limit, no path leads out of the
 * repository, and the summary matches the findings. Addresses and edits may be anything.
 *
 * @returns the report, or why the text is not one
 */
export async function readReport(json: string): Promise<SavedReport | { readonly fault: string }> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { fault: 'it is not JSON' };
  }
  const { savedReport } = await import('./report-schema.ts');
  const read = savedReport.safeParse(value);
  if (!read.success) {
    const at = read.error.issues[0]?.path.map(String).join('.') ?? '';
    return {
      fault: `it is not a version 2 report of this program${at === '' ? '' : ` (see \`${at}\`)`}`,
    };
  }
  const { summary, findings, links } = read.data;
  const counted = (severity: Finding['severity']): number =>
    findings.filter((each) => each.severity === severity).length;
  const isMatch =
    counted('error') === summary.errors &&
    counted('warning') === summary.warnings &&
    counted('suggestion') === summary.suggestions;
  if (!isMatch) return { fault: 'its summary does not match its findings' };
  return { summary, findings, links };
}

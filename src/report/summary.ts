import type { Finding, Severity } from '../model/index.ts';

/** How many files were checked, and what was found. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly suggestions: number;
  /** Findings that ignore comments or waivers suppress. */
  readonly suppressed: number;
  /** Findings that the baseline already has; absent without a baseline. */
  readonly baseline?: number | undefined;
}

/**
 * Counts findings.
 *
 * @param files how many files were checked
 * @param suppressed how many findings were suppressed
 * @param baseline how many findings the baseline already has
 */
export function toSummary(
  findings: readonly Finding[],
  files: number,
  suppressed: number,
  baseline?: number,
): Summary {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    files,
    errors: count('error'),
    warnings: count('warning'),
    suggestions: count('suggestion'),
    suppressed,
    ...(baseline !== undefined && { baseline }),
  };
}

/** The summary in one line: `5 files checked: 1 error, 0 warnings, 2 suppressed`. */
export function toSummaryLine({
  files,
  errors,
  warnings,
  suggestions,
  suppressed,
  baseline,
}: Summary): string {
  const parts = [
    counted(errors, 'error'),
    counted(warnings, 'warning'),
    ...(suggestions > 0 ? [counted(suggestions, 'suggestion')] : []),
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...(baseline === undefined ? [] : [`${baseline} in baseline`]),
  ];
  return `${counted(files, 'file')} checked: ${parts.join(', ')}`;
}

/** A number with its noun: `1 file`, `2 files`. */
export function counted(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

import type { Corpus } from './corpus.ts';
import type { Finding } from './finding.ts';

/**
 * Rules whose severity cannot change, and which cannot be suppressed: without them outputs could not be made, or
 * would lack some of the text.
 */
export const fixedRules: readonly string[] = [
  'file-readable',
  'schema',
  'output-fits',
  'text-kept',
  'name-portable',
  'table-header-present',
  'footnote-unique',
  'footnote-used',
  'no-raw-html',
  'image-alt',
  'svg-safe',
  'font-usable',
];

/** Gives findings the severities that a site sets, and drops those of rules that it switches off. */
export function applySeverities(
  findings: readonly Finding[],
  { severities }: Pick<Corpus['site'], 'severities'>,
): readonly Finding[] {
  return findings.flatMap((finding) => {
    const severity = severityOf(finding.ruleId ?? '', { severities });
    if (severity === undefined) return [finding];
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}

/** The severity that a site sets for a rule; undefined where it sets none. */
export function severityOf(
  id: string,
  { severities }: Pick<Corpus['site'], 'severities'>,
): Corpus['site']['severities'][string] | undefined {
  return fixedRules.includes(id) ? undefined : severities[id];
}

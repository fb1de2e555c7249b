import { compare, fixedRules, type Finding } from '../model/index.ts';
import { toFingerprints } from './fingerprint.ts';
import type { Report } from './reporter.ts';
import { toSources } from './source.ts';

/** The findings that were known at some time: their fingerprints. */
export type Baseline = ReadonlySet<string>;

/** The part of a report that baselines are about; paths begin in the content folder, so that they fit anywhere. */
type Found = Pick<Report, 'findings' | 'textOf'>;

/** Parts findings into those of a baseline and the others. */
export function splitByBaseline(
  { findings, textOf }: Found,
  baseline: Baseline,
): { readonly known: readonly Finding[]; readonly others: readonly Finding[] } {
  const fingerprints = toFingerprints(findings, toSources(textOf));
  const isKnown = (finding: Finding): boolean =>
    canBeKnown(finding) && baseline.has(fingerprints.get(finding) ?? '');
  return {
    known: findings.filter(isKnown),
    others: findings.filter((finding) => !isKnown(finding)),
  };
}

/** A baseline of all findings as JSON, one a line in a fixed order, so that changes to it can be reviewed. */
export function toBaseline({ findings, textOf }: Found): string {
  const fingerprints = toFingerprints(findings, toSources(textOf));
  const entries = findings.filter(canBeKnown).map((finding) => ({
    file: finding.file,
    rule: finding.ruleId ?? '',
    fingerprint: fingerprints.get(finding) ?? '',
  }));
  const lines = entries
    .sort(
      (a, b) =>
        compare(a.file, b.file) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint),
    )
    .map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": 1,\n  "findings": ${list}\n}\n`;
}

/** Reads a baseline; says why the text is not one. */
export async function readBaseline(json: string): Promise<Baseline | { readonly fault: string }> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { fault: 'it is not JSON' };
  }
  const { baselineFile } = await import('./baseline-schema.ts');
  const read = baselineFile.safeParse(value);
  if (read.success) return new Set(read.data.findings.map(({ fingerprint }) => fingerprint));
  const at = read.error.issues[0]?.path.map(String).join('.') ?? '';
  return { fault: `it is not a version 1 baseline${at === '' ? '' : ` (see \`${at}\`)`}` };
}

/** Outputs can't be made as long as there are findings of the other rules. */
function canBeKnown({ ruleId }: Finding): boolean {
  return ruleId !== null && !fixedRules.includes(ruleId);
}

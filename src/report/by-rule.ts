import { compare, type Finding, type Severity } from '../model/index.ts';
import { counted } from './summary.ts';

/** The findings of one rule. */
interface RuleGroup {
  readonly ruleId: string;
  readonly findings: readonly Finding[];
}

/** Groups findings by rule, the rule with most of them first. */
export function byRule(findings: readonly Finding[]): readonly RuleGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const ruleId = finding.ruleId ?? 'pathways';
    const known = groups.get(ruleId);
    if (known) known.push(finding);
    else groups.set(ruleId, [finding]);
  }
  return [...groups]
    .map(([ruleId, some]) => ({ ruleId, findings: some }))
    .sort((a, b) => b.findings.length - a.findings.length || compare(a.ruleId, b.ruleId));
}

/** One line for the findings of a rule: "12 suggestions of `table-cell-padding` in 3 files". */
export function toRuleLine({ ruleId, findings }: RuleGroup, severity: Severity): string {
  const files = new Set(findings.map(({ file }) => file)).size;
  return `${counted(findings.length, severity)} of \`${ruleId}\` in ${counted(files, 'file')}`;
}

/** More findings of a severity than these are also counted by rule. */
const much = 20;

/** How many findings there are of each rule, for every severity with many. */
export function toRuleSummary(findings: readonly Finding[]): readonly string[] {
  return (['error', 'warning', 'suggestion'] as const).flatMap((severity) => {
    const some = findings.filter((finding) => finding.severity === severity);
    return some.length <= much ? [] : byRule(some).map((group) => toRuleLine(group, severity));
  });
}

import { isOfOtherProgram, type Finding } from '../model/index.ts';
import type { Checked } from './checked.ts';
import { byFile, type Fix } from './fix.ts';
import { isSameToReaders } from './outline.ts';

/** How content compares with itself before some fixes. */
interface Comparison {
  /** Whether there are fewer findings, no new one that weighs as much, and readers see the same. */
  readonly isBetter: boolean;
  /** The findings, by name, that are new, or that should be gone. */
  readonly findings: ReadonlySet<string>;
  /** The pages in which readers would see something else, by path. */
  readonly pages: readonly string[];
}

/** Compares content with what it was before some fixes. */
export function compare(before: Checked, after: Checked, fixes: readonly Fix[]): Comparison {
  const [was, is] = [countsOf(before.findings), countsOf(after.findings)];
  const fixed = countsOf(fixes.map(({ finding }) => finding));
  // A page that could not be read hid the findings of other rules.
  const wasHidden = schemaErrors(before) > schemaErrors(after);
  // Text that would be lost matters more than the padding of the table cell it is in.
  const areGrave = fixes.every(({ finding }) => finding.severity !== 'suggestion');
  const isAccepted = (finding: Finding): boolean =>
    areGrave && finding.severity === 'suggestion' && isOfOtherProgram(finding);
  const findings = new Set<string>();
  let accepted = 0;
  for (const [name, { finding, count }] of is) {
    const own = fixed.get(name)?.count ?? 0;
    const isHidden = wasHidden && own === 0 && !isOfSchema(finding);
    const added = count - (was.get(name)?.count ?? 0) + own;
    if (isHidden || added <= 0) continue;
    if (isAccepted(finding)) accepted += added;
    else findings.add(name);
  }
  const pages: string[] = [];
  const onPage = byFile(fixes);
  for (const [path, { tree, text }] of before.corpus.sources) {
    const now = after.corpus.sources.get(path);
    if (now?.text === text) continue;
    if (!now || !isSameToReaders(tree, now.tree, onPage.get(path) ?? [])) pages.push(path);
  }
  const isLess = wasHidden || after.findings.length - accepted < before.findings.length;
  return { isBetter: isLess && findings.size === 0 && pages.length === 0, findings, pages };
}

/** Whether a finding keeps a file from being read. */
export function isOfSchema({ ruleId }: Finding): boolean {
  return ruleId === 'schema' || ruleId === 'file-readable';
}

function schemaErrors({ findings }: Checked): number {
  return findings.filter(isOfSchema).length;
}

/**
 * Identifies findings that say the same of the same file, whatever their places and numbers: a sentence that is too long
 * still is, with one word fewer.
 */
export function nameOf({ file, ruleId, message }: Finding): string {
  return `${file}\n${ruleId}\n${message.replace(/\d+/g, '0')}`;
}

interface Counted {
  readonly finding: Finding;
  readonly count: number;
}

/** How often each finding occurs, by name. */
function countsOf(findings: readonly Finding[]): ReadonlyMap<string, Counted> {
  const counts = new Map<string, Counted>();
  for (const finding of findings) {
    const name = nameOf(finding);
    counts.set(name, { finding, count: (counts.get(name)?.count ?? 0) + 1 });
  }
  return counts;
}

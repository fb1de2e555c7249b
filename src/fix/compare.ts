import type { Finding } from '../model/index.ts';
import type { Checked } from './checked.ts';
import { toOutline } from './outline.ts';

/** How content compares with itself before some fixes. */
interface Comparison {
  /** Whether there are fewer findings. */
  readonly isBetter: boolean;
  /** The files with a new finding, or in which readers would see something else; by path. */
  readonly worse: ReadonlySet<string>;
}

/** Compares content with what it was before. */
export function compare(before: Checked, after: Checked): Comparison {
  const [was, is] = [countsOf(before.findings), countsOf(after.findings)];
  // A page that could not be read hid the findings of other rules.
  const wasHidden = was.schema > is.schema;
  const worse = new Set<string>();
  for (const [name, { file, ofSchema, count }] of is.byName)
    if (count > (was.byName.get(name)?.count ?? 0) && (ofSchema || !wasHidden)) worse.add(file);
  for (const [path, { tree, text }] of before.corpus.sources) {
    const now = after.corpus.sources.get(path);
    const isSame = now?.text === text;
    if (!isSame && (!now || toOutline(now.tree) !== toOutline(tree))) worse.add(path);
  }
  return { isBetter: wasHidden || after.findings.length < before.findings.length, worse };
}

/** Whether a finding keeps a file from being read. */
export function isOfSchema({ ruleId }: Finding): boolean {
  return ruleId === 'schema' || ruleId === 'file-readable';
}

interface Counted {
  readonly file: string;
  readonly ofSchema: boolean;
  readonly count: number;
}

/** How often each finding occurs: by file, rule and message, whatever its place. */
function countsOf(findings: readonly Finding[]): {
  readonly byName: ReadonlyMap<string, Counted>;
  readonly schema: number;
} {
  const byName = new Map<string, Counted>();
  for (const finding of findings) {
    const { file, ruleId, message } = finding;
    const name = `${file}\n${ruleId}\n${message}`;
    const count = (byName.get(name)?.count ?? 0) + 1;
    byName.set(name, { file, ofSchema: isOfSchema(finding), count });
  }
  return { byName, schema: findings.filter(isOfSchema).length };
}

import type { VFileMessage } from 'vfile-message';
import type { Corpus } from '../model/index.ts';
import { toOutline } from './outline.ts';

/** What a content is against what it was before a few fixes. */
interface Comparison {
  /** Whether less is wrong. */
  readonly isBetter: boolean;
  /** The files, by path, in which something is wrong that was not, or in which readers see less or more. */
  readonly worse: ReadonlySet<string>;
}

/** Holds a content against what it was before. */
export function compare(before: Corpus, after: Corpus): Comparison {
  const [was, is] = [countsOf(before), countsOf(after)];
  // A page that could not be read hid what other rules find on it now.
  const wasHidden = was.schema > is.schema;
  const worse = new Set<string>();
  for (const [name, { path, ofSchema, count }] of is.findings)
    if (count > (was.findings.get(name)?.count ?? 0) && (ofSchema || !wasHidden)) worse.add(path);
  for (const [path, { tree, file }] of before.sources) {
    const now = after.sources.get(path);
    const isSame = now && String(now.file.value) === String(file.value);
    if (!isSame && (!now || toOutline(now.tree) !== toOutline(tree))) worse.add(path);
  }
  return { isBetter: wasHidden || is.all < was.all, worse };
}

/** Whether a finding is one that keeps a file from being read any further. */
export function isOfSchema({ ruleId }: VFileMessage): boolean {
  return ruleId === 'schema' || ruleId === 'file-readable';
}

interface Counted {
  readonly path: string;
  readonly ofSchema: boolean;
  readonly count: number;
}

/** How often there is each finding: by file, rule and words, since its place may be another. */
function countsOf(corpus: Corpus): {
  findings: ReadonlyMap<string, Counted>;
  schema: number;
  all: number;
} {
  const findings = new Map<string, Counted>();
  let [schema, all] = [0, 0];
  for (const file of corpus.files)
    for (const message of file.messages) {
      const path = String(file.data['id']);
      const ofSchema = isOfSchema(message);
      const name = `${path}\n${message.ruleId}\n${message.reason}`;
      findings.set(name, { path, ofSchema, count: (findings.get(name)?.count ?? 0) + 1 });
      schema += Number(ofSchema);
      all += 1;
    }
  return { findings, schema, all };
}

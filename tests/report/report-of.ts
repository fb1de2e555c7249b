import { VFile } from 'vfile';
import { report, type Owner, type Problem } from '../../src/model/index.ts';
import {
  toFindings,
  toSummary,
  type Finding,
  type Report,
  type Tool,
} from '../../src/report/index.ts';

/** A problem of a rule; by default an error of `link-resolves`. */
export type Found = Problem & { readonly owner?: Owner };

/** A program with one rule. */
export const tool: Tool = {
  name: 'pathways',
  version: '1.2.3',
  rules: [
    {
      id: 'link-resolves',
      severity: 'error',
      summary: 'Every link leads somewhere.',
      reason: 'Readers follow links.',
    },
  ],
};

const linkResolves: Owner = { id: 'link-resolves', severity: 'error' };

/** A report on files with the given texts and problems, by their paths under `content/`. */
export function reportOn(
  files: Readonly<Record<string, readonly [text: string, ...problems: Found[]]>>,
): Report {
  const all = Object.entries(files).map(([path, [text, ...problems]]) => {
    const file = new VFile({ path: `/site/content/${path}`, value: text });
    for (const { owner = linkResolves, ...problem } of problems) report(file, owner, problem);
    return file;
  });
  const findings = toFindings(all, '/site');
  const texts = new Map(
    all.map((file) => [file.path.replace('/site/', ''), String(file.value)] as const),
  );
  return {
    findings,
    summary: toSummary(all, findings),
    textOf: (path) => texts.get(path),
    tool,
  };
}

/** A report on one file, `content/page.md`. */
export function reportOf(text: string, ...problems: readonly Found[]): Report {
  return reportOn({ 'page.md': [text, ...problems] });
}

/** A report on a great many findings, made from one: quicker than through messages. */
export function reportOfMany(
  amount: number,
  finding: Finding,
  change: (index: number) => Partial<Finding>,
): Report {
  const findings = Array.from({ length: amount }, (_, index) => ({ ...finding, ...change(index) }));
  const files = [...new Set(findings.map(({ file }) => file))];
  const summary = toSummary([], findings);
  return { findings, summary: { ...summary, files: files.length }, textOf: () => undefined, tool };
}

/** The one finding of a report. */
export function only({ findings }: Report): Finding {
  const [finding, ...others] = findings;
  if (!finding || others.length > 0) throw new Error(`Found ${findings.length} findings, not one`);
  return finding;
}

/** A place in one line. */
export function at(line: number, column: number, endColumn: number): Problem['place'] {
  return { start: { line, column }, end: { line, column: endColumn } };
}

export const plain = { color: false, quiet: false };

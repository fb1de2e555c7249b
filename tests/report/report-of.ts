import {
  byPlace,
  toFinding,
  type Finding,
  type Owner,
  type Problem,
} from '../../src/model/index.ts';
import { toSummary, type Report, type Tool } from '../../src/report/index.ts';

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
      why: 'Readers follow links.',
    },
  ],
};

const linkResolves: Owner = { id: 'link-resolves', severity: 'error' };

/** A report on files with the given texts and problems, by their paths under `content/`. */
export function reportOn(
  files: Readonly<Record<string, readonly [text: string, ...problems: Found[]]>>,
): Report {
  const texts = new Map(Object.entries(files).map(([path, [text]]) => [`content/${path}`, text]));
  const findings = Object.entries(files)
    .flatMap(([path, [, ...problems]]) =>
      problems.map(({ owner = linkResolves, ...problem }) =>
        toFinding(`content/${path}`, owner, problem),
      ),
    )
    .sort(byPlace);
  return {
    findings,
    summary: toSummary(findings, texts.size, 0),
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
  const summary = toSummary(findings, files.length, 0);
  return { findings, summary, textOf: () => undefined, tool };
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

import {
  toCode,
  toMarkdown,
  withoutCommands,
  type Finding,
  type Severity,
} from '../model/index.ts';
import { toRuleSummary } from './by-rule.ts';
import { shownOf, worstFirst, type Reporter } from './reporter.ts';
import { counted, toSummaryLine } from './summary.ts';

/** Bytes for findings. GitHub drops a step's whole summary if it is larger than 1 MiB; the rest is for other text. */
const maxBytes = 1_000_000;

/** For the summary of a GitHub job: findings grouped by file, the worst ones where not all fit. */
export const markdown: Reporter = (report, options) => {
  const all = shownOf(report, options);
  const [folded, listed] = [true, false].map((isFolded) =>
    all.filter(({ severity }) => (severity === 'suggestion') === isFolded),
  );
  const list = `${toRules(listed ?? [])}${toList(listed ?? [], maxBytes)}`;
  const left = maxBytes - Buffer.byteLength(list);
  const parts = [list, toFolded(folded ?? [], 'suggestion', left)];
  const summary = toSummaryLine(report.summary);
  return withoutCommands(`## Content check\n\n${parts.join('')}**${summary}**\n`);
};

/** Findings of one severity under a line that says how many there are, and shows them when it is clicked. */
export function toFolded(
  findings: readonly Finding[],
  severity: Severity,
  most: number,
  level = 3,
): string {
  if (findings.length === 0) return '';
  const list = `${toRules(findings)}${toList(findings, most, level)}`;
  return `<details><summary>${counted(findings.length, severity)}</summary>\n\n${list}</details>\n\n`;
}

/** How many findings there are of each rule, where there are many. */
function toRules(findings: readonly Finding[]): string {
  const lines = toRuleSummary(findings).map((line) => `- ${toMarkdown(line)}\n`);
  return lines.length === 0 ? '' : `${lines.join('')}\n`;
}

/**
 * Findings grouped by file, the worst ones where not all fit into so many bytes, and how many are left out.
 *
 * @param level of the headings with the names of files
 */
export function toList(all: readonly Finding[], most: number, level = 3): string {
  const groups = new Map<string, [place: number, item: string][]>();
  const places = new Map(all.map((finding, index) => [finding, index]));
  let bytes = 0;
  let left = 0;
  for (const finding of worstFirst(all)) {
    const item = toItem(finding);
    const group = groups.get(finding.file);
    bytes +=
      Buffer.byteLength(item) + (group ? 0 : Buffer.byteLength(toHeading(finding.file, level)));
    if (bytes > most) {
      left = all.length - [...groups.values()].flat().length;
      break;
    }
    if (group) group.push([places.get(finding) ?? 0, item]);
    else groups.set(finding.file, [[places.get(finding) ?? 0, item]]);
  }
  // Files and findings keep the order of the report.
  const files = [...new Set(all.map(({ file }) => file))];
  return [
    ...files.flatMap((file) => {
      const items = (groups.get(file) ?? []).sort(([a], [b]) => a - b).map(([, item]) => item);
      return items.length === 0 ? [] : [toHeading(file, level), ...items, '\n'];
    }),
    ...(left > 0 ? [`... and ${counted(left, 'more finding')}.\n\n`] : []),
  ].join('');
}

function toHeading(file: string, level: number): string {
  return `${'#'.repeat(level)} ${toCode(file)}\n\n`;
}

function toItem({ severity, line, message, ruleId, help, related }: Finding): string {
  const place = line === null ? '' : `, line ${line}`;
  const lines = [
    `**${severity}**${place}: ${toMarkdown(message)}${ruleId === null ? '' : ` (${toCode(ruleId)})`}`,
    ...(help === null ? [] : [toMarkdown(help)]),
    ...(related ?? []).map(
      (each) => `${toMarkdown(each.message)}: ${toCode(`${each.file}:${each.line}`)}`,
    ),
  ];
  return `- ${lines.filter((each) => each !== '').join('\\\n  ')}\n`;
}

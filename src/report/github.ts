import { cut, printable, type Severity, type Finding } from '../model/index.ts';
import { shownOf, worstFirst, type Reporter } from './reporter.ts';
import { counted, toSummaryLine } from './summary.ts';

/** How many annotations of each kind GitHub shows for a step. */
const most = 10;

/** Characters of a message that actions/runner keeps (`_maxIssueMessageLength`), and of a title. */
const maxMessage = 4096;
const maxTitle = 255;

const commands = {
  error: 'error',
  warning: 'warning',
  suggestion: 'notice',
} as const satisfies Record<Severity, string>;

/**
 * Workflow commands, which GitHub Actions shows as annotations on the lines of a pull request: the worst findings
 * first, as many as there is room for, then how many are left out, then the summary for people who read the log.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const github: Reporter = (report, options) => {
  const all = worstFirst(shownOf(report, options));
  const kept = withRoom(all, 0);
  // The line that says how many are left out is an annotation itself.
  const shown = kept.length < all.length ? withRoom(all, 1) : kept;
  const left = all.length - shown.length;
  return [
    ...shown.map(toAnnotation),
    ...(left > 0
      ? [
          `::notice title=pathways::${counted(left, 'more finding')}: see the job summary or the log`,
        ]
      : []),
    toSummaryLine(report.summary),
    '',
  ].join('\n');
};

/** As many of each kind as GitHub shows, less a number of notices. */
function withRoom(findings: readonly Finding[], taken: number): readonly Finding[] {
  const room = { error: most, warning: most, suggestion: most - taken };
  return findings.filter(({ severity }) => room[severity]-- > 0);
}

function toAnnotation(finding: Finding): string {
  const { file, line, column, endLine, endColumn, severity, ruleId } = finding;
  const last = line !== null && endLine !== null && endLine >= line ? endLine : null;
  // GitHub takes columns only for a range within one line.
  const isOneLine = last === null || last === line;
  const properties = {
    file,
    line,
    endLine: last,
    col: isOneLine ? column : null,
    endColumn: isOneLine && last !== null ? endColumn : null,
    title: ruleId === null ? null : cut(printable(ruleId), maxTitle),
  };
  const written = Object.entries(properties)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}=${toProperty(String(value))}`);
  return `::${commands[severity]} ${written.join(',')}::${toData(toMessage(finding))}`;
}

function toMessage({ message, help, related }: Finding): string {
  const lines = [
    message,
    ...(help === null ? [] : [help]),
    ...(related ?? []).map((each) => `${each.message}: ${each.file}:${each.line}`),
  ];
  return cut(lines.map(printable).join('\n'), maxMessage);
}

function toData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function toProperty(text: string): string {
  return toData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

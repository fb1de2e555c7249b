import {
  counted,
  limitFindings,
  reporters,
  toSummary,
  type LinkRecord,
  type Report,
  type ReportOptions,
  type Summary,
  type Written,
} from '../report/index.ts';
import { byPlace } from '../model/index.ts';
import { writeReports } from './report-files.ts';
import { readRules, type RuleEntry } from './rule-registry.ts';
import type { ReportSettings } from './settings.ts';
import { usesColor } from './color.ts';
import { toCommandLine } from './command-line.ts';
import { exitCodes, type ExitCode, type Host } from './host.ts';
import { readVersion } from './version.ts';
import type { Result } from './result.ts';

/** What reports say besides findings. */
interface Extra {
  readonly outputs?: readonly Written[];
  readonly links?: readonly LinkRecord[];
  readonly command?: NonNullable<Report['command']>;
  /** How much `pretty` shows of the findings; `brief` by default. */
  readonly detail?: ReportOptions['detail'];
  /** The rules that were run: those of `check` by default. */
  readonly groups?: readonly RuleEntry['group'][];
}

/**
 * Writes the report to standard output and to the files that were asked for, and returns the exit code.
 *
 * @throws CommandError if a file can't be written; standard output has its report by then
 */
export async function finishReport(
  result: Result,
  settings: ReportSettings,
  host: Host,
  { groups = ['content', 'markdown'], detail = 'brief', ...more }: Extra = {},
): Promise<ExitCode> {
  const { cwd, root, stdout, stderr, env, elapsedMs } = host;
  const { format, reports, quiet, verbose, maxWarnings } = settings;
  const findings = [...result.findings].sort(byPlace);
  const { files, suppressed, baseline } = result;
  const summary = toSummary(findings, files.size, suppressed.length, baseline);
  const textOf = (path: string): string | undefined => result.files.get(path);
  // Only SARIF lists rules without findings; loading them takes time.
  const withRules = [format, ...reports.map((each) => each.format)].includes('sarif');
  const rules = withRules ? (await readRules()).filter(({ group }) => groups.includes(group)) : [];
  const tool = { name: 'pathways', version: await readVersion(root), rules };
  // The reports of links are merged, so they have everything.
  const shown = more.links ? findings : limitFindings(findings);
  const report = { summary, findings: shown, textOf, tool, ...more };
  const options: ReportOptions = {
    quiet,
    detail: verbose ? 'full' : detail,
    toCommandLine: (command) => toCommandLine(command, host),
  };
  stdout.write(
    reporters[format](report, {
      ...options,
      color: usesColor(env, stdout.isTerminal),
      width: Math.min(Math.max(stdout.columns ?? 80, minColumns), maxColumns),
      ...(stdout.isTerminal && { elapsedMs: elapsedMs() }),
    }),
  );
  await writeReports(reports, report, options, cwd);
  if (summary.errors === 0 && summary.warnings > maxWarnings)
    stderr.write(
      `${counted(summary.warnings, 'warning')}, and \`--max-warnings\` allows ${maxWarnings}\n`,
    );
  return toExitCode(summary, settings);
}

/** Text is not wrapped to lines that are shorter or longer than people read. */
const minColumns = 40;
const maxColumns = 120;

/** The exit code of a run with these findings. */
export function toExitCode(
  { errors, warnings }: Pick<Summary, 'errors' | 'warnings'>,
  { maxWarnings }: Pick<ReportSettings, 'maxWarnings'>,
): ExitCode {
  return errors === 0 && warnings <= maxWarnings ? exitCodes.ok : exitCodes.found;
}

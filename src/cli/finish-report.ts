import { posix } from 'node:path';
import {
  reporters,
  toSummary,
  type LinkRecord,
  type Summary,
  type Written,
} from '../report/index.ts';
import { byPlace, type Finding } from '../model/index.ts';
import { writeReports } from './report-files.ts';
import { readRules, type RuleEntry } from './rule-registry.ts';
import type { Settings } from './settings.ts';
import { exitCodes, type ExitCode, type Host } from './host.ts';
import { toRelative } from './relative-path.ts';
import { readVersion } from './version.ts';
import type { CheckedContent } from './workspace.ts';

/** What a command found, by paths from the working directory. */
export interface Result {
  /** The files that were checked, with their texts where they have one. */
  readonly files: ReadonlyMap<string, string | undefined>;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
}

/** The result of checking a folder, whose files have paths from that folder. */
export function toResult(
  { files, findings, suppressed }: CheckedContent,
  folder: string,
  { cwd }: Pick<Host, 'cwd'>,
): Result {
  const shown = toRelative(folder, cwd);
  const located = (finding: Finding): Finding => ({
    ...finding,
    file: posix.join(shown, finding.file),
    related:
      finding.related?.map((each) => ({ ...each, file: posix.join(shown, each.file) })) ?? null,
  });
  return {
    files: new Map(files.map(({ id, text }) => [posix.join(shown, id), text])),
    findings: findings.map(located),
    suppressed: suppressed.map(located),
  };
}

/** What some reports tell besides findings. */
interface Extra {
  readonly outputs?: readonly Written[];
  readonly links?: readonly LinkRecord[];
  readonly fixCommand?: string;
  /** The rules that were run: those of `check` by default. */
  readonly groups?: readonly RuleEntry['group'][];
}

/**
 * Writes the report to standard output and to the files that were asked for, and returns the exit code.
 *
 * @throws CommandError when a file cannot be written; standard output has its report then
 */
export async function finishReport(
  result: Result,
  settings: Settings,
  { root, stdout, env }: Host,
  { groups = ['content', 'markdown'], ...more }: Extra = {},
): Promise<ExitCode> {
  const { format, reports, quiet } = settings;
  const findings = [...result.findings].sort(byPlace);
  const summary = toSummary(findings, result.files.size, result.suppressed.length);
  const textOf = (path: string): string | undefined => result.files.get(path);
  // Only SARIF lists rules without findings; loading them takes time.
  const withRules = [format, ...reports.map((each) => each.format)].includes('sarif');
  const rules = withRules ? (await readRules()).filter(({ group }) => groups.includes(group)) : [];
  const tool = { name: 'pathways', version: await readVersion(root), rules };
  const report = { summary, findings, textOf, tool, ...more };
  const color = stdout.isTerminal && !env['NO_COLOR'];
  stdout.write(reporters[format](report, { color, quiet }));
  await writeReports(reports, report, quiet);
  return toExitCode(summary, settings);
}

/** The exit code of a run that found so much. */
export function toExitCode(
  { errors, warnings }: Pick<Summary, 'errors' | 'warnings'>,
  { maxWarnings }: Pick<Settings, 'maxWarnings'>,
): ExitCode {
  return errors === 0 && warnings <= maxWarnings ? exitCodes.ok : exitCodes.found;
}

/** Whether an error is among findings. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

import type { VFile } from 'vfile';
import {
  reporters,
  toFindings,
  toRelative,
  toSummary,
  type LinkRecord,
  type RuleFact,
  type Summary,
  type Written,
} from '../report/index.ts';
import { writeReports } from './report-files.ts';
import { readContentRules } from './rules.ts';
import type { Settings } from './settings.ts';
import { exitCodes, type ExitCode, type Surroundings } from './host.ts';
import { readVersion } from './version.ts';

/** What some reports tell besides findings. */
interface Extra {
  readonly outputs?: readonly Written[];
  readonly links?: readonly LinkRecord[];
  readonly mend?: string;
  /** Those of `check` where nothing is said. */
  readonly rules?: () => Promise<readonly RuleFact[]>;
}

/**
 * Writes the report to standard output and to the files that were asked for, and says how the run
 * ends.
 *
 * @throws CommandError when a file cannot be written; standard output has its report then
 */
export async function reportOn(
  files: readonly VFile[],
  settings: Settings,
  { cwd, root, stdout, env }: Surroundings,
  { rules: loadRules = readContentRules, ...more }: Extra = {},
): Promise<ExitCode> {
  const { format, reports, quiet } = settings;
  const findings = toFindings(files, cwd);
  const summary = toSummary(files, findings);
  const texts = new Map(files.map((file) => [toRelative(file.path, cwd), file]));
  const textOf = (path: string): string | undefined => {
    const value = texts.get(path)?.value;
    return value === undefined ? undefined : String(value);
  };
  // Only this form tells of rules without findings; loading them takes time.
  const withRules = [format, ...reports.map((each) => each.format)].includes('sarif');
  const rules = withRules ? await loadRules() : [];
  const tool = { name: 'pathways', version: await readVersion(root), rules };
  const report = { summary, findings, textOf, tool, ...more };
  const color = stdout.isTerminal && !env['NO_COLOR'];
  stdout.write(reporters[format](report, { color, quiet }));
  await writeReports(reports, report, quiet);
  return toExitCode(summary, settings);
}

/** How a run ends that found so much. */
export function toExitCode(
  { errors, warnings }: Pick<Summary, 'errors' | 'warnings'>,
  { maxWarnings }: Pick<Settings, 'maxWarnings'>,
): ExitCode {
  return errors === 0 && warnings <= maxWarnings ? exitCodes.ok : exitCodes.found;
}

import type { VFile } from 'vfile';
import { reporters, toFindings, toRelative, toSummary, type Written } from '../report/index.ts';
import type { Settings } from './settings.ts';
import { exitCodes, type ExitCode, type Surroundings } from './surroundings.ts';

/** Writes the report to standard output, and says how the run ends. */
export function reportOn(
  files: readonly VFile[],
  { format, quiet, maxWarnings }: Settings,
  { cwd, stdout, env }: Surroundings,
  outputs?: readonly Written[],
): ExitCode {
  const findings = toFindings(files, cwd);
  const summary = toSummary(files, findings);
  const texts = new Map(files.map((file) => [toRelative(file.path, cwd), file]));
  const textOf = (path: string): string | undefined => {
    const value = texts.get(path)?.value;
    return value === undefined ? undefined : String(value);
  };
  const color = stdout.isTerminal && !env['NO_COLOR'];
  const report = { summary, findings, textOf, ...(outputs && { outputs }) };
  stdout.write(reporters[format](report, { color, quiet }));
  const isSound = summary.errors === 0 && summary.warnings <= maxWarnings;
  return isSound ? exitCodes.ok : exitCodes.found;
}

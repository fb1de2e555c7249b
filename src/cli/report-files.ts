import { resolve } from 'node:path';
import { reporterNames, reporters, type Report, type ReporterName } from '../report/index.ts';
import type { Value } from './command.ts';
import { CommandError } from './host.ts';
import { isWithin } from './is-inside.ts';
import { writeAsked } from './write-file.ts';

/** A report that goes to a file. */
export interface ReportFile {
  readonly format: ReporterName;
  /** As it was given, for messages. */
  readonly shown: string;
  /** Absolute. */
  readonly path: string;
}

/**
 * What `--report NAME=PATH` comes to, each time that it was given.
 *
 * @throws CommandError when one names no format or no path, or would overwrite content or another
 */
export function toReports(value: Value, content: string, cwd: string): readonly ReportFile[] {
  const reports = (Array.isArray(value) ? value : []).map((text: string) => toReport(text, cwd));
  for (const [index, { path, shown }] of reports.entries()) {
    if (isWithin(path, content))
      throw new CommandError(`Cannot write a report to \`${shown}\`: it lies in the content`);
    if (reports.findIndex((each) => each.path === path) < index)
      throw new CommandError(`Cannot write two reports to \`${shown}\``);
  }
  return reports;
}

function toReport(text: string, cwd: string): ReportFile {
  const at = text.indexOf('=');
  const [name, shown] = [text.slice(0, at), text.slice(at + 1)];
  if (at < 0 || shown === '')
    throw new CommandError(
      `Cannot report to \`${text}\`: write it as NAME=PATH, such as json=report.json`,
    );
  const format = reporterNames.find((each) => each === name);
  if (!format)
    throw new CommandError(
      `Cannot report as \`${name}\`: the formats are ${reporterNames.join(', ')}`,
    );
  return { format, shown, path: resolve(cwd, shown) };
}

/**
 * Writes reports to their files; folders above them are made.
 *
 * @throws CommandError when one cannot be written
 */
export async function writeReports(
  files: readonly ReportFile[],
  report: Report,
  quiet: boolean,
): Promise<void> {
  for (const { format, path, shown } of files) {
    const text = reporters[format](report, { color: false, quiet });
    await writeAsked(path, text, 'a report', shown);
  }
}

import { resolve } from 'node:path';
import {
  reporterNames,
  reporters,
  type Report,
  type ReporterName,
  type ReportOptions,
} from '../report/index.ts';
import { CommandError } from './host.ts';
import { isInside } from './is-inside.ts';
import { toChoice } from './option-values.ts';
import { writeFileTo } from './write-file.ts';

/** A report that goes to a file. */
export interface ReportFile {
  readonly format: ReporterName;
  /** As it was given, for messages. */
  readonly shown: string;
  /** Absolute. */
  readonly path: string;
}

/**
 * The files that `--report NAME=PATH` asks for.
 *
 * @param content the content folder, which must not be written to
 * @throws CommandError if a format or a path is missing, or would overwrite content or another report
 */
export function toReports(
  texts: readonly string[],
  content: string | undefined,
  cwd: string,
): readonly ReportFile[] {
  const reports = texts.map((text) => toReport(text, cwd));
  for (const [index, { path, shown }] of reports.entries()) {
    if (content !== undefined && isInside(path, content))
      throw new CommandError(`Can't write a report to \`${shown}\`: it is in the content folder`);
    if (reports.findIndex((each) => each.path === path) < index)
      throw new CommandError(`Can't write two reports to \`${shown}\``);
  }
  return reports;
}

function toReport(text: string, cwd: string): ReportFile {
  const [, name = '', shown = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (shown === '')
    throw new CommandError(
      `\`--report\` needs NAME=PATH, such as json=report.json, not \`${text}\``,
    );
  return { format: toChoice('report', reporterNames, name), shown, path: resolve(cwd, shown) };
}

/**
 * Writes reports to their files, and makes missing folders.
 *
 * @throws CommandError if one can't be written
 */
export async function writeReports(
  files: readonly ReportFile[],
  report: Report,
  options: ReportOptions,
  cwd: string,
): Promise<void> {
  for (const { format, path, shown } of files)
    await writeFileTo(path, reporters[format](report, options), shown, cwd);
}

import { reporterNames, type ReporterName } from '../report/index.ts';
import type { Options, Values } from './command.ts';
import { findProject } from './project.ts';
import { toReports, type ReportFile } from './report-files.ts';
import { CommandError, type Host } from './host.ts';

/** Options of every command that reports findings. */
export const reportOptions = {
  format: {
    type: 'string',
    value: 'NAME',
    choices: reporterNames,
    default: 'pretty',
    help: 'Report format',
  },
  report: {
    type: 'string',
    value: 'NAME=PATH',
    multiple: true,
    help: 'Also write a report to a file; can be repeated',
  },
  quiet: { type: 'boolean', help: 'Report errors only' },
  verbose: { type: 'boolean', help: 'Report every finding in full, suggestions too' },
  'max-warnings': { type: 'number', value: 'N', help: 'Fail if there are more than N warnings' },
} as const satisfies Options;

/** Options of every command that reads content. */
export const contentOptions = {
  content: {
    type: 'string',
    value: 'DIR',
    help: 'Content folder (default: content, here or in a folder above)',
  },
  today: { type: 'string', value: 'DATE', help: 'Date to compare against (default: today)' },
} as const satisfies Options;

/** The option of commands that keep their work. */
export const cacheOptions = {
  'no-cache': { type: 'boolean', help: "Don't read or write the cache" },
} as const satisfies Options;

/** Options of every command that checks content. */
export const commonOptions = { ...contentOptions, ...reportOptions } as const satisfies Options;

/** How to report. */
export interface ReportSettings {
  readonly format: ReporterName;
  /** Reports to write to files. */
  readonly reports: readonly ReportFile[];
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly maxWarnings: number;
}

/** Which content to read, and how. */
export interface ContentSettings {
  /** The content folder: absolute. */
  readonly content: string;
  /** The folder that defaults such as `outputs` begin in: absolute. */
  readonly project: string;
  readonly today: string;
  /** Whether the cache may be read and written. */
  readonly isCached: boolean;
  /** Whether only errors are told. */
  readonly quiet?: boolean;
}

export type Settings = ContentSettings & ReportSettings;

/** @throws CommandError if a value is not one that its option can have */
export async function toSettings(
  values: Values<typeof commonOptions> & Partial<Values<typeof cacheOptions>>,
  host: Host,
): Promise<Settings> {
  const settings = await toContentSettings(values, host);
  return { ...settings, ...toReportSettings(values, host, settings.content) };
}

/** @throws CommandError if the date is not one */
export async function toContentSettings(
  {
    content,
    today,
    'no-cache': isFresh = false,
  }: Partial<Values<typeof contentOptions & typeof cacheOptions>>,
  host: Host,
): Promise<ContentSettings> {
  const day = today ?? host.today;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new CommandError(`\`--today\` needs a date such as 2019-04-03, not \`${day}\``);
  const project = await findProject(host.cwd, content);
  return { content: project.content, project: project.folder, today: day, isCached: !isFresh };
}

/**
 * @param content the content folder, which reports must not be written to
 * @throws CommandError if a report can't be written as it was asked for
 */
export function toReportSettings(
  { format, report, quiet, verbose, 'max-warnings': max }: Values<typeof reportOptions>,
  { cwd }: Host,
  content?: string,
): ReportSettings {
  const reports = toReports(report, content, cwd);
  return { format, reports, quiet, verbose, maxWarnings: max ?? Infinity };
}

import { resolve } from 'node:path';
import { reporterNames, type ReporterName } from '../report/index.ts';
import type { Input, Options, Value } from './command.ts';
import { toReports, type ReportFile } from './report-files.ts';
import { CommandError, type Host } from './host.ts';

/** Options that every command about content has. */
export const commonOptions = {
  content: { type: 'string', value: 'DIR', help: 'The folder of content (content)' },
  format: {
    type: 'string',
    value: 'NAME',
    help: `How to report: ${reporterNames.join(', ')} (pretty)`,
  },
  report: {
    type: 'string',
    value: 'NAME=PATH',
    multiple: true,
    help: 'Write a report to a file as well; may be given several times',
  },
  quiet: { type: 'boolean', help: 'Report errors only' },
  today: { type: 'string', value: 'DATE', help: 'The day to hold dates against (the clock)' },
  'max-warnings': { type: 'string', value: 'N', help: 'Fail when there are more warnings' },
} as const satisfies Options;

/** What the common options come to. */
export interface Settings {
  /** The folder of content, as it was given. */
  readonly content: string;
  readonly format: ReporterName;
  /** Reports to write to files. */
  readonly reports: readonly ReportFile[];
  readonly quiet: boolean;
  readonly today: string;
  readonly maxWarnings: number;
  /** Whether what was found may be kept between runs. */
  readonly isCached: boolean;
}

/** @throws CommandError when a value is none that the option can have */
export function toSettings({ values }: Input, { today, cwd }: Host): Settings {
  const format = textOf(values['format']) ?? 'pretty';
  const known = reporterNames.find((each) => each === format);
  if (!known)
    throw new CommandError(
      `Cannot report as \`${format}\`: the formats are ${reporterNames.join(', ')}`,
    );
  const day = textOf(values['today']) ?? today;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new CommandError(`Cannot take \`${day}\` as a day: write it as 2019-04-03`);
  const max = textOf(values['max-warnings']);
  if (max !== undefined && !/^\d{1,9}$/.test(max))
    throw new CommandError(`Cannot take \`${max}\` as a number of warnings`);
  const content = resolve(cwd, textOf(values['content']) ?? 'content');
  return {
    content,
    format: known,
    reports: toReports(values['report'], content, cwd),
    quiet: values['quiet'] === true,
    today: day,
    maxWarnings: max === undefined ? Infinity : Number(max),
    isCached: values['no-cache'] !== true,
  };
}

/** The text of an option, or undefined where it was not given. */
export function textOf(value: Value): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

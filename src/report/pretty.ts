import { styleText } from 'node:util';
import type { Severity } from '../model/index.ts';
import type { Finding, Summary } from './finding.ts';
import { printable, toFrame } from './frame.ts';
import type { Report, Reporter, ReportOptions, Written } from './reporter.ts';

type Style = Parameters<typeof styleText>[0];

const styles = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<
  Severity,
  Style
>;

/** For people at a terminal: each finding with its source, then what was written, then the sum. */
export const pretty: Reporter = (report, options) => {
  const shown = options.quiet
    ? report.findings.filter(({ severity }) => severity === 'error')
    : report.findings;
  const blocks = shown.map((finding) => toBlock(finding, report, options));
  if (report.outputs && !options.quiet) blocks.push(toOutputs(report.outputs));
  if (!options.quiet || report.summary.errors > 0) blocks.push(`${toSum(report.summary)}\n`);
  return blocks.join('\n');
};

function toBlock(finding: Finding, { textOf }: Report, { color }: ReportOptions): string {
  const paint = (style: Style, text: string): string =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const { file, line, column, severity, ruleId } = finding;
  const place = [file, line, column].filter((part) => part !== null).join(':');
  const text = textOf(file);
  const frame = text === undefined ? [] : toFrame(text, finding);
  const related = (finding.related ?? []).map(
    (each) => `${printable(each.path)}:${each.line}:${each.column} ${printable(each.message)}`,
  );
  return [
    `${paint('bold', printable(place))} ${paint(styles[severity], severity)} ${printable(finding.message)} ${paint('dim', ruleId ?? '')}`.trimEnd(),
    ...frame.map(
      (each) => `  ${paint(each.trimStart().startsWith('|') ? styles[severity] : 'dim', each)}`,
    ),
    ...(finding.note === null ? [] : [`  ${printable(finding.note)}`]),
    ...related.map((each) => `  See ${each}`),
    '',
  ].join('\n');
}

function toOutputs(outputs: readonly Written[]): string {
  const pages = outputs.filter(({ kind }) => kind === 'page');
  const downloads = outputs.filter(({ kind }) => kind === 'word' || kind === 'checklist');
  const first = pages.find(({ path }) => path.endsWith('/index.html')) ?? pages[0];
  return [
    'Wrote',
    ...(first ? [`  ${first.path} and ${pages.length - 1} other pages`] : []),
    ...downloads.map(({ path, size }) => `  ${path} (${Math.ceil(size / 1024)} KB)`),
    '',
  ].join('\n');
}

function toSum({ files, errors, warnings, infos }: Summary): string {
  const parts = [
    counted(errors, 'error'),
    counted(warnings, 'warning'),
    ...(infos > 0 ? [counted(infos, 'remark')] : []),
  ];
  return `${counted(files, 'file')} checked: ${parts.join(', ')}`;
}

function counted(amount: number, one: string): string {
  return `${amount} ${one}${amount === 1 ? '' : 's'}`;
}

import { styleText } from 'node:util';
import { cut, printable, withoutCommands, type Severity, type Finding } from '../model/index.ts';
import { byRule, toRuleLine, toRuleSummary } from './by-rule.ts';
import { toFrame, toFrameLine } from './frame.ts';
import { toCountHint, toHints } from './hints.ts';
import { shownOf, type Reporter, type Written } from './reporter.ts';
import { toCorrected, toSources, type Source } from './source.ts';
import { counted, toSummaryLine } from './summary.ts';
import { wrap } from './wrap.ts';

type Style = Parameters<typeof styleText>[0];

/** How a finding is written. */
interface Look {
  readonly sourceOf: (file: string) => Source | undefined;
  readonly paint: (style: Style, text: string) => string;
  readonly width: number;
}

const styles = { error: 'red', warning: 'yellow', suggestion: 'blue' } as const satisfies Record<
  Severity,
  Style
>;

/** The severities that are shown in full, and those that take one line; others are counted. */
const levels = {
  full: { full: ['error', 'warning', 'suggestion'], line: [] },
  brief: { full: ['error', 'warning'], line: ['suggestion'] },
  counts: { full: ['error'], line: [] },
} as const satisfies Record<string, Record<'full' | 'line', readonly Severity[]>>;

/** For people at a terminal: each finding with its source, then what was written, then the summary. */
export const pretty: Reporter = (report, options) => {
  const { color, quiet, detail = 'brief', width = 80, elapsedMs } = options;
  const { toCommandLine = (command: string) => `pathways ${command}` } = options;
  const look: Look = {
    sourceOf: toSources(report.textOf),
    paint: (style, text) => (color ? styleText(style, text, { validateStream: false }) : text),
    width,
  };
  const findings = shownOf(report, options);
  const of = (severities: readonly Severity[]): readonly Finding[] =>
    findings.filter(({ severity }) => severities.includes(severity));
  const [full, brief] = [of(levels[detail].full), of(levels[detail].line)];
  const commands = { toCommandLine, command: report.command ?? 'check' };
  const hints = toHints(full, brief, commands);
  const summary = toRuleSummary(full).map(printable);
  const time = elapsedMs === undefined ? '' : ` (${toDuration(elapsedMs)})`;
  const blocks = [
    ...full.map((finding) => toBlock(finding, look)),
    ...(brief.length > 0 ? [toBrief(brief, look)] : []),
    ...(summary.length > 0 ? [summary.map((line) => `${line}\n`).join('')] : []),
    ...(hints === '' ? [] : [hints]),
    ...(report.outputs && !quiet ? [toOutputs(report.outputs)] : []),
    ...(quiet && report.summary.errors === 0
      ? []
      : [
          `${toSummaryLine(report.summary)}${time}\n${toCountHint(findings.length - full.length - brief.length, commands)}`,
        ]),
  ];
  return withoutCommands(blocks.join('\n'));
};

/** More suggestions of a rule than these are one line. */
const few = 3;

/** A line for each suggestion, and one for all those of a rule that has many. */
function toBrief(suggestions: readonly Finding[], look: Look): string {
  const folded = byRule(suggestions).filter(({ findings }) => findings.length > few);
  const inFolded = new Set(folded.flatMap(({ findings }) => findings));
  const lines = [
    ...suggestions
      .filter((finding) => !inFolded.has(finding))
      .map((finding) => toHeadline(finding, look)),
    ...folded.map((group) => printable(toRuleLine(group, 'suggestion'))),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function toHeadline(
  { file, line, column, severity, message, ruleId }: Finding,
  { paint }: Look,
): string {
  const place = [file, line, column].filter((part) => part !== null).join(':');
  const parts = [
    paint('bold', printable(place)),
    paint(styles[severity], severity),
    printable(message),
    ...(ruleId === null ? [] : [paint('dim', printable(ruleId))]),
  ];
  return parts.join(' ');
}

function toBlock(finding: Finding, look: Look): string {
  const { paint, sourceOf, width } = look;
  const { severity, help, related } = finding;
  const source = sourceOf(finding.file);
  const frame = source === undefined ? [] : toFrame(source, finding, width - 2);
  return [
    toHeadline(finding, look),
    ...frame.map(
      (each) => `  ${paint(each.trimStart().startsWith('|') ? styles[severity] : 'dim', each)}`,
    ),
    ...(help === null ? [] : wrap(printable(help), '  ', width)),
    ...toFix(finding, source, width),
    ...(related ?? []).flatMap((each) => [
      ...wrap(printable(`${each.message}: ${each.file}:${each.line}:${each.column}`), '  ', width),
      ...toRelatedLine(each, look).map((text) => `  ${paint('dim', text)}`),
    ]),
    '',
  ].join('\n');
}

function toRelatedLine(
  related: NonNullable<Finding['related']>[number],
  { sourceOf, width }: Look,
): readonly string[] {
  const source = sourceOf(related.file);
  return source === undefined ? [] : toFrameLine(source, related, width - 2);
}

/** The line as it should be, where the help does not show it already. */
function toFix(
  { fix, help }: Finding,
  source: Source | undefined,
  width: number,
): readonly string[] {
  if (!fix || !source) return [];
  const written = fix.map(({ text }) => text.trim()).filter((text) => text !== '');
  if (written.length > 0 && written.every((text) => help?.includes(text))) return [];
  const line = toCorrected(source, fix);
  if (line === undefined) return [];
  const label = '  Fix: ';
  if (line === '') return written.length > 0 ? [] : [`${label}remove this`];
  return [`${label}${cut(printable(line.trim()), width - label.length)}`];
}

/** `850 ms`, `1.2 s`. */
function toDuration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

function toOutputs(outputs: readonly Written[]): string {
  const pages = outputs.filter(({ kind }) => kind === 'page');
  const downloads = outputs.filter(({ kind }) => ['word', 'pdf', 'checklist'].includes(kind));
  const first = pages.find(({ path }) => path.endsWith('/index.html')) ?? pages[0];
  return [
    'Wrote',
    ...(first ? [`  ${printable(first.path)} and ${counted(pages.length - 1, 'other page')}`] : []),
    ...downloads.map(({ path, size }) => `  ${printable(path)} (${Math.ceil(size / 1024)} KB)`),
    ...dataLines(outputs.filter(({ kind }) => kind === 'data')),
    '',
  ].join('\n');
}

/** The files of data, which are all in one folder, in one line. */
function dataLines(files: readonly Written[]): readonly string[] {
  const [first] = files;
  if (!first) return [];
  const folder = first.path.slice(0, first.path.lastIndexOf('/') + 1);
  return [`  ${printable(folder)} (${counted(files.length, 'file')})`];
}

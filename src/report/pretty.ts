import { styleText } from 'node:util';
import { cut, printable, withoutCommands, type Severity, type Finding } from '../model/index.ts';
import { frameWidth, toFrame, toFrameLine } from './frame.ts';
import {
  shownOf,
  worstFirst,
  type Reporter,
  type ReportOptions,
  type Written,
} from './reporter.ts';
import { toCorrected, toSources, type Source } from './source.ts';
import { toSummaryLine } from './summary.ts';
import { wrap } from './wrap.ts';

type Style = Parameters<typeof styleText>[0];
type SourceOf = (file: string) => Source | undefined;

const styles = { error: 'red', warning: 'yellow', suggestion: 'blue' } as const satisfies Record<
  Severity,
  Style
>;

/** For people at a terminal: each finding with its source, then what was written, then the sum. */
export const pretty: Reporter = (report, options) => {
  const shown = shownOf(report, options);
  const sourceOf = toSources(report.textOf);
  const blocks = shown.map((finding) => toBlock(finding, sourceOf, options));
  const trailer = [toFixHint(shown, report.fixCommand), toPointer(shown)].filter(
    (line) => line !== undefined,
  );
  if (trailer.length > 0) blocks.push(`${trailer.join('\n')}\n`);
  if (report.outputs && !options.quiet) blocks.push(toOutputs(report.outputs));
  if (!options.quiet || report.summary.errors > 0)
    blocks.push(`${toSummaryLine(report.summary)}\n`);
  return withoutCommands(blocks.join('\n'));
};

function toBlock(finding: Finding, sourceOf: SourceOf, { color }: ReportOptions): string {
  const paint = (style: Style, text: string): string =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const { file, line, column, severity, ruleId } = finding;
  const place = [file, line, column].filter((part) => part !== null).join(':');
  const source = sourceOf(file);
  const frame = source === undefined ? [] : toFrame(source, finding);
  return [
    `${paint('bold', printable(place))} ${paint(styles[severity], severity)} ${printable(finding.message)} ${paint('dim', printable(ruleId ?? ''))}`.trimEnd(),
    ...frame.map(
      (each) => `  ${paint(each.trimStart().startsWith('|') ? styles[severity] : 'dim', each)}`,
    ),
    ...(finding.help === null ? [] : wrap(printable(finding.help), '  ')),
    ...toFix(finding, source),
    ...(finding.related ?? []).flatMap((each) => [
      ...wrap(
        `${printable(each.message)}: ${printable(each.file)}:${each.line}:${each.column}`,
        '  ',
      ),
      ...toRelatedLine(each, sourceOf).map((text) => `  ${paint('dim', text)}`),
    ]),
    '',
  ].join('\n');
}

function toRelatedLine(
  related: NonNullable<Finding['related']>[number],
  sourceOf: SourceOf,
): readonly string[] {
  const source = sourceOf(related.file);
  return source === undefined ? [] : toFrameLine(source, related);
}

/** The line as it should be, where the help does not show it already. */
function toFix({ fix, help }: Finding, source: Source | undefined): readonly string[] {
  if (!fix || !source) return [];
  const written = fix.map(({ text }) => text.trim()).filter((text) => text !== '');
  if (written.length > 0 && written.every((text) => help?.includes(text))) return [];
  const line = toCorrected(source, fix);
  if (line === undefined) return [];
  return [line === '' ? '  Fix: remove this' : `  Fix: ${cut(printable(line.trim()), frameWidth)}`];
}

/** How many of the findings can be fixed automatically, and how. */
function toFixHint(shown: readonly Finding[], command = 'check --fix'): string | undefined {
  const count = shown.filter(({ fix }) => fix !== null).length;
  if (count === 0) return undefined;
  const which = count === 1 ? 'One of these' : `${count} of these`;
  return `${which} can be fixed automatically: pathways ${command}`;
}

/** Where the rules of this program are explained, with the one that matters most as the example. */
function toPointer(shown: readonly Finding[]): string | undefined {
  // Rules of other programs have whole addresses.
  const worst = worstFirst(shown).find(({ url }) => url !== null && !/^\w+:/.test(url));
  if (!worst?.ruleId) return undefined;
  const [document = ''] = (worst.url ?? '').split('#');
  return printable(`Each rule says why: pathways explain ${worst.ruleId}, or ${document}`);
}

function toOutputs(outputs: readonly Written[]): string {
  const pages = outputs.filter(({ kind }) => kind === 'page');
  const downloads = outputs.filter(({ kind }) => kind === 'word' || kind === 'checklist');
  const first = pages.find(({ path }) => path.endsWith('/index.html')) ?? pages[0];
  return [
    'Wrote',
    ...(first ? [`  ${printable(first.path)} and ${pages.length - 1} other pages`] : []),
    ...downloads.map(({ path, size }) => `  ${printable(path)} (${Math.ceil(size / 1024)} KB)`),
    '',
  ].join('\n');
}

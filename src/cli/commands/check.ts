import { resolve, sep } from 'node:path';
import { toSummary } from '../../report/index.ts';
import { openBaseline } from '../baseline-file.ts';
import { changedFiles } from '../changed.ts';
import { defineCommand } from '../command.ts';
import { finishReport, toExitCode } from '../finish-report.ts';
import { toResult, type CheckedContent } from '../result.ts';
import { fixContent } from '../fix-content.ts';
import { CommandError, type Host } from '../host.ts';
import { expandGlobs } from '../operands.ts';
import { startProgress } from '../progress.ts';
import { cacheOptions, commonOptions, toSettings, type Settings } from '../settings.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';

export const check = defineCommand({
  summary: 'Check the content and show how to fix problems',
  operands: '[FILE...]',
  options: {
    ...commonOptions,
    changed: {
      type: 'string',
      value: 'REV',
      implied: 'HEAD',
      help: 'Report only on files changed since a git revision (default: HEAD), and on files that refer to them. The next argument is the revision, unless it is a file',
    },
    base: {
      type: 'string',
      value: 'REV',
      help: 'Also report ids and pages that were removed since a git revision',
    },
    fix: { type: 'boolean', help: 'Fix automatically what is safe, then report the rest' },
    'dry-run': {
      type: 'boolean',
      help: 'With --fix: show the changes as a diff, and write nothing',
    },
    baseline: {
      type: 'string',
      value: 'FILE',
      help: 'Report only findings that are not in FILE, and count the others',
    },
    'write-baseline': {
      type: 'boolean',
      help: 'With --baseline: write all current findings to FILE',
    },
    ...cacheOptions,
  },
  examples: [
    ['pathways check', 'Check everything'],
    ['pathways check content/index.md', 'Check everything, but report only on one page'],
    ['pathways check --changed main', 'Report only on what differs from the branch main'],
    ['pathways check --base main', 'Report on everything, and on ids that are gone since main'],
    ['pathways check --fix --dry-run', 'Show what would be fixed'],
    ['pathways check --baseline known.json', 'Report only findings that are not in the baseline'],
    ['pathways check --format json', 'Report for other programs'],
  ],
  run: async ({ values, operands }, host) => {
    const { fix, changed, report: reports, format, 'dry-run': isDryRun } = values;
    if (isDryRun && !fix) throw new CommandError('`--dry-run` needs `--fix`');
    if (isDryRun && (reports.length > 0 || format !== 'pretty'))
      throw new CommandError(
        '`--dry-run` prints a diff and no report: leave out `--format` and `--report`',
      );
    if (changed !== undefined && values.base !== undefined)
      throw new CommandError('`--changed` compares with its revision: leave out `--base`');
    const base = changed ?? values.base;
    const isWritten = values['write-baseline'];
    if (isWritten && values.baseline === undefined)
      throw new CommandError('`--write-baseline` needs `--baseline FILE`');
    if (isWritten && (fix || base !== undefined || operands.length > 0))
      throw new CommandError(
        '`--write-baseline` is about all findings: leave out files, `--changed`, `--base` and `--fix`',
      );
    const settings = await toSettings(values, host);
    const known = await openBaseline(values.baseline, isWritten, settings.content, host);
    const workspace = openWorkspace(settings, host);
    const progress = startProgress(host);
    progress.say('Checking');
    const checkTexts = fix ? await workspace.open(base) : undefined;
    const toFix = await checkTexts?.(new Map()).finally(progress.end);
    const found = toFix ?? (await workspace.check(base).finally(progress.end));
    const named = await expandGlobs(operands, host.cwd);
    const wanted = await toWanted(found, workspace, changed, named, settings, host);
    const shown = async (checked: CheckedContent): Promise<CheckedContent> =>
      only(await known(checked), wanted);
    const report = async (checked: CheckedContent) =>
      finishReport(toResult(await shown(checked), settings.content, host), settings, host);
    if (!toFix || !checkTexts) return report(found);
    const { content } = settings;
    const after = await fixContent(
      { before: toFix, check: checkTexts, wanted, content, isDryRun },
      host,
    );
    if (!isDryRun) return report(after);
    const { files, findings, suppressed } = await shown(found);
    return toExitCode(toSummary(findings, files.length, suppressed.length), settings);
  },
});

/** The files to report on, by path from the content folder. */
async function toWanted(
  { files, findings }: CheckedContent,
  workspace: Workspace,
  base: string | undefined,
  operands: readonly string[],
  { content }: Settings,
  { cwd }: Host,
): Promise<ReadonlySet<string>> {
  // Images are not among the files, but their names may be wrong.
  const all = [...new Set([...files.map(({ id }) => id), ...findings.map(({ file }) => file)])];
  const changed =
    base === undefined ? undefined : await changedFiles(await workspace.load(), content, base);
  const concerned = changed ? all.filter((id) => changed.has(id)) : all;
  if (operands.length === 0) return new Set(concerned);
  return new Set(
    operands.flatMap((operand) => {
      const path = resolve(cwd, operand);
      const isNamed = (id: string): boolean => {
        const own = resolve(content, id);
        return own === path || own.startsWith(path + sep);
      };
      if (!all.some(isNamed)) throw new CommandError(`\`${operand}\` is not in the content folder`);
      return concerned.filter(isNamed);
    }),
  );
}

/** The part of a check that is about some files. */
function only(
  { files, findings, suppressed, known }: CheckedContent,
  wanted: ReadonlySet<string>,
): CheckedContent {
  return {
    ...(known && { known: known.filter(({ file }) => wanted.has(file)) }),
    files: files.filter(({ id }) => wanted.has(id)),
    findings: findings.filter(({ file }) => wanted.has(file)),
    suppressed: suppressed.filter(({ file }) => wanted.has(file)),
  };
}

import { resolve, sep } from 'node:path';
import { changedFiles } from '../changed.ts';
import { toSummary } from '../../report/index.ts';
import type { Command, Value } from '../command.ts';
import { finishReport, toExitCode, toResult } from '../finish-report.ts';
import { fixContent } from '../fix-content.ts';
import { startProgress } from '../progress.ts';
import { commonOptions, textOf, toSettings, type Settings } from '../settings.ts';
import { CommandError, type Host } from '../host.ts';
import { openWorkspace, type CheckedContent, type Workspace } from '../workspace.ts';

export const check: Command = {
  summary: 'Finds what is wrong with the content, and says what to write instead',
  operands: '[FILE...]',
  options: {
    ...commonOptions,
    changed: {
      type: 'string',
      value: 'REV',
      otherwise: 'HEAD',
      help: 'Report on what changed since a git revision, and on what refers to it (HEAD)',
    },
    fix: { type: 'boolean', help: 'Mend what can be mended without asking, then report the rest' },
    'no-cache': { type: 'boolean', help: 'Look at everything again, and keep nothing' },
    'dry-run': { type: 'boolean', help: 'With --fix: write nothing, show what would change' },
  },
  examples: [
    ['pathways check', 'Check everything'],
    ['pathways check content/index.md', 'Check everything, report on one page'],
    ['pathways check --changed=main', 'Check everything, report on what differs from main'],
    ['pathways check --format json', 'Report for other programs'],
    ['pathways check --fix --dry-run', 'Show what would be mended, as a unified diff'],
  ],
  run: async (input, host) => {
    const settings = toSettings(input, host);
    const { fix, changed: base, format, 'dry-run': isDryRun } = input.values;
    assertDryRun(fix === true, isDryRun === true, format ?? input.values['report']);
    const workspace = openWorkspace(settings, host);
    const progress = startProgress(host);
    progress.say('Checking');
    const toFix = fix === true ? await workspace.checkCorpus().finally(progress.end) : undefined;
    const found = toFix ?? (await workspace.check().finally(progress.end));
    const wanted = await toWanted(found, workspace, textOf(base), input.operands, settings, host);
    const report = (checked: CheckedContent) =>
      finishReport(toResult(only(checked, wanted), settings.content, host), settings, host);
    if (!toFix) return report(found);
    const after = await fixContent(
      {
        before: toFix,
        check: workspace.checkCorpus,
        wanted,
        content: settings.content,
        isDryRun: isDryRun === true,
      },
      host,
    );
    if (isDryRun !== true) return report(after);
    const { findings, suppressed } = only(found, wanted);
    return toExitCode(toSummary(findings, wanted.size, suppressed.length), settings);
  },
};

/** The files to report on, by path from the content folder. */
async function toWanted(
  { files }: CheckedContent,
  workspace: Workspace,
  base: string | undefined,
  operands: readonly string[],
  { content }: Settings,
  { cwd }: Host,
): Promise<ReadonlySet<string>> {
  const all = files.map(({ id }) => id);
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
  { files, findings, suppressed }: CheckedContent,
  wanted: ReadonlySet<string>,
): CheckedContent {
  return {
    files: files.filter(({ id }) => wanted.has(id)),
    findings: findings.filter(({ file }) => wanted.has(file)),
    suppressed: suppressed.filter(({ file }) => wanted.has(file)),
  };
}

/** @throws CommandError where a dry run is asked for that could not show anything */
function assertDryRun(isFix: boolean, isDryRun: boolean, report: Value): void {
  if (isDryRun && !isFix) throw new CommandError('--dry-run needs --fix');
  if (isDryRun && report !== undefined)
    throw new CommandError(
      '--dry-run prints a diff and no report: leave out --format and --report',
    );
}

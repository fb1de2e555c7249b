import { resolve, sep } from 'node:path';
import type { VFile } from 'vfile';
import { changedFiles } from '../changed.ts';
import type { Folder } from '../../load/index.ts';
import { toFindings, toSummary } from '../../report/index.ts';
import type { Command, Value } from '../command.ts';
import { checkCorpus, checkFiles } from '../cached.ts';
import { checkContent, readContent } from '../content.ts';
import { mendContent } from '../fix-content.ts';
import { reportOn, toExitCode } from '../finish-report.ts';
import { startProgress } from '../progress.ts';
import { commonOptions, textOf, toSettings, type Settings } from '../settings.ts';
import { CommandError, type Surroundings } from '../host.ts';

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
  run: async (input, surroundings) => {
    const settings = toSettings(input, surroundings);
    const { fix, changed: base, format, 'dry-run': isTrial } = input.values;
    assertTrial(fix === true, isTrial === true, format ?? input.values['report']);
    const progress = startProgress(surroundings);
    progress.say('Checking');
    const since = textOf(base);
    const folder = await readContent(settings, surroundings);
    if (fix !== true) {
      const files = await filesOf(folder, since, settings, surroundings).finally(progress.end);
      return reportOn(chosen(files, input.operands, surroundings), settings, surroundings);
    }
    const corpus = await checkContent(folder, settings, surroundings).finally(progress.end);
    const concerned =
      since === undefined ? corpus.files : await changedFiles(corpus, settings.content, since);
    const files = chosen(concerned, input.operands, surroundings);
    const after = await mendContent(corpus, files, settings, surroundings, isTrial === true);
    if (isTrial === true) {
      const findings = toFindings(files, surroundings.cwd);
      return toExitCode(toSummary(files, findings), settings);
    }
    const paths = new Set(files.map(({ path }) => path));
    const left = after.files.filter(({ path }) => paths.has(path));
    return reportOn(left, settings, surroundings);
  },
};

/** All files of the content, or those that a change since a revision concerns. */
async function filesOf(
  folder: Folder,
  since: string | undefined,
  settings: Settings,
  surroundings: Surroundings,
): Promise<readonly VFile[]> {
  if (since === undefined) return checkFiles(folder, settings, surroundings);
  const corpus = await checkCorpus(folder, settings, surroundings);
  return changedFiles(corpus, settings.content, since);
}

/** @throws CommandError where a trial is asked for that could not show what it is to show */
function assertTrial(isFix: boolean, isTrial: boolean, report: Value): void {
  if (isTrial && !isFix) throw new CommandError('Cannot use --dry-run without --fix');
  if (isTrial && report !== undefined)
    throw new CommandError('Cannot report with --dry-run: it shows what would change, and no more');
}

/** The files that were asked for, by their own paths or by folders above them. */
function chosen(
  files: readonly VFile[],
  operands: readonly string[],
  { cwd }: Surroundings,
): readonly VFile[] {
  if (operands.length === 0) return files;
  const wanted = operands.map((operand) => {
    const path = resolve(cwd, operand);
    const found = files.filter((file) => file.path === path || file.path.startsWith(path + sep));
    if (found.length === 0)
      throw new CommandError(`Cannot report on \`${operand}\`: it is no file of the content`);
    return found;
  });
  return [...new Set(wanted.flat())];
}

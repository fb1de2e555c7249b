import { resolve, sep } from 'node:path';
import type { VFile } from 'vfile';
import { changedFiles } from '../changed.ts';
import type { Command } from '../command.ts';
import { loadAndCheck } from '../content.ts';
import { reportOn } from '../outcome.ts';
import { startProgress } from '../progress.ts';
import { commonOptions, textOf, toSettings } from '../settings.ts';
import { CommandError, type Surroundings } from '../surroundings.ts';

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
  },
  examples: [
    ['pathways check', 'Check everything'],
    ['pathways check content/index.md', 'Check everything, report on one page'],
    ['pathways check --changed=main', 'Check everything, report on what differs from main'],
    ['pathways check --format json', 'Report for other programs'],
  ],
  run: async (input, surroundings) => {
    const settings = toSettings(input, surroundings);
    const progress = startProgress(surroundings);
    progress.say('Checking');
    const corpus = await loadAndCheck(settings, surroundings).finally(progress.end);
    const base = textOf(input.values['changed']);
    const files =
      base === undefined ? corpus.files : await changedFiles(corpus, settings.content, base);
    return reportOn(chosen(files, input.operands, surroundings), settings, surroundings);
  },
};

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

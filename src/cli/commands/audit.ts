import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { VFile } from 'vfile';
import type { Command } from '../command.ts';
import { reportAudit } from '../audit-files.ts';
import { reportOn } from '../finish-report.ts';
import { commonOptions, textOf, toSettings } from '../settings.ts';
import { CommandError } from '../host.ts';

/** What a file can be held against. */
const profiles = ['any', 'toolkit', 'checklist'] as const;

const { format, report, quiet, 'max-warnings': maxWarnings } = commonOptions;

export const audit: Command = {
  summary: 'Looks whether Word, HTML and PDF files are sound and accessible',
  operands: 'FILE...',
  options: {
    profile: {
      type: 'string',
      value: 'NAME',
      help: `What the files are: ${profiles.join(', ')} (any)`,
    },
    format,
    report,
    quiet,
    'max-warnings': maxWarnings,
  },
  examples: [
    ['pathways audit memo.docx', 'Look at a Word file of any origin'],
    ['pathways audit --profile checklist outputs/checklist/*.docx', 'Look at checklists'],
  ],
  run: async (input, surroundings) => {
    const { cwd } = surroundings;
    if (input.operands.length === 0)
      throw new CommandError('Cannot audit nothing: name Word, HTML or PDF files');
    const wanted = textOf(input.values['profile']) ?? 'any';
    const profile = profiles.find((each) => each === wanted);
    if (!profile)
      throw new CommandError(
        `Cannot audit as \`${wanted}\`: the profiles are ${profiles.join(', ')}`,
      );
    const files: VFile[] = [];
    for (const operand of input.operands) {
      const path = resolve(cwd, operand);
      const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
        throw new CommandError(`Cannot read \`${operand}\`: ${error.code ?? error.message}`);
      });
      const file = new VFile({ path });
      await reportAudit(file, { name: basename(path), bytes }, profile);
      files.push(file);
    }
    return reportOn(files, toSettings(input, surroundings), surroundings, {
      rules: async () => (await import('../../audit/index.ts')).auditRules,
    });
  },
};

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from '../command.ts';
import type { Finding } from '../../model/index.ts';
import { finishReport } from '../finish-report.ts';
import { toRelative } from '../relative-path.ts';
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
  run: async (input, host) => {
    const { cwd } = host;
    if (input.operands.length === 0)
      throw new CommandError('Cannot audit nothing: name Word, HTML or PDF files');
    const wanted = textOf(input.values['profile']) ?? 'any';
    const profile = profiles.find((each) => each === wanted);
    if (!profile)
      throw new CommandError(
        `Cannot audit as \`${wanted}\`: the profiles are ${profiles.join(', ')}`,
      );
    const { audit: auditBytes } = await import('../../audit/index.ts');
    const files = new Map<string, undefined>();
    const findings: Finding[] = [];
    for (const operand of input.operands) {
      const path = resolve(cwd, operand);
      const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
        throw new CommandError(`Cannot read \`${operand}\`: ${error.code ?? error.message}`);
      });
      const shown = toRelative(path, cwd);
      files.set(shown, undefined);
      findings.push(...auditBytes({ name: shown, bytes }, profile));
    }
    const result = { files, findings, suppressed: [] };
    return finishReport(result, toSettings(input, host), host, {
      groups: ['files'],
    });
  },
};

import type { Finding } from '../../model/index.ts';
import { defineCommand } from '../command.ts';
import { finishReport } from '../finish-report.ts';
import { CommandError } from '../host.ts';
import { expandGlobs } from '../operands.ts';
import { readNamed } from '../read-file.ts';
import { toRelative } from '../relative-path.ts';
import { reportOptions, toReportSettings } from '../settings.ts';

export const audit = defineCommand({
  summary: 'Check Word, HTML and PDF files for damage and accessibility problems',
  operands: 'FILE...',
  options: {
    profile: {
      type: 'string',
      value: 'NAME',
      choices: ['any', 'toolkit', 'checklist'],
      default: 'any',
      help: 'Type of the files',
    },
    ...reportOptions,
  },
  examples: [
    ['pathways audit memo.docx', 'Check any Word file'],
    ['pathways audit --profile checklist outputs/checklist/*.docx', 'Check checklists'],
  ],
  run: async ({ values, operands }, host) => {
    if (operands.length === 0) throw new CommandError('`audit` needs Word, HTML or PDF files');
    const settings = toReportSettings(values, host);
    const { toUnreadable } = await import('../../audit/index.ts');
    const files = new Map<string, undefined>();
    const findings: Finding[] = [];
    const reader = host.openReader();
    try {
      for (const operand of await expandGlobs(operands, host.cwd)) {
        const bytes = await readNamed(operand, host.cwd);
        const name = toRelative(operand, host.cwd);
        files.set(name, undefined);
        const found = await reader.read({ kind: 'audit', name, bytes, profile: values.profile });
        findings.push(...('givenUp' in found ? [toUnreadable(name, found.givenUp)] : found));
      }
    } finally {
      await reader.close();
    }
    const result = { files, findings, suppressed: [] };
    return finishReport(result, settings, host, { command: 'audit', groups: ['files'] });
  },
});

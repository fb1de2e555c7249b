import { defineCommand } from '../command.ts';
import { CommandError } from '../host.ts';

export const merge = defineCommand({
  summary: 'Merge link ledgers and reports of sharded runs',
  operands: 'FILE...',
  options: {
    ledger: {
      type: 'string',
      value: 'FILE',
      help: 'Merged ledger to write (default: links.lock.json)',
    },
  },
  examples: [
    [
      'pathways merge part-1.json part-2.json report-1.json report-2.json > report.json',
      'Merge the results of two shards',
    ],
  ],
  run: async ({ operands, values }, host) => {
    if (operands.length === 0) throw new CommandError('`merge` needs ledgers or JSON reports');
    const { mergeRuns } = await import('../links/merge-runs.ts');
    return mergeRuns(operands, values.ledger, host);
  },
});

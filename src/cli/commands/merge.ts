import { resolve } from 'node:path';
import { mergeLedgers, readLedger, type Ledger } from '../../links/index.ts';
import { byPlace } from '../../model/index.ts';
import { readReport, toJson, toSummary, type SavedReport } from '../../report/index.ts';
import { defineCommand } from '../command.ts';
import { writeLedgerFile } from '../links/ledger-file.ts';
import { findProject } from '../project.ts';
import { readNamed } from '../read-file.ts';
import { CommandError, exitCodes, type Host } from '../host.ts';

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
    const { ledgers, reports } = await readAll(operands, host);
    if (ledgers.length > 0) {
      const { folder } = await findProject(host.cwd, undefined);
      const path =
        values.ledger === undefined
          ? resolve(folder, 'links.lock.json')
          : resolve(host.cwd, values.ledger);
      await writeLedgerFile(path, mergeLedgers(ledgers), host);
    }
    if (reports.length > 0)
      host.stdout.write(`${toJson({ version: 2, ...mergeReports(reports) })}\n`);
    return exitCodes.ok;
  },
});

async function readAll(paths: readonly string[], { cwd }: Host) {
  const ledgers: Ledger[] = [];
  const reports: SavedReport[] = [];
  for (const path of paths) {
    const text = new TextDecoder().decode(await readNamed(path, cwd));
    const report = readReport(text);
    if ('fault' in report) ledgers.push(toLedger(text, path, report.fault));
    else reports.push(report);
  }
  return { ledgers, reports };
}

function toLedger(text: string, path: string, fault: string): Ledger {
  try {
    return readLedger(text);
  } catch {
    throw new CommandError(`\`${path}\` is neither a link ledger nor a JSON report: ${fault}`);
  }
}

/**
 * Merges reports on the same content: each finding and each link once, counted anew. The number of files is
 * that of the largest report.
 */
function mergeReports(reports: readonly SavedReport[]): SavedReport {
  const findings = new Map(
    reports.flatMap((report) => report.findings).map((each) => [JSON.stringify(each), each]),
  );
  const links = new Map(
    reports.flatMap((report) => report.links ?? []).map((link) => [link.url, link]),
  );
  const sorted = [...findings.values()].sort(byPlace);
  const files = Math.max(...reports.map(({ summary }) => summary.files));
  const suppressed = reports.reduce((sum, { summary }) => sum + summary.suppressed, 0);
  return {
    summary: toSummary(sorted, files, suppressed),
    findings: sorted,
    ...(links.size > 0 && {
      links: [...links.values()].sort((a, b) => (a.url < b.url ? -1 : 1)),
    }),
  };
}

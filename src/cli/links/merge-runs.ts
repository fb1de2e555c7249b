import { resolve } from 'node:path';
import { mergeLedgers, readLedger, type Ledger } from '../../links/index.ts';
import { byPlace } from '../../model/index.ts';
import { readReport, toJson, toSummary, type SavedReport } from '../../report/index.ts';
import { writeLedgerFile } from './ledger-file.ts';
import { findProject } from '../project.ts';
import { readNamed } from '../read-file.ts';
import { CommandError, exitCodes, type ExitCode, type Host } from '../host.ts';

/**
 * Merges the ledgers and JSON reports of sharded runs: the ledger is written, the report printed.
 *
 * @param ledger where the ledger is written; by default to that of the project
 */
export async function mergeRuns(
  paths: readonly string[],
  ledger: string | undefined,
  host: Host,
): Promise<ExitCode> {
  const { ledgers, reports } = await readAll(paths, host);
  if (ledgers.length > 0) {
    const { folder } = await findProject(host.cwd, undefined);
    const path =
      ledger === undefined ? resolve(folder, 'links.lock.json') : resolve(host.cwd, ledger);
    await writeLedgerFile(path, mergeLedgers(ledgers), host);
  }
  if (reports.length > 0)
    host.stdout.write(`${toJson({ version: 2, ...mergeReports(reports) })}\n`);
  return exitCodes.ok;
}

async function readAll(paths: readonly string[], { cwd }: Host) {
  const ledgers: Ledger[] = [];
  const reports: SavedReport[] = [];
  for (const path of paths) {
    const text = new TextDecoder().decode(await readNamed(path, cwd));
    const report = await readReport(text);
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

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Ledger } from '../../links/index.ts';
import type { Command } from '../command.ts';
import { writeLedgerFile } from '../links/ledger-file.ts';
import { textOf } from '../settings.ts';
import { CommandError, exitCodes, type Host } from '../host.ts';

/** What `links --format json` wrote, as far as joining needs it. */
interface JsonReport {
  readonly version: 2;
  readonly summary: Readonly<Record<string, number>>;
  readonly findings: readonly Readonly<Record<string, unknown>>[];
  readonly links?: readonly { readonly url: string }[];
}

export const merge: Command = {
  summary: 'Joins the ledgers and JSON reports of several machines',
  operands: 'FILE...',
  options: {
    ledger: { type: 'string', value: 'FILE', help: 'Where the ledgers go (links.lock.json)' },
  },
  examples: [
    [
      'pathways merge part-1.json part-2.json report-1.json report-2.json > report.json',
      'Join what two shards wrote',
    ],
  ],
  run: async ({ operands, values }, host) => {
    if (operands.length === 0) throw new CommandError('Cannot merge nothing: name the files');
    const { mergeLedgers } = await import('../../links/index.ts');
    const [ledgers, reports] = await readAll(operands, host);
    if (ledgers.length > 0) {
      const path = resolve(host.cwd, textOf(values['ledger']) ?? 'links.lock.json');
      await writeLedgerFile(path, mergeLedgers(ledgers), host);
    }
    if (reports.length > 0) {
      const { toJson } = await import('../../report/index.ts');
      host.stdout.write(`${toJson(joined(reports))}\n`);
    }
    return exitCodes.ok;
  },
};

async function readAll(
  paths: readonly string[],
  { cwd }: Host,
): Promise<readonly [readonly Ledger[], readonly JsonReport[]]> {
  const { readLedger } = await import('../../links/index.ts');
  const ledgers: Ledger[] = [];
  const reports: JsonReport[] = [];
  for (const path of paths) {
    const text = await readFile(resolve(cwd, path), 'utf8').catch(
      (error: NodeJS.ErrnoException) => {
        throw new CommandError(`Cannot read \`${path}\`: ${error.code ?? error.message}`);
      },
    );
    const report = toReport(text);
    if (report) reports.push(report);
    else ledgers.push(toLedger(text, path, readLedger));
  }
  return [ledgers, reports];
}

function toLedger(text: string, path: string, read: (text: string) => Ledger): Ledger {
  try {
    return read(text);
  } catch {
    throw new CommandError(`Cannot merge \`${path}\`: it is neither a ledger nor a report in JSON`);
  }
}

function toReport(text: string): JsonReport | undefined {
  try {
    const data = JSON.parse(text) as Partial<JsonReport> | null; // looked at below
    const isReport = data?.version === 2 && Array.isArray(data.findings) && !!data.summary;
    return isReport ? (data as JsonReport) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * One report of several on the same content: each finding and each address once, counted anew. The files
 * are those of the report that looked at the most.
 */
function joined(reports: readonly JsonReport[]): JsonReport {
  const findings = [
    ...new Map(
      reports.flatMap((report) => report.findings).map((each) => [JSON.stringify(each), each]),
    ).values(),
  ].sort(byPlace);
  const count = (severity: string): number =>
    findings.filter((finding) => finding['severity'] === severity).length;
  const most = (key: string): number =>
    Math.max(...reports.map(({ summary }) => summary[key] ?? 0));
  const sum = (key: string): number =>
    reports.reduce((all, { summary }) => all + (summary[key] ?? 0), 0);
  const links = new Map(
    reports.flatMap((report) => report.links ?? []).map((link) => [link.url, link]),
  );
  return {
    version: 2,
    summary: {
      files: most('files'),
      errors: count('error'),
      warnings: count('warning'),
      suggestions: count('suggestion'),
      suppressed: sum('suppressed'),
    },
    findings,
    ...(links.size > 0 && {
      links: [...links.values()].sort((a, b) => (a.url < b.url ? -1 : 1)),
    }),
  };
}

type Finding = JsonReport['findings'][number];

function byPlace(a: Finding, b: Finding): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one < other ? -1 : Number(one > other);
}

/** File, line and column, so written that texts are in the order of the numbers. */
function keyOf({ file, line, column, ruleId, message }: Finding): string {
  const numbers = [line, column].map((number) => String(number ?? 0).padStart(9, '0'));
  return [file, ...numbers, ruleId, message].map(String).join('\0');
}

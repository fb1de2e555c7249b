import {
  inShard,
  reportVerdicts,
  toInventory,
  type Address,
  type Entry,
  type Ledger,
} from '../../links/index.ts';
import { noCache, type Corpus } from '../../model/index.ts';
import type { Values } from '../command.ts';
import { finishReport } from '../finish-report.ts';
import { toResult, type CheckedCorpus, type Result } from '../result.ts';
import { fixContent } from '../fix-content.ts';
import { checkLinks, unchecked, type CheckedLinks } from './check-links.ts';
import { checkSite } from './check-site.ts';
import { readLedgerAt, readLedgerFile, writeLedgerFile } from './ledger-file.ts';
import type { linkOptions } from './options.ts';
import { toPlan, type Plan } from './plan.ts';
import { toPolicy } from './policy-options.ts';
import { toRecords } from './records.ts';
import { toSummary } from './summary.ts';
import { startProgress } from '../progress.ts';
import { toRelative } from '../relative-path.ts';
import { toSettings } from '../settings.ts';
import { exitCodes, type ExitCode, type Host } from '../host.ts';
import { readVersion } from '../version.ts';
import { openWorkspace } from '../workspace.ts';

/** Checks the external links of the content, and reports on them. */
export async function runLinks(values: Values<typeof linkOptions>, host: Host): Promise<ExitCode> {
  const settings = await toSettings(values, host);
  const plan = toPlan(values, settings, host);
  const progress = startProgress(host);
  try {
    progress.say('Loading');
    const workspace = openWorkspace(settings, host);
    const corpus = await workspace.load();
    const recorded = await readRecorded(plan, host);
    const base = plan.base === undefined ? undefined : await workspace.at(plan.base);
    const addresses = addressesOf(corpus, base, plan);
    const policy = toPolicy(values, corpus, await readVersion(host.root));
    const checked = plan.isOffline
      ? unchecked(recorded)
      : await checkLinks(
          addresses,
          recorded,
          policy,
          settings.today,
          progress,
          host,
          async (sofar) => void (await writeLedger(sofar, addresses, plan, host)),
        );
    const ledger = await writeLedger(checked.ledger, addresses, plan, host);
    const report = (content: Corpus): CheckedCorpus => ({
      corpus: content,
      files: content.files,
      ...findingsOn(
        content,
        addressesOf(content, base, plan),
        ledger,
        checked,
        plan,
        settings.today,
      ),
    });
    const before = report(corpus);
    const after = plan.isFix
      ? await fixContent(
          {
            before,
            check: async (texts) => report(await workspace.load(noCache, texts)),
            wanted: new Set(corpus.files.map(({ id }) => id)),
            content: settings.content,
            isDryRun: false,
          },
          host,
        )
      : before;
    const site = plan.isSite ? await checkSite(plan.out, corpus.site, host) : undefined;
    progress.end();
    const result = toResult(after, settings.content, host);
    const code = await finishReport(
      site ? joined(result, toResult(site, plan.out, host)) : result,
      settings,
      host,
      {
        command: 'links',
        links: toRecords(addresses, ledger, settings.today, toRelative(settings.content, host.cwd)),
        groups: ['links'],
      },
    );
    host.stderr.write(toSummary(addresses, ledger, checked, site?.reached));
    if (checked.failure === undefined) return code;
    host.stderr.write(`pathways: ${checked.failure}\n`);
    return exitCodes.failed;
  } finally {
    progress.end();
  }
}

function readRecorded({ ledger, ledgerFrom }: Plan, host: Host): Promise<Ledger> {
  return ledgerFrom === undefined
    ? readLedgerFile(ledger, host)
    : readLedgerAt(ledgerFrom, ledger, host);
}

/** Findings of loading the content, and of its links. */
function findingsOn(
  corpus: Corpus,
  addresses: readonly Address[],
  ledger: Ledger,
  { postponed }: CheckedLinks,
  { base, shard }: Plan,
  today: string,
): Pick<Result, 'findings' | 'suppressed'> {
  const { findings, suppressed } = reportVerdicts(corpus, addresses, withNewAddresses(ledger), {
    today,
    isAdded: base !== undefined,
    isWhole: base === undefined && !shard,
    postponed,
  });
  return { findings: [...corpus.findings, ...findings], suppressed };
}

/** The ledger with the new addresses of pages that have moved, as fixes write them: they worked. */
function withNewAddresses(ledger: Ledger): Ledger {
  const moved = [...ledger.values()].flatMap(({ verdict, finalUrl, checked }): [string, Entry][] =>
    verdict === 'moved-permanent' && finalUrl !== undefined
      ? [[finalUrl, { verdict: 'ok', checked }]]
      : [],
  );
  return new Map([...moved, ...ledger]);
}

function joined(one: Result, other: Result): Result {
  return {
    files: new Map([...one.files, ...other.files]),
    findings: [...one.findings, ...other.findings],
    suppressed: [...one.suppressed, ...other.suppressed],
  };
}

/** The addresses to check: all, those of one shard, or those that are new since the base. */
function addressesOf(
  corpus: Corpus,
  base: Corpus | undefined,
  { shard }: Plan,
): readonly Address[] {
  const all = toInventory(corpus);
  const mine = shard ? inShard(all, shard) : all;
  if (!base) return mine;
  const known = new Set(toInventory(base).map(({ url }) => url));
  return mine.filter(({ url }) => !known.has(url));
}

/**
 * Writes the entries of the addresses in the content, and drops all others; after a check of added links
 * only, the others stay. Nothing is written with the ledger of a revision: a change cannot vouch for its
 * own links.
 *
 * @returns the ledger to report from
 */
async function writeLedger(
  checked: Ledger,
  addresses: readonly Address[],
  { base, shard, ledger, ledgerFrom, isOffline }: Plan,
  host: Host,
): Promise<Ledger> {
  if (isOffline || ledgerFrom !== undefined) return checked;
  const cited = new Set(addresses.map(({ url }) => url));
  const kept =
    base !== undefined ? checked : new Map([...checked].filter(([url]) => cited.has(url)));
  await writeLedgerFile(ledger, kept, host);
  return shard ? kept : checked;
}

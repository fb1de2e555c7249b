import type { Address, Entry, Ledger } from '../../links/index.ts';
import { noCache, type Corpus } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { finishReport, toResult, type Result } from '../finish-report.ts';
import { fixContent } from '../fix-content.ts';
import { askAbout } from '../links/check-links.ts';
import { readLedgerAt, readLedgerFile, writeLedgerFile } from '../links/ledger-file.ts';
import { toPlan, type Plan } from '../links/plan.ts';
import { policyOptions, toPolicy } from '../links/policy-options.ts';
import { toRecords } from '../links/records.ts';
import { checkSite } from '../links/check-site.ts';
import { toSum } from '../links/summary.ts';
import { startProgress } from '../progress.ts';
import { toRelative } from '../relative-path.ts';
import { commonOptions, toSettings, type Settings } from '../settings.ts';
import { exitCodes, type Host } from '../host.ts';
import { readVersion } from '../version.ts';
import { openWorkspace, type CheckedContent } from '../workspace.ts';

export const links: Command = {
  summary: 'Asks whether the addresses in the content lead where they should',
  options: {
    ...commonOptions,
    changed: {
      type: 'string',
      value: 'REV',
      otherwise: 'HEAD',
      help: 'Only addresses that are new since a git revision (HEAD); dead ones are errors at once',
    },
    offline: { type: 'boolean', help: 'Ask nobody: judge from the ledger alone' },
    site: { type: 'boolean', help: 'Follow everything on the built site as well' },
    out: { type: 'string', value: 'DIR', help: 'The folder of what was built (outputs)' },
    ledger: { type: 'string', value: 'FILE', help: 'What is on record (links.lock.json)' },
    'ledger-from': {
      type: 'string',
      value: 'REV',
      help: 'Take the ledger of a git revision, and write none',
    },
    shard: { type: 'string', value: 'I/N', help: 'One of N machines that share the hosts' },
    fix: { type: 'boolean', help: 'Write the new address where a page has moved for good' },
    ...policyOptions,
  },
  examples: [
    ['pathways links', 'Ask about every address that was not found well within 7 days'],
    ['pathways links --offline --site', 'Ask nobody outside, and follow the built site'],
    ['pathways links --changed=main --ledger-from main', 'Ask about what a change adds'],
    ['pathways links --shard 1/4 --ledger part-1.json', 'Do a fourth of the work'],
  ],
  run: async (input, host) => {
    const settings = toSettings(input, host);
    const plan = toPlan(input, host);
    const progress = startProgress(host);
    try {
      progress.say('Reading');
      const workspace = openWorkspace(settings, host);
      const corpus = await workspace.load();
      const before = await ledgerOf(plan, host);
      const known = plan.base === undefined ? undefined : await workspace.at(plan.base);
      const addresses = await addressesOf(corpus, known, plan);
      const policy = toPolicy(input, corpus, await readVersion(host.root));
      const learnt = plan.isOffline
        ? { ledger: before, wanted: 0, answered: 0, isInterrupted: false }
        : await askAbout(addresses, before, policy, settings.today, progress, host);
      const kept = await writeLedger(learnt.ledger, addresses, plan, host);
      const judge = async (content: Corpus): Promise<Judged> =>
        judged(content, await addressesOf(content, known, plan), kept, plan, settings);
      const found = await judge(corpus);
      const after = plan.isFix
        ? await fixContent(
            {
              before: found,
              check: async (texts) => judge(await workspace.load(noCache, texts)),
              wanted: new Set(corpus.files.map(({ id }) => id)),
              content: settings.content,
              isDryRun: false,
            },
            host,
          )
        : found;
      const site = plan.isSite ? await checkSite(plan.out, host) : undefined;
      progress.end();
      const result = toResult(after, settings.content, host);
      const code = await finishReport(
        site ? joined(result, toResult(site, plan.out, host)) : result,
        settings,
        host,
        {
          fixCommand: 'links --fix',
          links: toRecords(addresses, kept, settings.today, toRelative(settings.content, host.cwd)),
          groups: ['links'],
        },
      );
      host.stderr.write(toSum(addresses, kept, learnt, site?.reached));
      return learnt.isInterrupted ? exitCodes.failed : code;
    } finally {
      progress.end();
    }
  },
};

function ledgerOf({ ledger, ledgerFrom }: Plan, host: Host): Promise<Ledger> {
  return ledgerFrom === undefined
    ? readLedgerFile(ledger, host)
    : readLedgerAt(ledgerFrom, ledger, host);
}

/** Content, and what the ledger says about its addresses. */
interface Judged extends CheckedContent {
  readonly corpus: Corpus;
}

async function judged(
  corpus: Corpus,
  addresses: readonly Address[],
  ledger: Ledger,
  plan: Plan,
  { today }: Settings,
): Promise<Judged> {
  const { reportVerdicts } = await import('../../links/index.ts');
  const { findings, suppressed } = reportVerdicts(corpus, addresses, withGoals(ledger), {
    today,
    isAdded: plan.base !== undefined,
    isWhole: plan.base === undefined && !plan.shard,
  });
  return {
    corpus,
    files: corpus.files,
    findings: [...corpus.findings, ...findings],
    suppressed,
  };
}

/** Two results as one. */
function joined(one: Result, other: Result): Result {
  return {
    files: new Map([...one.files, ...other.files]),
    findings: [...one.findings, ...other.findings],
    suppressed: [...one.suppressed, ...other.suppressed],
  };
}

/** A ledger in which the addresses to which others have moved stand as well: they were found there. */
function withGoals(ledger: Ledger): Ledger {
  const goals = [...ledger.values()].flatMap(({ verdict, finalUrl, checked }): [string, Entry][] =>
    verdict === 'moved-permanent' && finalUrl !== undefined
      ? [[finalUrl, { verdict: 'ok', checked }]]
      : [],
  );
  return new Map([...goals, ...ledger]);
}

/** The addresses to check: all, those that are new since an earlier state, or those of one shard. */
async function addressesOf(
  corpus: Corpus,
  earlier: Corpus | undefined,
  { shard }: Plan,
): Promise<readonly Address[]> {
  const { toInventory, inShard } = await import('../../links/index.ts');
  const all = toInventory(corpus);
  const mine = shard ? inShard(all, shard) : all;
  if (!earlier) return mine;
  const known = new Set(toInventory(earlier).map(({ url }) => url));
  return mine.filter(({ url }) => !known.has(url));
}

/**
 * Puts on record what was learnt, for the addresses of the content and no others; where only some were
 * looked at, the others stay. With the ledger of a revision nothing is written: a change cannot vouch for
 * its own addresses.
 *
 * @returns what the judgement is made from
 */
async function writeLedger(
  learnt: Ledger,
  addresses: readonly Address[],
  { base, shard, ledger, ledgerFrom, isOffline }: Plan,
  host: Host,
): Promise<Ledger> {
  if (isOffline || ledgerFrom !== undefined) return learnt;
  const cited = new Set(addresses.map(({ url }) => url));
  const kept = base !== undefined ? learnt : new Map([...learnt].filter(([url]) => cited.has(url)));
  await writeLedgerFile(ledger, kept, host);
  return shard ? kept : learnt;
}

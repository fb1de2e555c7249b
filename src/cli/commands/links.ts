import type { Address, Entry, Ledger } from '../../links/index.ts';
import type { Folder } from '../../load/index.ts';
import type { Corpus } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { loadCorpus } from '../cached.ts';
import { readContent } from '../content.ts';
import { filesAt } from '../git.ts';
import { askAbout } from '../links/ask.ts';
import { readLedgerAt, readLedgerFile, writeLedgerFile } from '../links/ledger-file.ts';
import { toPlan, type Plan } from '../links/plan.ts';
import { policyOptions, toPolicy } from '../links/policy-options.ts';
import { toRecords } from '../links/records.ts';
import { checkSite } from '../links/site.ts';
import { toSum } from '../links/summary.ts';
import { mendContent } from '../fix-content.ts';
import { reportOn } from '../finish-report.ts';
import { startProgress } from '../progress.ts';
import { commonOptions, toSettings, type Settings } from '../settings.ts';
import { exitCodes, type Surroundings } from '../host.ts';
import { readVersion } from '../version.ts';

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
  run: async (input, surroundings) => {
    const settings = toSettings(input, surroundings);
    const plan = toPlan(input, surroundings);
    const progress = startProgress(surroundings);
    try {
      progress.say('Reading');
      const folder = await readContent(settings, surroundings);
      const corpus = await loadCorpus(folder, settings, surroundings);
      const before = await ledgerOf(plan, surroundings);
      const addresses = await addressesOf(corpus, plan, settings);
      const policy = toPolicy(input, corpus, await readVersion(surroundings.root));
      const learnt = plan.isOffline
        ? { ledger: before, wanted: 0, answered: 0, isInterrupted: false }
        : await askAbout(addresses, before, policy, settings.today, progress, surroundings);
      const kept = await writeLedger(learnt.ledger, addresses, plan, surroundings);
      const judged = (content: Corpus): Promise<Corpus> => judgeAll(content, kept, plan, settings);
      await judged(corpus);
      const after = plan.isFix
        ? await mendContent(corpus, corpus.files, settings, surroundings, false, async (folder) =>
            judged(await loadContent(folder)),
          )
        : corpus;
      const site = plan.isSite ? await checkSite(plan.out, surroundings) : undefined;
      progress.end();
      const code = await reportOn(
        [...after.files, ...(site?.files ?? [])],
        settings,
        surroundings,
        {
          mend: 'pathways links --fix',
          links: toRecords(addresses, kept, settings.today, surroundings.cwd),
          rules: async () => (await import('../../links/index.ts')).linkRules,
        },
      );
      surroundings.stderr.write(toSum(addresses, kept, learnt, site?.reached));
      return learnt.isInterrupted ? exitCodes.failed : code;
    } finally {
      progress.end();
    }
  },
};

async function loadContent(folder: Folder): Promise<Corpus> {
  const { load } = await import('../../load/index.ts');
  return load(folder);
}

function ledgerOf({ ledger, ledgerFrom }: Plan, surroundings: Surroundings): Promise<Ledger> {
  return ledgerFrom === undefined
    ? readLedgerFile(ledger, surroundings)
    : readLedgerAt(ledgerFrom, ledger, surroundings);
}

/** Judges the addresses of some content, and of those the ones that the command line is about. */
async function judgeAll(
  corpus: Corpus,
  ledger: Ledger,
  plan: Plan,
  settings: Settings,
): Promise<Corpus> {
  const { judge } = await import('../../links/index.ts');
  judge(corpus, await addressesOf(corpus, plan, settings), withGoals(ledger), {
    today: settings.today,
    isAdded: plan.base !== undefined,
    isWhole: plan.base === undefined && !plan.shard,
  });
  return corpus;
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

/** The addresses that are to be judged: all, those that are new, those of one machine. */
async function addressesOf(
  corpus: Corpus,
  { base, shard }: Plan,
  { content }: Settings,
): Promise<readonly Address[]> {
  const { toInventory, inShard } = await import('../../links/index.ts');
  const all = toInventory(corpus);
  const mine = shard ? inShard(all, shard) : all;
  if (base === undefined) return mine;
  const { toFolder } = await import('../../load/index.ts');
  const earlier = await loadContent(toFolder(content, await filesAt(base, content)));
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
  surroundings: Surroundings,
): Promise<Ledger> {
  if (isOffline || ledgerFrom !== undefined) return learnt;
  const cited = new Set(addresses.map(({ url }) => url));
  const kept = base !== undefined ? learnt : new Map([...learnt].filter(([url]) => cited.has(url)));
  await writeLedgerFile(ledger, kept, surroundings);
  return shard ? kept : learnt;
}

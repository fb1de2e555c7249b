export { crawlSite } from './crawl-site.ts';
export { toInventory, type Address } from './inventory.ts';
export {
  LedgerError,
  mergeLedgers,
  readLedger,
  toLedgerText,
  type Entry,
  type Ledger,
} from './ledger.ts';
export type { NetworkPolicy } from './network/policy.ts';
export { spawnWorker } from './probe/spawn-worker.ts';
export { toEntries, toProbeRequests } from './probe-requests.ts';
export type { ProbeRequest, ProbeResult } from './probe-result.ts';
export { entryOf, reportVerdicts } from './report-verdicts.ts';
export { linkRules, siteLink } from './rules.ts';
export { inShard, type Shard } from './shard.ts';
export { isPostponed } from './verdict.ts';

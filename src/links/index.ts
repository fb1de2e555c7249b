export { toInventory, type Address } from './inventory.ts';
export { entryOf, reportVerdicts } from './report-verdicts.ts';
export {
  LedgerError,
  mergeLedgers,
  readLedger,
  toLedgerText,
  type Entry,
  type Ledger,
} from './ledger.ts';
export type { Observation, Policy, Question } from './network.ts';
export { probeApart } from './probe/spawn-worker.ts';
export { entriesFrom, toQuestions } from './questions.ts';
export { linkRules, siteLink } from './rules.ts';
export { inShard, type Shard } from './shard.ts';
export { crawlSite } from './site.ts';

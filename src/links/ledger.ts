import * as z from 'zod';
import { verdicts, type Outcome, type Verdict } from './verdict.ts';

/** `2026-11-24`. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What is recorded about an address; keys are written in this order. */
const ledgerEntry = z.object({
  verdict: z.enum(verdicts),
  /** The last run that checked it. */
  checked: day,
  /** The first and the last day on which it worked. */
  firstOk: day.optional(),
  lastOk: day.optional(),
  /** Failed runs in a row. */
  failures: z.int().optional(),
  status: z.int().optional(),
  code: z.string().optional(),
  finalUrl: z.string().optional(),
  via: z.array(z.string()).readonly().optional(),
  title: z.string().optional(),
  contentType: z.string().optional(),
  /** The archived copy of a page that is gone. */
  archived: z.string().optional(),
});
const ledgerFile = z.object({
  version: z.literal(1),
  addresses: z.record(z.string(), z.unknown()),
});

export type Entry = Readonly<z.infer<typeof ledgerEntry>>;

/** Entries by address, with its fragment. */
export type Ledger = ReadonlyMap<string, Entry>;

/** A file is not a ledger. */
export class LedgerError extends Error {}

/** An address that worked is not checked again for so many days. */
const freshDays = 7;

/** Verdicts with which readers get what was cited. */
const good: ReadonlySet<Verdict> = new Set(['ok', 'moved-permanent', 'moved-temporary']);

/** One address a line, sorted, so that two branches that add some merge without a conflict. */
export function toLedgerText(ledger: Ledger): string {
  const lines = [...ledger]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([url, entry]) => `${JSON.stringify(url)}: ${toText(entry)}`);
  return `{\n"version": 1,\n"addresses": {${lines.length > 0 ? `\n${lines.join(',\n')}\n` : ''}}\n}\n`;
}

/** @throws LedgerError if a text is not a ledger; single malformed entries are dropped */
export function readLedger(text: string): Ledger {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new LedgerError('it is not JSON');
  }
  const file = ledgerFile.safeParse(data);
  if (!file.success) throw new LedgerError('it has no `"version": 1` with `"addresses"`');
  return new Map(
    Object.entries(file.data.addresses).flatMap(([url, value]) => {
      const entry = ledgerEntry.safeParse(value);
      return entry.success ? [[url, entry.data] as const] : [];
    }),
  );
}

/** Whether an address need not be checked, because it worked a few days ago. */
export function isFresh(entry: Entry | undefined, today: string): boolean {
  if (!entry || !good.has(entry.verdict) || entry.lastOk === undefined) return false;
  const age = Date.parse(today) - Date.parse(entry.lastOk);
  return age >= 0 && age < freshDays * 24 * 60 * 60 * 1000;
}

/** The entry of an address after a check. */
export function toEntry(before: Entry | undefined, outcome: Outcome, today: string): Entry {
  const { verdict, ...facts } = outcome;
  if (good.has(verdict))
    return { verdict, checked: today, firstOk: before?.firstOk ?? today, lastOk: today, ...facts };
  const failures = (before?.failures ?? 0) + 1;
  const { firstOk, lastOk } = before ?? {};
  // Its last title and address help to find out where it went.
  const { finalUrl = before?.finalUrl, title = before?.title, archived = before?.archived } = facts;
  return {
    verdict,
    checked: today,
    firstOk,
    lastOk,
    failures,
    ...facts,
    finalUrl,
    title,
    archived,
  };
}

/** Merges ledgers: for each address the entry that was checked last. */
export function mergeLedgers(ledgers: readonly Ledger[]): Ledger {
  const merged = new Map<string, Entry>();
  for (const ledger of ledgers)
    for (const [url, entry] of ledger) {
      const known = merged.get(url);
      if (!known || isLater(entry, known)) merged.set(url, entry);
    }
  return merged;
}

/** By day, then the better verdict, then the text, so that the order of files does not matter. */
function isLater(one: Entry, other: Entry): boolean {
  if (one.checked !== other.checked) return one.checked > other.checked;
  if (good.has(one.verdict) !== good.has(other.verdict)) return good.has(one.verdict);
  return toText(one) > toText(other);
}

/** The known keys, in one order. */
function toText(entry: Entry): string {
  return JSON.stringify(ledgerEntry.parse(entry));
}

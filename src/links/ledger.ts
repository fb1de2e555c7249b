import type { Outcome, Verdict } from './verdict.ts';
import { verdicts } from './verdict.ts';

/** What is on record about an address. Days are written `2026-11-24`. */
export interface Entry {
  readonly verdict: Verdict;
  /** The day of the last run that asked. */
  readonly checked: string;
  /** The first and the last day on which a reader would have found it. */
  readonly firstOk?: string | undefined;
  readonly lastOk?: string | undefined;
  /** Runs in a row in which no reader would have found it. */
  readonly failures?: number | undefined;
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly finalUrl?: string | undefined;
  readonly via?: readonly string[] | undefined;
  readonly title?: string | undefined;
  readonly contentType?: string | undefined;
}

/** What is on record, by address with its fragment. */
export type Ledger = ReadonlyMap<string, Entry>;

/** Says that a file is no ledger. */
export class LedgerError extends Error {}

/** For so many days a good answer is not asked for again. */
const freshDays = 7;

/** Verdicts with which readers get what was cited. */
const good: ReadonlySet<Verdict> = new Set(['ok', 'moved-permanent', 'moved-temporary']);

/** An address a line, sorted, so that two branches that add some merge without a conflict. */
export function toLedgerText(ledger: Ledger): string {
  const lines = [...ledger]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([url, entry]) => `${JSON.stringify(url)}: ${JSON.stringify(inOrder(entry))}`);
  return `{\n"version": 1,\n"addresses": {${lines.length > 0 ? `\n${lines.join(',\n')}\n` : ''}}\n}\n`;
}

/** @throws LedgerError when a text is none that `toLedgerText` writes; whole entries that are wrong are left out */
export function readLedger(text: string): Ledger {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new LedgerError(error instanceof Error ? error.message : 'it is no JSON');
  }
  if (!isRecord(data) || data['version'] !== 1 || !isRecord(data['addresses']))
    throw new LedgerError('it has no `"version": 1` with `"addresses"`');
  return new Map(
    Object.entries(data['addresses']).flatMap(([url, entry]) =>
      isEntry(entry) ? [[url, inOrder(entry)] as const] : [],
    ),
  );
}

/** Whether an address need not be asked on a day: readers got what was cited a few days ago. */
export function isFresh(entry: Entry | undefined, today: string): boolean {
  if (!entry || !good.has(entry.verdict) || entry.lastOk === undefined) return false;
  const age = Date.parse(today) - Date.parse(entry.lastOk);
  return age >= 0 && age < freshDays * 24 * 60 * 60 * 1000;
}

/** What is on record about an address after it was asked. */
export function toEntry(before: Entry | undefined, outcome: Outcome, today: string): Entry {
  const { verdict, ...seen } = outcome;
  if (good.has(verdict))
    return { verdict, checked: today, firstOk: before?.firstOk ?? today, lastOk: today, ...seen };
  const failures = (before?.failures ?? 0) + 1;
  const { firstOk, lastOk } = before ?? {};
  // What it was when it was last found helps whoever looks for where it went.
  const known = { finalUrl: seen.finalUrl ?? before?.finalUrl, title: seen.title ?? before?.title };
  return { verdict, checked: today, firstOk, lastOk, failures, ...seen, ...known };
}

/** Joins what several runs have put on record: of each address what was asked last. */
export function mergeLedgers(ledgers: readonly Ledger[]): Ledger {
  const merged = new Map<string, Entry>();
  for (const ledger of ledgers)
    for (const [url, entry] of ledger) {
      const known = merged.get(url);
      if (!known || isLater(entry, known)) merged.set(url, entry);
    }
  return merged;
}

/** By day; of one day the better one, and then by what is written, so that no order of files matters. */
function isLater(one: Entry, other: Entry): boolean {
  if (one.checked !== other.checked) return one.checked > other.checked;
  if (good.has(one.verdict) !== good.has(other.verdict)) return good.has(one.verdict);
  return JSON.stringify(inOrder(one)) > JSON.stringify(inOrder(other));
}

/** Only the keys of an entry, those that say something, in one order. */
function inOrder(entry: Entry): Entry {
  const said = keys.filter((key) => entry[key] !== undefined).map((key) => [key, entry[key]]);
  return Object.fromEntries(said) as Entry; // the same keys and values
}

const keys = [
  'verdict',
  'checked',
  'firstOk',
  'lastOk',
  'failures',
  'status',
  'code',
  'finalUrl',
  'via',
  'title',
  'contentType',
] as const satisfies readonly (keyof Entry)[];

const day = /^\d{4}-\d{2}-\d{2}$/;

function isEntry(value: unknown): value is Entry {
  if (!isRecord(value)) return false;
  const { verdict, checked, firstOk = '', lastOk = '', failures = 0, status = 0 } = value;
  const via: readonly unknown[] = Array.isArray(value['via']) ? value['via'] : [];
  const texts = ['code', 'finalUrl', 'title', 'contentType'].map((key) => value[key] ?? '');
  return (
    verdicts.some((each) => each === verdict) &&
    typeof checked === 'string' &&
    day.test(checked) &&
    [firstOk, lastOk].every(
      (each) => each === '' || (typeof each === 'string' && day.test(each)),
    ) &&
    [failures, status].every((each) => Number.isInteger(each)) &&
    [...texts, ...via].every((each) => typeof each === 'string')
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

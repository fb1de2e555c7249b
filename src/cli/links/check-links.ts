import {
  isPostponed,
  toEntries,
  toProbeRequests,
  type Address,
  type Entry,
  type Ledger,
  type NetworkPolicy,
  type ProbeResult,
} from '../../links/index.ts';
import type { Progress } from '../progress.ts';
import { CommandError, type Host } from '../host.ts';

/** What a run found out. */
export interface CheckedLinks {
  /** The ledger with the new results. */
  readonly ledger: Ledger;
  /** Pages to check, and those with a result. */
  readonly wanted: number;
  readonly checked: number;
  /** Pages that their servers want to be asked for later. */
  readonly postponed: ReadonlySet<string>;
  /** Why the run ended early; undefined if it did not, or at its deadline. */
  readonly failure?: string;
}

/** How a run saves what it knows so far: in milliseconds, so that even the loss of this process loses little. */
const savedEachMs = 30_000;

/** A run without requests. */
export function unchecked(ledger: Ledger): CheckedLinks {
  return { ledger, wanted: 0, checked: 0, postponed: new Set() };
}

/**
 * Checks addresses on the network, and records the results. A run that ends early, for whatever reason, keeps those
 * that it has.
 *
 * @param save records the results so far; called now and then
 * @throws CommandError if nothing can be checked
 */
export async function checkLinks(
  addresses: readonly Address[],
  before: Ledger,
  policy: NetworkPolicy,
  today: string,
  progress: Progress,
  { probe, onInterrupt, elapsedMs }: Host,
  save: (ledger: Ledger) => Promise<void>,
): Promise<CheckedLinks> {
  const requests = toProbeRequests(addresses, before, today);
  const ledger = new Map<string, Entry>(before);
  if (requests.length === 0) return unchecked(ledger);
  const byPage = new Map<string, Address[]>();
  for (const address of addresses)
    byPage.set(address.page, [...(byPage.get(address.page) ?? []), address]);
  const checked = new Set<string>();
  const postponed = new Set<string>();
  const isOffline = (): boolean =>
    checked.size > 1 && [...checked].every((url) => isUnresolved(byPage.get(url) ?? [], ledger));
  const start = elapsedMs();
  let saved = Promise.resolve();
  let savedMs = start;

  function onResult(result: ProbeResult): void {
    const entries = toEntries(result, byPage.get(result.url) ?? [], before, today);
    for (const [url, entry] of entries) ledger.set(url, entry);
    if (entries.length > 0) checked.add(result.url);
    else if (isPostponed(result)) postponed.add(result.url);
    progress.say(toProgress(checked.size, requests.length, elapsedMs() - start));
    if (elapsedMs() - savedMs < savedEachMs || isOffline()) return;
    savedMs = elapsedMs();
    // A fault is found out at the end.
    saved = saved.then(() => save(new Map(ledger))).catch(() => undefined);
  }

  const stop = new AbortController();
  const release = onInterrupt(() => stop.abort());
  progress.say(`Checking ${requests.length} links`);
  let failure: string | undefined;
  try {
    await probe(policy, requests, onResult, stop.signal);
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
    if (stop.signal.aborted) failure = 'Interrupted';
    else if (checked.size === 0) throw new CommandError(failure);
  } finally {
    release();
    await saved;
  }
  if (isOffline())
    throw new CommandError(
      `None of ${checked.size} links can be reached. This computer seems to be offline; nothing was recorded`,
    );
  return {
    ledger,
    wanted: requests.length,
    checked: checked.size,
    postponed,
    ...(failure !== undefined && { failure }),
  };
}

/** Whether not even the name of the server could be looked up. */
function isUnresolved(addresses: readonly Address[], ledger: Ledger): boolean {
  return addresses.every(({ url }) =>
    /^(?:ENOTFOUND|EAI_AGAIN)$/.test(ledger.get(url)?.code ?? ''),
  );
}

/** `Checked 34 of 120 links, 4.2 per second, 21 seconds left`. */
function toProgress(done: number, all: number, timeMs: number): string {
  const rate = done / Math.max(timeMs / 1000, 0.001);
  const left = Math.ceil((all - done) / Math.max(rate, 0.001));
  return `Checked ${done} of ${all} links, ${rate.toFixed(1)} per second, ${left} seconds left`;
}

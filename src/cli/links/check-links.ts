import {
  toEntries,
  toProbeRequests,
  type Address,
  type Entry,
  type Ledger,
  type NetworkPolicy,
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
  readonly isInterrupted: boolean;
}

/**
 * Checks addresses on the network, and records the results. A run that is interrupted keeps those that it
 * has.
 *
 * @throws CommandError if nothing can be checked
 */
export async function checkLinks(
  addresses: readonly Address[],
  before: Ledger,
  policy: NetworkPolicy,
  today: string,
  progress: Progress,
  { probe, onInterrupt, elapsedMs }: Host,
): Promise<CheckedLinks> {
  const requests = toProbeRequests(addresses, before, today);
  const ledger = new Map<string, Entry>(before);
  if (requests.length === 0) return { ledger, wanted: 0, checked: 0, isInterrupted: false };
  const byPage = new Map<string, Address[]>();
  for (const address of addresses)
    byPage.set(address.page, [...(byPage.get(address.page) ?? []), address]);
  const checked = new Set<string>();
  const start = elapsedMs();
  const stop = new AbortController();
  const release = onInterrupt(() => stop.abort());
  progress.say(`Checking ${requests.length} links`);
  try {
    await probe(
      policy,
      requests,
      (result) => {
        const entries = toEntries(result, byPage.get(result.url) ?? [], before, today);
        for (const [url, entry] of entries) ledger.set(url, entry);
        if (entries.length > 0) checked.add(result.url);
        progress.say(toProgress(checked.size, requests.length, elapsedMs() - start));
      },
      stop.signal,
    );
  } catch (error) {
    if (!stop.signal.aborted)
      throw new CommandError(error instanceof Error ? error.message : String(error));
  } finally {
    release();
  }
  const isOffline = [...checked].every((url) => isUnresolved(byPage.get(url) ?? [], ledger));
  if (checked.size > 1 && isOffline)
    throw new CommandError(
      `None of ${checked.size} links can be reached. This computer seems to be offline; nothing was recorded`,
    );
  const isInterrupted = stop.signal.aborted;
  return { ledger, wanted: requests.length, checked: checked.size, isInterrupted };
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

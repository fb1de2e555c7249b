import {
  entriesFrom,
  toQuestions,
  type Address,
  type Entry,
  type Ledger,
  type Policy,
} from '../../links/index.ts';
import type { Progress } from '../progress.ts';
import { CommandError, type Host } from '../host.ts';

/** What a run has learnt. */
export interface Learnt {
  /** What was on record, with what was learnt. */
  readonly ledger: Ledger;
  /** How many addresses were to be asked, and how many of them answered or could not. */
  readonly wanted: number;
  readonly answered: number;
  /** Whether somebody ended the run. */
  readonly isInterrupted: boolean;
}

/**
 * Asks the network about addresses, and puts the answers on record. Whoever interrupts the run gets what was
 * learnt until then.
 *
 * @throws CommandError when nobody can be asked at all
 */
export async function askAbout(
  addresses: readonly Address[],
  before: Ledger,
  policy: Policy,
  today: string,
  progress: Progress,
  { ask, onInterrupt, elapsedMs }: Host,
): Promise<Learnt> {
  const questions = toQuestions(addresses, before, today);
  const ledger = new Map<string, Entry>(before);
  if (questions.length === 0) return { ledger, wanted: 0, answered: 0, isInterrupted: false };
  const citing = new Map<string, Address[]>();
  for (const address of addresses)
    citing.set(address.page, [...(citing.get(address.page) ?? []), address]);
  const answered = new Set<string>();
  const begin = elapsedMs();
  const stop = new AbortController();
  const release = onInterrupt(() => stop.abort());
  progress.say(`Asking about ${questions.length} addresses`);
  try {
    await ask(
      policy,
      questions,
      (observation) => {
        const entries = entriesFrom(observation, citing.get(observation.url) ?? [], before, today);
        for (const [url, entry] of entries) ledger.set(url, entry);
        if (entries.length > 0) answered.add(observation.url);
        progress.say(toLine(answered.size, questions.length, elapsedMs() - begin));
      },
      stop.signal,
    );
  } catch (error) {
    if (!stop.signal.aborted)
      throw new CommandError(error instanceof Error ? error.message : String(error));
  } finally {
    release();
  }
  if (answered.size > 1 && [...answered].every((url) => isLost(citing.get(url) ?? [], ledger)))
    throw new CommandError(
      `Cannot reach any of ${answered.size} addresses: this machine seems to be offline; nothing was put on record`,
    );
  const isInterrupted = stop.signal.aborted;
  return { ledger, wanted: questions.length, answered: answered.size, isInterrupted };
}

/** Whether the name of a server could not even be looked up. */
function isLost(addresses: readonly Address[], ledger: Ledger): boolean {
  return addresses.every(({ url }) =>
    /^(?:ENOTFOUND|EAI_AGAIN)$/.test(ledger.get(url)?.code ?? ''),
  );
}

/** `Asked 34 of 120 addresses, 4.2 a second, 21 seconds left`. */
function toLine(done: number, all: number, timeMs: number): string {
  const rate = done / Math.max(timeMs / 1000, 0.001);
  const left = Math.ceil((all - done) / Math.max(rate, 0.001));
  return `Asked ${done} of ${all} addresses, ${rate.toFixed(1)} a second, ${left} seconds left`;
}

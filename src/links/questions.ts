import type { Address } from './inventory.ts';
import { isFresh, toEntry, type Entry, type Ledger } from './ledger.ts';
import type { Observation, Question } from './network.ts';
import { toOutcome } from './verdict.ts';

/** What is to be asked: each address once, whatever parts of it are cited. */
export function toQuestions(
  addresses: readonly Address[],
  ledger: Ledger,
  today: string,
): readonly Question[] {
  const byPage = new Map<string, Address[]>();
  for (const address of addresses) {
    if (address.fault !== undefined || isFresh(ledger.get(address.url), today)) continue;
    byPage.set(address.page, [...(byPage.get(address.page) ?? []), address]);
  }
  return [...byPage].map(([url, all]) => ({
    url,
    fragments: all.flatMap(({ fragment }) => (fragment === undefined ? [] : [fragment])),
    titles: all.flatMap((address) => citedAs(address).titles),
  }));
}

/** What an answer puts on record, for each address that it is about. */
export function entriesFrom(
  observation: Observation,
  addresses: readonly Address[],
  ledger: Ledger,
  today: string,
): readonly (readonly [url: string, entry: Entry])[] {
  return addresses.flatMap((address) => {
    const outcome = toOutcome(observation, address.fragment, citedAs(address));
    return outcome
      ? [[address.url, toEntry(ledger.get(address.url), outcome, today)] as const]
      : [];
  });
}

/** What the content says an address is, all places together. */
function citedAs({ citations }: Address): { titles: readonly string[]; isPublisher: boolean } {
  return {
    titles: [...new Set(citations.flatMap(({ titles }) => titles))],
    isPublisher: citations.every(({ isPublisher }) => isPublisher),
  };
}

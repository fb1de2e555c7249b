import type { Address } from './inventory.ts';
import { isFresh, toEntry, type Entry, type Ledger } from './ledger.ts';
import type { ProbeRequest, ProbeResult } from './probe-result.ts';
import type { CitedAs } from './soft-404.ts';
import { toOutcome } from './verdict.ts';

/** The addresses to probe: each page once, whatever fragments are cited. */
export function toProbeRequests(
  addresses: readonly Address[],
  ledger: Ledger,
  today: string,
): readonly ProbeRequest[] {
  const byPage = new Map<string, Address[]>();
  for (const address of addresses) {
    if (address.malformed !== undefined || isFresh(ledger.get(address.url), today)) continue;
    byPage.set(address.page, [...(byPage.get(address.page) ?? []), address]);
  }
  return [...byPage].map(([url, all]) => ({
    url,
    fragments: all.flatMap(({ fragment }) => (fragment === undefined ? [] : [fragment])),
    titles: all.flatMap((address) => citedAs(address).titles),
    // A copy that is known is not asked for again.
    ...(all.every((address) => ledger.get(address.url)?.archived === undefined) && {
      citedOn: citedOn(all) ?? today,
    }),
  }));
}

/** The ledger entries that follow from a result, one for each address of the page. */
export function toEntries(
  result: ProbeResult,
  addresses: readonly Address[],
  ledger: Ledger,
  today: string,
): readonly (readonly [url: string, entry: Entry])[] {
  return addresses.flatMap((address) => {
    const outcome = toOutcome(result, address.fragment, citedAs(address));
    return outcome
      ? [[address.url, toEntry(ledger.get(address.url), outcome, today)] as const]
      : [];
  });
}

/** The last day on which a page that cites an address was reviewed. */
function citedOn(addresses: readonly Address[]): string | undefined {
  return addresses
    .flatMap(({ citations }) => citations.flatMap(({ day }) => day ?? []))
    .sort()
    .at(-1);
}

/** How the content cites an address, all places together. */
function citedAs({ citations }: Address): CitedAs {
  return {
    titles: [...new Set(citations.flatMap(({ titles }) => titles))],
    isPublisher: citations.every(({ isPublisher }) => isPublisher),
  };
}

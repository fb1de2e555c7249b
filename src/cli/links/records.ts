import { posix } from 'node:path';
import { entryOf, type Address, type Ledger } from '../../links/index.ts';
import type { LinkRecord } from '../../report/index.ts';

/**
 * The ledger entry and the places of each address, for JSON reports.
 *
 * @param folder the content folder, from the working directory
 */
export function toRecords(
  addresses: readonly Address[],
  ledger: Ledger,
  today: string,
  folder: string,
): readonly LinkRecord[] {
  return addresses.map((address) => {
    const entry = entryOf(address, ledger, today);
    return {
      url: address.url,
      verdict: entry?.verdict ?? null,
      status: entry?.status ?? null,
      finalUrl: entry?.finalUrl ?? null,
      checkedAt: entry?.checked ?? null,
      places: address.citations.map(({ file, place }) => {
        const start = place && 'start' in place ? place.start : place;
        return {
          file: posix.join(folder, file),
          line: start?.line ?? null,
          column: start?.column ?? null,
        };
      }),
    };
  });
}

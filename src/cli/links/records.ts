import { entryOf, type Address, type Ledger } from '../../links/index.ts';
import { toRelative, type LinkRecord } from '../../report/index.ts';

/** What is known about each address, for other programs. */
export function toRecords(
  addresses: readonly Address[],
  ledger: Ledger,
  today: string,
  cwd: string,
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
        const point = place && 'start' in place ? place.start : place;
        return {
          file: toRelative(file.path, cwd),
          line: point?.line ?? null,
          column: point?.column ?? null,
        };
      }),
    };
  });
}

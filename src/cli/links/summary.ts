import type { Address, Ledger } from '../../links/index.ts';
import type { Learnt } from './ask.ts';

/** `52 addresses: 40 ok, 3 gone, 9 not asked yet; 26 files of the site reached`, on standard error. */
export function toSum(
  addresses: readonly Address[],
  ledger: Ledger,
  { wanted, answered }: Learnt,
  reached: number | undefined,
): string {
  const counts = new Map<string, number>();
  for (const { url, fault } of addresses) {
    const verdict =
      fault === undefined ? (ledger.get(url)?.verdict ?? 'not asked yet') : 'malformed';
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  const parts = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([verdict, count]) => `${count} ${verdict}`);
  const cut =
    answered < wanted
      ? `; the run ended before ${wanted - answered} of ${wanted} had answered`
      : '';
  const site = reached === undefined ? '' : `; ${reached} files of the site reached`;
  const noun = addresses.length === 1 ? 'address' : 'addresses';
  return `${addresses.length} ${noun}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}${cut}${site}\n`;
}

import type { Address, Ledger } from '../../links/index.ts';
import type { CheckedLinks } from './check-links.ts';

/** `52 links: 40 ok, 3 gone, 9 not checked`, then the links without a result and the files of the site. */
export function toSummary(
  addresses: readonly Address[],
  ledger: Ledger,
  { wanted, checked, postponed }: CheckedLinks,
  reached: number | undefined,
): string {
  const counts = new Map<string, number>();
  for (const { url, malformed } of addresses) {
    const verdict =
      malformed === undefined ? (ledger.get(url)?.verdict ?? 'not checked') : 'malformed';
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  const parts = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([verdict, count]) => `${count} ${verdict}`);
  const total = `${addresses.length} ${addresses.length === 1 ? 'link' : 'links'}`;
  const unasked = wanted - checked - postponed.size;
  const sentences = [
    parts.length > 0 ? `${total}: ${parts.join(', ')}` : total,
    ...(unasked > 0 ? [`stopped before ${unasked} of ${wanted} were checked`] : []),
    ...(postponed.size > 0 ? [`${postponed.size} postponed by their servers`] : []),
    ...(reached === undefined ? [] : [`${reached} files of the site reached`]),
  ];
  return `${sentences.join('; ')}\n`;
}

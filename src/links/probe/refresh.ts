/** A page that readers can read for longer is the page that was cited. In seconds. */
const maxDelay = 10;

/**
 * Where a `Refresh` header, or `<meta http-equiv="refresh">`, sends a reader at once: as it is written; undefined if it
 * loads the page itself again.
 *
 * Source: https://html.spec.whatwg.org/#shared-declarative-refresh-steps
 */
export function refreshTarget(value: string): string | undefined {
  const [, delay = '', rest = ''] =
    /^\s*(\d+)[\d.]*\s*[;,\s]\s*(.*)$/s.exec(value.slice(0, 4096)) ?? [];
  if (delay === '' || Number(delay) > maxDelay) return undefined;
  const target = rest.replace(/^url\s*=\s*/i, '');
  const quote = /^["']/.exec(target)?.[0];
  const address = quote === undefined ? target : (target.slice(1).split(quote)[0] ?? '');
  return address.trim() || undefined;
}

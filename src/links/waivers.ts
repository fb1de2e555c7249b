import type { Waiver } from '../model/index.ts';
import type { Entry } from './ledger.ts';
import type { Verdict } from './verdict.ts';

/** What a waiver is matched against. */
interface Waivable {
  readonly url: string;
  readonly entry: Entry;
}

/** Whether a waiver covers what was found: at the address, or at any to which its redirects lead. */
export function covers({ pattern, verdicts }: Waiver, { url, entry }: Waivable): boolean {
  if (!verdicts.some((verdict) => verdict === entry.verdict)) return false;
  const ways = [
    url,
    ...(entry.via ?? []),
    ...(entry.finalUrl === undefined ? [] : [entry.finalUrl]),
  ];
  return ways.some((way) => matches(pattern, way));
}

/** Whether an address has the form of a pattern, in which `*` stands for any characters. */
function matches(pattern: string, url: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return url === first;
  if (!url.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = url.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return url.endsWith(last) && url.length - last.length >= at;
}

/** Verdicts that say something about one page; the others may hold for all of a host. */
const ofOnePage: ReadonlySet<Verdict> = new Set([
  'gone',
  'soft-404',
  'fragment-missing',
  'moved-permanent',
]);

/** Whether a waiver would cover pages of a host that nobody has looked at, whatever becomes of them. */
export function isTooBroad({ pattern, verdicts }: Waiver): boolean {
  const path = /^https?:\/\/[^/]+\/(.*)$/s.exec(pattern)?.[1] ?? '';
  return path.startsWith('*') && verdicts.some((verdict) => ofOnePage.has(verdict));
}

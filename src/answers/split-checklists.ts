import type { Entry } from './raw-answers.ts';

/** Fewer repeated fields than this share of a checklist are copies, not another checklist. */
const leastShare = 0.25;

/**
 * Divides the entries of a file into checklists: files are joined in Word, and PDFs are merged. A checklist is one
 * page, so a page that has a field again begins another one; where pages are not known, so does a field
 * that comes again after others. A few repeated fields are copies that somebody made inside one checklist.
 */
export function splitChecklists(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const all: Entry[][] = [];
  for (const run of toRuns(entries)) {
    const last = all.at(-1);
    if (last && !isAnother(run, last)) last.push(...run);
    else all.push([...run]);
  }
  return all;
}

/** Splits entries so that no field repeats within a group, all on one page if pages are known. */
function toRuns(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const runs: Entry[][] = [];
  let seen = new Set<string>();
  let last: string | undefined;
  let page: number | undefined;
  for (const entry of entries) {
    const key = keyOf(entry);
    const isAgain = key !== undefined && key !== last && seen.has(key) && entry.page === undefined;
    if (runs.length === 0 || isAgain || entry.page !== page) {
      runs.push([]);
      seen = new Set();
    }
    page = entry.page;
    runs.at(-1)?.push(entry);
    if (key === undefined) continue;
    seen.add(key);
    last = key;
  }
  return runs;
}

function isAnother(run: readonly Entry[], before: readonly Entry[]): boolean {
  const own = keysOf(run);
  const known = keysOf(before);
  const again = [...own].filter((key) => known.has(key)).length;
  return again > 0 && (run[0]?.page !== undefined || again >= Math.max(2, known.size * leastShare));
}

function keysOf(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.flatMap((entry) => keyOf(entry) ?? []));
}

function keyOf(entry: Entry): string | undefined {
  return entry.type === 'stray' ? undefined : `${entry.type} ${entry.name}`;
}

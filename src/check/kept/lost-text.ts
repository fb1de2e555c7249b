import type { TextRange } from '../../model/index.ts';
import type { Letters } from './page-letters.ts';

/** A difference between what is written and what is shown. */
export interface Lost extends TextRange {
  /** What the outputs show in place of the range; often nothing. */
  readonly instead: string;
}

/** Beyond so many differences they are one. */
const maxEdits = 1000;

/** Where letters of a page are lost or changed, in reading order; whole words, and one range a line. */
export async function lostText(
  { text: written, offsets }: Letters,
  shown: string,
  page: string,
): Promise<readonly Lost[]> {
  if (written === shown) return [];
  const { diffArrays } = await import('diff');
  let start = 0;
  while (start < shown.length && written[start] === shown[start]) start++;
  let rest = 0;
  const most = Math.min(written.length, shown.length) - start;
  while (rest < most && written.at(-1 - rest) === shown.at(-1 - rest)) rest++;
  const [before, after] = [written, shown].map((all) => [...all.slice(start, all.length - rest)]);
  const changes = diffArrays(before ?? [], after ?? [], { maxEditLength: maxEdits }) ?? [
    { removed: true, added: false, value: before ?? [] },
    { removed: false, added: true, value: after ?? [] },
  ];
  const found: Lost[] = [];
  let at = start;
  for (const { removed, added, value } of changes) {
    const letters = value.join('');
    if (added) found.push({ ...pointAt(offsets, at, page), instead: letters });
    else {
      const range = { start: offsets[at] ?? 0, end: (offsets[at + letters.length - 1] ?? 0) + 1 };
      if (removed) found.push({ ...toWords(range, page), instead: '' });
      at += letters.length;
    }
  }
  return joined(found, page);
}

function pointAt(offsets: readonly number[], at: number, page: string): TextRange {
  const start = offsets[at] ?? page.length;
  return { start, end: start };
}

/** A range with all of the words that it begins and ends in. */
function toWords({ start, end }: TextRange, page: string): TextRange {
  const before = /[\p{L}\p{N}\p{M}]*$/u.exec(page.slice(Math.max(0, start - 40), start))?.[0];
  const after = /^[\p{L}\p{N}\p{M}]*/u.exec(page.slice(end, end + 40))?.[0];
  return { start: start - (before?.length ?? 0), end: end + (after?.length ?? 0) };
}

/** Joins what is on one line. */
function joined(found: readonly Lost[], page: string): readonly Lost[] {
  const all: Lost[] = [];
  for (const each of found) {
    const last = all.at(-1);
    if (last && !/[\r\n]/.test(page.slice(last.end, each.start)))
      all.splice(-1, 1, {
        start: last.start,
        end: Math.max(last.end, each.end),
        instead: last.instead + each.instead,
      });
    else all.push(each);
  }
  return all;
}

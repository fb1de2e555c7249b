import { acronymEnding, type Mention } from '../../model/index.ts';

/** What looks like an acronym in a text, in reading order. */
export function candidatesIn(text: string): readonly Mention[] {
  const found = [...text.matchAll(candidate), ...text.matchAll(part)]
    .map(({ 0: whole, index, groups }) => ({
      acronym: groups?.['acronym'] ?? '',
      start: index,
      end: index + whole.length,
    }))
    .sort((a, b) => a.start - b.start);
  return found.filter(
    ({ acronym, start, end }) =>
      !everyday.has(acronym) &&
      !/^[IVX]+$/.test(acronym) &&
      !isStateInAddress(text, start, end) &&
      !isShouted(text, start, end),
  );
}

/** A run of capitals such as `W-LAN`, `Q&A`, `HDR+` or `EuroNCAP`. */
const candidate = new RegExp(
  '(?<![\\p{L}\\p{N}_@&+/.-])(?<acronym>(?:\\p{Lu}[-/&])?(?:\\p{Lu}{2,}|\\p{Lu}\\p{Ll}+\\p{Lu}{2,}|\\p{Ll}\\p{Lu}{2,}|(?<=&)\\p{Lu})\\+?)\\d*' +
    acronymEnding,
  'gu',
);

/** The same after a hyphen or a slash, as in `non-CSA`. */
const part =
  /(?<=[\p{L}\p{N}][-/])(?<!(?<![\p{L}\p{N}])\p{Lu}[-/])(?<acronym>\p{Lu}{2,}\+?)(?:['’]?s)?(?![\p{L}\p{N}_+@])/gu;

/** Everyday acronyms, and words that people write in capitals for emphasis. */
const everyday = new Set(
  [
    ['AM', 'PM', 'AD', 'BC', 'ID', 'OK', 'TV', 'US', 'USA', 'UK', 'EU', 'ZIP', 'PO', 'FAQ', 'PS'],
    ['PDF', 'URL', 'HTML', 'CSV', 'XML', 'USB', 'CD', 'DVD', 'PC', 'IT', 'HR', 'CEO', 'PIN'],
    ['AND', 'OR', 'NOT', 'NO', 'ALL', 'ANY', 'ONLY', 'MUST', 'NEVER', 'ALWAYS', 'NOTE', 'TO'],
    ['IMPORTANT', 'WARNING', 'NEW', 'DO', 'BUT', 'IF', 'THE', 'IS', 'ARE', 'BOTH', 'EVERY'],
  ].flat(),
);

/** `Baltimore, MD 21244`. */
function isStateInAddress(text: string, start: number, end: number): boolean {
  return (
    end - start === 2 && /,\s+$/.test(text.slice(0, start)) && /^\s+\d{5}\b/.test(text.slice(end))
  );
}

/** Three words or more in capitals are emphasis, not acronyms. */
function isShouted(text: string, start: number, end: number): boolean {
  const before = /(?:\b\p{Lu}+[\s,]+)*$/u.exec(text.slice(Math.max(0, start - 100), start))?.[0];
  const after = /^(?:[\s,]+\p{Lu}+\b)*/u.exec(text.slice(end, end + 100))?.[0];
  return `${before ?? ''} ${after ?? ''}`.split(/[\s,]+/).filter(Boolean).length >= 2;
}

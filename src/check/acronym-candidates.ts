import { shortFormEnding, type Mention } from '../model/index.ts';

/** The runs of capitals in a text that look like short forms, in their order. */
export function candidatesIn(text: string): readonly Mention[] {
  const found = [...text.matchAll(candidate), ...text.matchAll(part)]
    .map(({ 0: whole, index, groups }) => ({
      short: groups?.['short'] ?? '',
      start: index,
      end: index + whole.length,
    }))
    .sort((a, b) => a.start - b.start);
  return found.filter(
    ({ short, start, end }) =>
      !everyday.has(short) &&
      !/^[IVX]+$/.test(short) &&
      !isStateInAddress(text, start, end) &&
      !isShouted(text, start, end),
  );
}

/** A run of capitals such as `W-LAN`, `Q&A`, `HDR+` or `EuroNCAP`, not yet known to be a short form. */
const candidate = new RegExp(
  '(?<![\\p{L}\\p{N}_@&+/.-])(?<short>(?:\\p{Lu}[-/&])?(?:\\p{Lu}{2,}|\\p{Lu}\\p{Ll}+\\p{Lu}{2,}|\\p{Ll}\\p{Lu}{2,}|(?<=&)\\p{Lu})\\+?)\\d*' +
    shortFormEnding,
  'gu',
);
/** The same behind a hyphen or a slash, as in `non-CSA`. */
const part =
  /(?<=[\p{L}\p{N}][-/])(?<!(?<![\p{L}\p{N}])\p{Lu}[-/])(?<short>\p{Lu}{2,}\+?)(?:['’]?s)?(?![\p{L}\p{N}_+@])/gu;

/** Short forms of everyday language, and words that people write in capitals to stress them. */
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

/** Three words or more in capitals are a shout, not short forms. */
function isShouted(text: string, start: number, end: number): boolean {
  const before = /(?:\b\p{Lu}+[\s,]+)*$/u.exec(text.slice(Math.max(0, start - 100), start))?.[0];
  const after = /^(?:[\s,]+\p{Lu}+\b)*/u.exec(text.slice(end, end + 100))?.[0];
  return `${before ?? ''} ${after ?? ''}`.split(/[\s,]+/).filter(Boolean).length >= 2;
}

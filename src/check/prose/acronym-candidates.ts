import { acronymEnding, type Mention } from '../../model/index.ts';

/** What looks like an acronym in a text, in reading order. */
export function candidatesIn(text: string): readonly Mention[] {
  const joined = mentionsOf(hyphenated, text);
  const single = [...mentionsOf(candidate, text), ...mentionsOf(part, text)].filter(
    ({ start, end }) => !joined.some((whole) => whole.start <= start && end <= whole.end),
  );
  const found = [...joined, ...single].sort((a, b) => a.start - b.start);
  return found.filter(
    ({ acronym, start, end }) =>
      !everyday.has(acronym) &&
      !leftover.test(acronym) &&
      !/^[IVX]+$/.test(acronym) &&
      !isRegionInAddress(text, start, end) &&
      !isCommentMark(text, start, end) &&
      !isShouted(text, start, end),
  );
}

function mentionsOf(pattern: RegExp, text: string): readonly Mention[] {
  return [...text.matchAll(pattern)].map(({ 0: whole, index, groups }) => ({
    acronym: groups?.['acronym'] ?? '',
    start: index,
    end: index + whole.length,
  }));
}

/** The acronyms that make up one such as `MA-PD`; none if it is not made of acronyms. */
export function partsOfAcronym(acronym: string): readonly string[] {
  return /^\p{Lu}{2,}(?:-\p{Lu}{2,})+$/u.test(acronym) ? acronym.split('-') : [];
}

/** One that is made of others, such as `MA-PD`. */
const hyphenated = new RegExp(
  `(?<![\\p{L}\\p{N}_@&+/.-])(?<acronym>\\p{Lu}{2,}(?:-\\p{Lu}{2,})+)${acronymEnding}(?!-)`,
  'gu',
);

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
    ['COVID', 'JSON', 'YAML', 'XLS', 'XLSX', 'DOC', 'DOCX', 'PPT', 'PPTX', 'LGBTQ', 'LGBTQ+'],
  ].flat(),
);

/** Leftovers of an author or a word processor that no list should have. */
const leftover = /^(?:TODO|TODOS|FIXME|TK|TKTK|X{2,}|HYPERLINK|PAGEREF|MERGEFIELD|TBD)$/;

/** The code of a region in an American address, as in `Baltimore, MD 21244`. */
function isRegionInAddress(text: string, start: number, end: number): boolean {
  return (
    end - start === 2 && /,\s+$/.test(text.slice(0, start)) && /^\s+\d{5}\b/.test(text.slice(end))
  );
}

/** `[JS1]`, which Word leaves where somebody had a comment. */
function isCommentMark(text: string, start: number, end: number): boolean {
  return (
    text.charAt(start - 1) === '[' && /\d$/.test(text.slice(start, end)) && text.charAt(end) === ']'
  );
}

/** Three words or more in capitals are emphasis, not acronyms; between those there are commas. */
function isShouted(text: string, start: number, end: number): boolean {
  const before = /(?:\b\p{Lu}+\s+)*$/u.exec(text.slice(Math.max(0, start - 100), start))?.[0];
  const after = /^(?:\s+\p{Lu}+\b)*/u.exec(text.slice(end, end + 100))?.[0];
  return `${before ?? ''} ${after ?? ''}`.split(/\s+/).filter(Boolean).length >= 2;
}

import { escapePattern } from './passages.ts';

/** A short form where it stands in a text; `CSAs` is `CSA`. */
export interface Mention {
  readonly short: string;
  readonly start: number;
  readonly end: number;
}

/** Ends a short form: perhaps in the plural or of something, and no letter or digit after it. */
const ending = "(?:['\u2019]?s)?(?![\\p{L}\\p{N}_+@])";

/**
 * Gives the short forms of a text, of those that are known. Where one is a part of another, such as LAN
 * of W-LAN, the longer one counts; those inside the words that another one stands for do not.
 */
export function toMentionsIn(
  acronyms: ReadonlyMap<string, string>,
): (text: string) => readonly Mention[] {
  const shorts = [...acronyms.keys()].sort((a, b) => b.length - a.length);
  if (shorts.length === 0) return () => [];
  // Behind one capital and a hyphen it is a part of another short form, which may not be known.
  const any = `(?<![\\p{L}\\p{N}_@])(?<!(?<![\\p{L}\\p{N}])\\p{Lu}-)(?<short>${shorts.map(escapePattern).join('|')})`;
  const pattern = new RegExp(any + ending, 'gu');
  const names = [...acronyms.values()].filter((words) => new RegExp(any, 'u').test(words));
  const namePatterns = names.map((words) => new RegExp(wordsPattern(words), 'giu'));
  return (text) => {
    const inside = namePatterns.flatMap((name) =>
      [...text.matchAll(name)].map(({ 0: words, index }) => [index, index + words.length] as const),
    );
    return [...text.matchAll(pattern)].flatMap(({ 0: whole, index, groups }) => {
      const [start, end] = [index, index + whole.length];
      const isInside = inside.some(([from, to]) => from <= start && end <= to);
      return isInside ? [] : [{ short: groups?.['short'] ?? '', start, end }];
    });
  };
}

/** A run of capitals such as `W-LAN`, `Q&A`, `HDR+` or `EuroNCAP`, not yet known to be a short form. */
const candidate = new RegExp(
  '(?<![\\p{L}\\p{N}_@&+/.-])(?<short>(?:\\p{Lu}[-/&])?(?:\\p{Lu}{2,}|\\p{Lu}\\p{Ll}+\\p{Lu}{2,}|\\p{Ll}\\p{Lu}{2,}|(?<=&)\\p{Lu})\\+?)\\d*' +
    ending,
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

/**
 * A pattern for words, whatever their case, with each of them in the plural or not, `&` or "and", hyphens
 * or spaces.
 */
export function wordsPattern(words: string): string {
  const each = words.split(/[\s\u2010-\u2015-]+/).map((word) => {
    if (/^(?:&|and)$/i.test(word)) return '(?:&|and)';
    const stem = word.replace(/['\u2019]/g, "'").replace(/(?:(?<=[^s])s|y|ies)$/i, '');
    return `${escapePattern(stem).replaceAll("'", "['\u2019]")}(?:e?s|y|ies|['\u2019]s)?`;
  });
  return `(?<![\\p{L}\\p{N}])${each.join('[\\s\u2010-\u2015-]+')}(?![\\p{L}\\p{N}])`;
}

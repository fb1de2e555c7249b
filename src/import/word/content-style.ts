import type { Corpus } from '../../model/index.ts';

/** Makes a function that writes what was typed in Word the way the content writes it. */
export function contentStyleOf(corpus: Corpus): (text: string, before: string) => string {
  const all = [...corpus.sources.values()].map(({ text }) => text).join('\n');
  const count = (pattern: RegExp): number => all.match(pattern)?.length ?? 0;
  const isCurly = count(/[\u2018\u2019\u201c\u201d]/g) > count(/["']/g);
  const hasNonBreaking = count(/\u00a0/g) > 0;
  const hasNonBreakingHyphen = count(/\u2011/g) > 0;
  return (text, before) => {
    let plain = text.replace(/[\u00ad\u200b\u200e\u200f\ufeff]/g, '');
    if (!hasNonBreakingHyphen) plain = plain.replace(/\u2011/g, '-');
    if (!hasNonBreaking) plain = plain.replace(/[\u00a0\u2007\u202f]/g, ' ');
    plain = plain.replace(/[\t\r\n]+/g, ' ');
    if (!isCurly) return plain.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"');
    const opens = (at: number): boolean =>
      /(?:^|[\s([{\u2014\u2013-])$/.test(before.slice(-1) + plain.slice(0, at));
    return plain
      .replace(/"/g, (_, at: number) => (opens(at) ? '\u201c' : '\u201d'))
      .replace(/'/g, (_, at: number) => (opens(at) ? '\u2018' : '\u2019'));
  };
}

import type { Dictionary } from '../rule.ts';

/** A prefix or suffix, and the letters of the stem that it replaces. */
interface Affix {
  readonly kind: 'PFX' | 'SFX';
  readonly removed: string;
  readonly added: string;
}

/** A rule such as `SFX D   y     ied        [^aeiou]y`; `0` means that nothing is added or removed. */
const affixRule = /^(PFX|SFX) +\S+ +(\S+) +([^\s/]+) +\S/gm;

/**
 * Finds the lines of a dictionary from which a word may derive: those of each stem that is left when its
 * suffixes and prefixes are removed, whether or not the rules allow it. Leaves out swear words, which the
 * dictionary marks as not to be suggested.
 */
export function toStemFinder({ aff, dic }: Dictionary): (word: string) => readonly string[] {
  const noSuggest = /^NOSUGGEST (\S)/m.exec(aff)?.[1] ?? '/';
  const affixes = [...aff.matchAll(affixRule)].map(([, kind, removed = '', added = '']): Affix => ({
    kind: kind === 'PFX' ? 'PFX' : 'SFX',
    removed: removed === '0' ? '' : removed,
    added,
  }));
  return (word) =>
    formsOf(word)
      .flatMap((each) => [each, ...without(each, 'PFX', affixes)])
      .flatMap((each) => [each, ...without(each, 'SFX', affixes)])
      .flatMap((stem) => linesOf(stem, dic))
      .filter((line) => !line.slice(line.indexOf('/') + 1).includes(noSuggest));
}

/** A word as it is, in lower case, and with one capital: what is in capitals may be a name. */
function formsOf(word: string): readonly string[] {
  const small = word.toLowerCase();
  return [...new Set([word, small, small.charAt(0).toUpperCase() + small.slice(1)])];
}

function without(word: string, kind: Affix['kind'], affixes: readonly Affix[]): readonly string[] {
  return affixes
    .filter((affix) => affix.kind === kind)
    .flatMap(({ removed, added }) => {
      if (kind === 'PFX')
        return word.startsWith(added) ? [`${removed}${word.slice(added.length)}`] : [];
      return word.endsWith(added) ? [`${word.slice(0, -added.length)}${removed}`] : [];
    });
}

/** The lines of one stem, with and without affix flags; there may be several. */
function linesOf(stem: string, dic: string): readonly string[] {
  const found: string[] = [];
  for (const start of [stem, `${stem}/`])
    for (let at = firstFrom(start, dic); at < dic.length;) {
      const line = lineAt(at, dic);
      if (line !== start && !(start !== stem && line.startsWith(start))) break;
      found.push(line);
      at += line.length + 1;
    }
  return found;
}

/**
 * The offset of the first line that does not come before a text: a binary search, since splitting the
 * fifty thousand sorted lines would take longer than all look-ups.
 */
function firstFrom(text: string, dic: string): number {
  // The first line is the number of lines.
  let [low, high] = [dic.indexOf('\n') + 1, dic.length];
  while (low < high) {
    const start = dic.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
    const line = lineAt(start, dic);
    if (line < text) low = start + line.length + 1;
    else high = start;
  }
  return low;
}

function lineAt(start: number, dic: string): string {
  const end = dic.indexOf('\n', start);
  return dic.slice(start, end < 0 ? dic.length : end);
}

import type { Dictionary } from '../rule.ts';

/** What goes before or behind a stem, and the letters of the stem that give way to it. */
interface Affix {
  readonly kind: 'PFX' | 'SFX';
  readonly gone: string;
  readonly added: string;
}

/** A rule such as `SFX D   y     ied        [^aeiou]y`; `0` stands for nothing. */
const affixRule = /^(PFX|SFX) +\S+ +(\S+) +([^\s/]+) +\S/gm;

/**
 * Gives the lines of a dictionary that a word may be made of: those of each stem that is left when the
 * endings and beginnings of the word are taken away. Whether rules really make the word is not asked.
 * Without those that the dictionary keeps to itself: swear words.
 */
export function stemsIn({ aff, dic }: Dictionary): (word: string) => readonly string[] {
  const lines = dic.split('\n').slice(1).sort();
  const secret = /^NOSUGGEST (\S)/m.exec(aff)?.[1] ?? '/';
  const affixes = [...aff.matchAll(affixRule)].map(([, kind, gone = '', added = '']): Affix => ({
    kind: kind === 'PFX' ? 'PFX' : 'SFX',
    gone: gone === '0' ? '' : gone,
    added,
  }));
  return (word) =>
    [...new Set([word, word.toLowerCase()])]
      .flatMap((each) => [each, ...without(each, 'PFX', affixes)])
      .flatMap((each) => [each, ...without(each, 'SFX', affixes)])
      .flatMap((stem) => linesOf(stem, lines))
      .filter((line) => !line.slice(line.indexOf('/') + 1).includes(secret));
}

function without(word: string, kind: Affix['kind'], affixes: readonly Affix[]): readonly string[] {
  return affixes
    .filter((affix) => affix.kind === kind)
    .flatMap(({ gone, added }) => {
      if (kind === 'PFX')
        return word.startsWith(added) ? [`${gone}${word.slice(added.length)}`] : [];
      return word.endsWith(added) ? [`${word.slice(0, -added.length)}${gone}`] : [];
    });
}

/** The lines of one stem, with and without rules; there may be several. */
function linesOf(stem: string, sorted: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const beginning of [stem, `${stem}/`])
    for (let at = firstFrom(beginning, sorted); at < sorted.length; at++) {
      const line = sorted[at] ?? '';
      if (line !== beginning && !(beginning !== stem && line.startsWith(beginning))) break;
      found.push(line);
    }
  return found;
}

/** The position of the first text that does not come before another one. */
function firstFrom(text: string, sorted: readonly string[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

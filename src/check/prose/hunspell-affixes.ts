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
  const secret = /^NOSUGGEST (\S)/m.exec(aff)?.[1] ?? '/';
  const affixes = [...aff.matchAll(affixRule)].map(([, kind, gone = '', added = '']): Affix => ({
    kind: kind === 'PFX' ? 'PFX' : 'SFX',
    gone: gone === '0' ? '' : gone,
    added,
  }));
  return (word) =>
    formsOf(word)
      .flatMap((each) => [each, ...without(each, 'PFX', affixes)])
      .flatMap((each) => [each, ...without(each, 'SFX', affixes)])
      .flatMap((stem) => linesOf(stem, dic))
      .filter((line) => !line.slice(line.indexOf('/') + 1).includes(secret));
}

/** A word as it is, without capitals, and with one: what is written in capitals alone may be a name. */
function formsOf(word: string): readonly string[] {
  const small = word.toLowerCase();
  return [...new Set([word, small, small.charAt(0).toUpperCase() + small.slice(1)])];
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
function linesOf(stem: string, dic: string): readonly string[] {
  const found: string[] = [];
  for (const beginning of [stem, `${stem}/`])
    for (let at = firstFrom(beginning, dic); at < dic.length;) {
      const line = lineAt(at, dic);
      if (line !== beginning && !(beginning !== stem && line.startsWith(beginning))) break;
      found.push(line);
      at += line.length + 1;
    }
  return found;
}

/**
 * The offset of the first line that does not come before a text. The lines are in the order of their
 * characters, and fifty thousand of them: taking them apart would take longer than all the looking up.
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

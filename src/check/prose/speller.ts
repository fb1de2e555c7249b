import type { DictionaryReader } from '../rule.ts';

/** Whether a dictionary has a word. */
export type Speller = (word: string) => boolean;

const known = new WeakMap<DictionaryReader, Promise<Speller>>();

/** Makes a speller of a dictionary, once for each. */
export function spellerOf(dictionary: DictionaryReader): Promise<Speller> {
  const before = known.get(dictionary) ?? dictionary().then(toSpeller);
  known.set(dictionary, before);
  return before;
}

function toSpeller(words: string): Speller {
  return remembering((word) => formsOf(word).some((form) => hasLine(words, form)));
}

/** Pages have mostly the same words. */
export function remembering(speller: Speller): Speller {
  const answers = new Map<string, boolean>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const answer = speller(word);
    answers.set(word, answer);
    return answer;
  };
}

/** A word as it is and in lower case; what is in capitals may also be a name. */
function formsOf(word: string): readonly string[] {
  const small = word.toLowerCase();
  const isShouted = word.toUpperCase() === word;
  return [word, ...(isShouted ? [word.charAt(0) + small.slice(1)] : []), small];
}

/** Whether a text of sorted lines has a line: a binary search, since splitting the text takes longer than all of them. */
function hasLine(text: string, line: string): boolean {
  let [low, high] = [0, text.length];
  while (low < high) {
    const start = text.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
    const order = compareAt(text, start, line);
    if (order === 0) return true;
    if (order > 0) high = start;
    else low = endOf(text, start) + 1;
  }
  return false;
}

/** Compares the line that starts at an offset with another one: negative if it comes first. */
function compareAt(text: string, start: number, line: string): number {
  for (let at = 0; at < line.length; at += 1) {
    const unit = text.charCodeAt(start + at);
    // Past the end of the text there is no unit: a shorter line comes first.
    if (unit !== line.charCodeAt(at)) return unit - line.charCodeAt(at) || -1;
  }
  return endOf(text, start) - start - line.length;
}

function endOf(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

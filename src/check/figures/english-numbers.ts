import type { FigureWords } from './figure-words.ts';

/** Names of powers of ten that number words are built with. */
const powers: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** The source of a pattern for English number words, such as "one hundred and twenty-six" and "a million". */
export function englishNumberPattern({ numbers }: FigureWords): string {
  const names = Object.keys(powers).join('|');
  const word = `(?:${[...numbers.keys()].join('|')}|${names})(?![\\p{L}])`;
  // "One hundred and five" is a number, "between three and six" and "between one hundred and two hundred" are two.
  const and = Object.keys(powers).map(
    (name) => `(?<=\\b${name})\\s+and\\s+(?!an?\\s|\\p{L}+(?:[\\s-]\\p{L}+)?\\s${name})`,
  );
  return `(?:an?(?=\\s(?:${names}))|${word})(?:(?:${and.join('|')}|[\\s-]+)${word})*`;
}

/** The number that English words name; undefined for words that are no number together, such as "twenty nineteen". */
export function readEnglishNumber(text: string, { numbers }: FigureWords): number | undefined {
  let [total, below, last] = [0, 0, Infinity];
  let isStart = true;
  for (const word of text.toLowerCase().split(/[\s-]+/)) {
    if (word === 'and') continue;
    const power = powers[word];
    if (power === 100) {
      if (below === 0 || below > 20 || last === 100) return undefined;
      below *= 100;
      last = 100;
    } else if (power !== undefined) {
      if (below === 0 || (total > 0 && total % (power * 1000) !== 0)) return undefined;
      total += below * power;
      [below, last] = [0, Infinity];
    } else {
      const number = /^an?$/.test(word) ? 1 : numbers.get(word);
      // "Twenty" goes before one to nine, and anything below a hundred behind "hundred".
      if (number === undefined || (last !== Infinity && number >= (last === 100 ? 100 : 10)))
        return undefined;
      if (last !== Infinity && last !== 100 && (last < 20 || last % 10 !== 0 || number === 0))
        return undefined;
      below += number;
      last = number;
    }
    isStart = false;
  }
  return isStart ? undefined : total + below;
}

/** A whole number below a quadrillion in English words. */
export function writeEnglishNumber(number: number, hasAnd: boolean, words: FigureWords): string {
  const names = new Map([...words.numbers].map(([name, value]) => [value, name]));
  const named = names.get(number);
  if (named !== undefined) return named;
  if (number < 100)
    return `${names.get(number - (number % 10)) ?? ''}-${names.get(number % 10) ?? ''}`;
  const [name, power] = Object.entries(powers).findLast(([, each]) => each <= number) ?? ['', 1];
  const rest = number % power;
  const start = `${writeEnglishNumber(Math.floor(number / power), hasAnd, words)} ${name}`;
  if (rest === 0) return start;
  const joint = hasAnd && rest < 100 ? ' and ' : ' ';
  return start + joint + writeEnglishNumber(rest, hasAnd, words);
}

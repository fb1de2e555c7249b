import type { FigureWords } from './figure-words.ts';
import { oneOf } from './patterns.ts';

const units = ['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'];

const hundreds: readonly (readonly [string, number])[] = [
  ...['doscient', 'trescient', 'cuatrocient', 'quinient', 'seiscient', 'setecient'].map(
    (stem, index) => [stem, (index + 2) * 100] as const,
  ),
  ...[['ochocient', 800] as const, ['novecient', 900] as const],
];

/** Words that numbers above twenty are built with, besides tens and those below. */
const more: ReadonlyMap<string, number> = new Map([
  ...['veintiuno', 'veintiuna', 'veintiun'].map((word) => [word, 21] as const),
  ...units.map((word, index) => [`veinti${word}`, index + 22] as const),
  ...[['cien', 100] as const, ['ciento', 100] as const, ['mil', 1000] as const],
  ...hundreds.flatMap(([stem, number]) => [
    [`${stem}os`, number] as const,
    [`${stem}as`, number] as const,
  ]),
]);

/** The source of a pattern for Spanish number words, such as `treinta y seis`, `dos mil` and `un millón`. */
export function spanishNumberPattern({ numbers }: FigureWords): string {
  const all = [...numbers.keys(), ...more.keys()];
  const accented = ['veintiún', 'veintidós', 'veintitrés', 'veintiséis'];
  const word = `(?:${oneOf([...all, ...accented, 'dieciseis'])})(?!\\p{L})`;
  const unit = `(?:${oneOf(['un', 'uno', 'una', ...units])})(?!\\p{L})`;
  const tens = oneOf([...numbers].filter(([, number]) => number > 20).map(([name]) => name));
  // "Treinta y seis" is a number, "entre tres y seis" and "entre treinta y cuarenta" are two.
  const and = `(?<=(?:${tens}))\\s+y\\s+${unit}`;
  const one = `(?<=(?:mil|cient[oa]s?|quinient[oa]s))\\s+un[oa]?(?!\\p{L})`;
  return `un(?=\\s+(?:mill[oó]n|bill[oó]n)(?!\\p{L}))|${word}(?:${and}|${one}|\\s+${word})*`;
}

/** The number below a million that Spanish words name; undefined for words that are no number together. */
export function readSpanishNumber(text: string, { numbers }: FigureWords): number | undefined {
  const known = new Map([...numbers].map(([word, number]) => [plain(word), number]));
  let [total, below, last] = [0, 0, Infinity];
  for (const word of plain(text).split(/\s+/)) {
    if (word === 'y') continue;
    const number = /^un[oa]?$/.test(word) ? 1 : (more.get(word) ?? known.get(word));
    if (number === undefined) return undefined;
    if (number === 1000) {
      if (total > 0 || (below === 0 && last !== Infinity)) return undefined;
      total = (below || 1) * 1000;
      [below, last] = [0, Infinity];
      continue;
    }
    // A hundred goes before what is below it, and thirty to ninety before one to nine.
    const isNext = last >= 100 ? number < last : last > 20 && last % 10 === 0 && number < 10;
    if (!isNext || (number === 0 && (total > 0 || last !== Infinity))) return undefined;
    below += number;
    last = number;
  }
  return total + below;
}

/** Without accents, which some leave out. */
function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

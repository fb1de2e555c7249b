import type { FigureWords } from './figure-words.ts';
import { oneOf } from './patterns.ts';

/** The source of a pattern for words that begin as German numbers do, such as `siebenunddreißig`, and `eine Million`. */
export function germanNumberPattern({ numbers }: FigureWords): string {
  const starts = oneOf([...numbers.keys(), 'ein', 'zwo', 'dreissig', 'hundert', 'tausend']);
  return `eine(?=\\s+(?:Million|Milliarde|Billion)(?!\\p{L}))|(?:${starts})\\p{L}{0,80}`;
}

/** The number below a million that a German word is; undefined for other words, and for the article `ein`. */
export function readGermanNumber(text: string, { numbers }: FigureWords): number | undefined {
  const word = text.toLowerCase().replaceAll('dreissig', 'dreißig').replaceAll('zwo', 'zwei');
  if (word === 'eine') return 1;
  const [first = '', second, ...more] = word.split('tausend');
  if (more.length > 0) return undefined;
  if (second === undefined) return belowThousand(first, numbers);
  return joined(first === '' ? 1 : belowThousand(first, numbers, true), 1000, second, (rest) =>
    belowThousand(rest, numbers),
  );
}

type Numbers = FigureWords['numbers'];

/** @param isFactor whether `tausend` follows, before which one is `ein` */
function belowThousand(word: string, numbers: Numbers, isFactor = false): number | undefined {
  const [first = '', second, ...more] = word.split('hundert');
  if (more.length > 0) return undefined;
  if (second === undefined) return belowHundred(first, numbers, isFactor);
  const hundreds = first === '' ? 1 : unitOf(first, numbers);
  return joined(hundreds, 100, second, (rest) => belowHundred(rest, numbers, isFactor));
}

function belowHundred(word: string, numbers: Numbers, isFactor: boolean): number | undefined {
  if (word === 'ein') return isFactor ? 1 : undefined;
  const whole = numbers.get(word);
  if (whole !== undefined) return whole;
  const [, one = '', ten = ''] = /^(\p{L}+?)und(\p{L}+)$/u.exec(word) ?? [];
  const [unit, tens] = [unitOf(one, numbers), numbers.get(ten)];
  return unit === undefined || tens === undefined || tens < 20 ? undefined : tens + unit;
}

/** One to nine as they are in front of `und`, `hundert` and `tausend`. */
function unitOf(word: string, numbers: Numbers): number | undefined {
  const unit = word === 'ein' ? 1 : numbers.get(word);
  return unit !== undefined && unit > 0 && unit < 10 && word !== 'eins' ? unit : undefined;
}

/** So many hundreds or thousands, and what follows them. */
function joined(
  count: number | undefined,
  power: number,
  word: string,
  read: (rest: string) => number | undefined,
): number | undefined {
  if (count === undefined || count === 0) return undefined;
  if (word === '') return count * power;
  const rest = read(word) ?? read(word.replace(/^und/, ''));
  return rest === undefined || rest === 0 ? undefined : count * power + rest;
}

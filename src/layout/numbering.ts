import { childOf, childrenOf, valueOf, type Element } from '../ooxml/index.ts';

/** A level of a list. */
interface ListLevel {
  readonly format: string;
  /** Such as `%1.%2`. */
  readonly text: string;
  readonly start: number;
  readonly follow: 'tab' | 'space' | 'nothing';
  readonly paragraph: Element | undefined;
  readonly run: Element | undefined;
}

/** The lists of a document. */
export interface Lists {
  readonly levelOf: (number: string, level: number) => ListLevel | undefined;
  /** Starts to count their items. @param numberOf the list to which the id of an item's list leads */
  readonly count: (numberOf?: (id: string) => string) => Numbering;
}

/** The lists of a document, counted. */
export interface Numbering extends Pick<Lists, 'levelOf'> {
  /** Counts an item and gives the text of its label. */
  readonly nextLabel: (number: string, level: number) => string;
}

interface List {
  /** The same for lists that count on: those of one abstract definition. */
  readonly key: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
}

/** Reads `word/numbering.xml`. ISO/IEC 29500-1, 17.9 */
export function toLists(top: Element | undefined): Lists {
  const abstracts = new Map(
    childrenOf(top, 'w:abstractNum').map((each) => [each.attributes.get('w:abstractNumId'), each]),
  );
  const numbers = new Map(
    childrenOf(top, 'w:num').map((each) => [each.attributes.get('w:numId') ?? '', each]),
  );
  const lists = new Map<string, List | undefined>();
  const listOf = (number: string): List | undefined => {
    if (!lists.has(number)) lists.set(number, toList(number, numbers.get(number), abstracts));
    return lists.get(number);
  };
  const levelOf: Lists['levelOf'] = (number, level) => listOf(number)?.levels.get(level);
  return {
    levelOf,
    count: (numberOf = (id) => id) => {
      const counts = new Map<string, number[]>();
      return {
        levelOf: (id, level) => levelOf(numberOf(id), level),
        nextLabel: (id, level) => {
          const list = listOf(numberOf(id));
          if (!list) return '';
          const values = counts.get(list.key) ?? [];
          counts.set(list.key, values);
          values.length = Math.min(values.length, level + 1);
          values[level] = (values[level] ?? (list.levels.get(level)?.start ?? 1) - 1) + 1;
          return toLabel(list, level, values);
        },
      };
    },
  };
}

function toList(
  number: string,
  definition: Element | undefined,
  abstracts: ReadonlyMap<string | undefined, Element>,
): List | undefined {
  const id = valueOf(childOf(definition, 'w:abstractNumId'));
  const abstract = abstracts.get(id);
  if (!abstract) return undefined;
  const levels = new Map<number, ListLevel>();
  for (const level of childrenOf(abstract, 'w:lvl')) levels.set(indexOf(level), toLevel(level));
  const overrides = childrenOf(definition, 'w:lvlOverride');
  for (const override of overrides) {
    const own = childOf(override, 'w:lvl');
    const level = own ? toLevel(own) : levels.get(indexOf(override));
    const start = Number(valueOf(childOf(override, 'w:startOverride')) ?? level?.start);
    if (level) levels.set(indexOf(override), { ...level, start });
  }
  return { key: overrides.length > 0 ? `number ${number}` : `abstract ${id}`, levels };
}

function indexOf({ attributes }: Element): number {
  return Number(attributes.get('w:ilvl') ?? 0);
}

function toLevel(level: Element): ListLevel {
  const follow = valueOf(childOf(level, 'w:suff'));
  return {
    format: valueOf(childOf(level, 'w:numFmt')) ?? 'decimal',
    text: valueOf(childOf(level, 'w:lvlText')) ?? '',
    start: Number(valueOf(childOf(level, 'w:start')) ?? 1),
    follow: follow === 'space' || follow === 'nothing' ? follow : 'tab',
    paragraph: childOf(level, 'w:pPr'),
    run: childOf(level, 'w:rPr'),
  };
}

function toLabel({ levels }: List, level: number, values: readonly number[]): string {
  const { text = '', format = '' } = levels.get(level) ?? {};
  if (format === 'none') return '';
  return text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const of = levels.get(index);
    return formatNumber(values[index] ?? of?.start ?? 1, of?.format ?? 'decimal');
  });
}

/** A number as it is printed. ISO/IEC 29500-1, 17.18.59 */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'lowerRoman':
      return toRoman(value);
    case 'upperRoman':
      return toRoman(value).toUpperCase();
    case 'lowerLetter':
      return toLetters(value);
    case 'upperLetter':
      return toLetters(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

const romans = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;

function toRoman(value: number): string {
  if (value < 1 || value > 9999) return String(value);
  let rest = value;
  return romans.reduce((text, [letter, worth]) => {
    const count = Math.floor(rest / worth);
    rest -= count * worth;
    return text + letter.repeat(count);
  }, '');
}

/** a to z, then aa to zz: the letter is repeated. */
function toLetters(value: number): string {
  if (value < 1 || value > 26 * 20) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

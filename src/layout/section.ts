import {
  childOf,
  childrenOf,
  isOn,
  topOf,
  valueOf,
  relationshipsOf,
  type Element,
  type Parts,
} from '../ooxml/index.ts';
import { lengthOf } from './paragraph-look.ts';

/** The pages of a section. Lengths are twips. */
export interface Section {
  readonly start: string;
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
  /** The widths of its columns. */
  readonly columns: readonly number[];
  readonly textWidth: number;
  /** Headers and footers by their types, those of the sections before where it has none. */
  readonly running: Running;
  readonly hasTitlePage: boolean;
  readonly numberFormat: string;
  /** The number of its first page; undefined where it counts on. */
  readonly firstNumber: number | undefined;
}

/** The parts of headers and footers by kind and type, such as `header first`. */
type Running = ReadonlyMap<string, Element>;

/** Reads the properties of a section. ISO/IEC 29500-1, 17.6 */
export function toSection(
  properties: Element | undefined,
  before: Running,
  parts: Parts,
  targets: ReadonlyMap<string, string>,
): Section {
  const size = childOf(properties, 'w:pgSz');
  const margins = childOf(properties, 'w:pgMar');
  const numbers = childOf(properties, 'w:pgNumType');
  const margin = (name: string, other: number): number => lengthOf(margins, `w:${name}`) ?? other;
  const pageWidth = lengthOf(size, 'w:w') ?? 12_240;
  const gutter = margin('gutter', 0);
  const textWidth = pageWidth - margin('left', 1440) - margin('right', 1440) - gutter;
  return {
    start: valueOf(childOf(properties, 'w:type')) ?? 'nextPage',
    pageWidth,
    pageHeight: lengthOf(size, 'w:h') ?? 15_840,
    top: margin('top', 1440),
    bottom: margin('bottom', 1440),
    header: margin('header', 720),
    footer: margin('footer', 720),
    columns: columnsOf(childOf(properties, 'w:cols'), textWidth),
    textWidth,
    running: runningOf(properties, before, parts, targets),
    hasTitlePage: isOn(childOf(properties, 'w:titlePg')),
    numberFormat: numbers?.attributes.get('w:fmt') ?? 'decimal',
    firstNumber: lengthOf(numbers, 'w:start'),
  };
}

/** The targets of the relationships of the main part, by their ids. */
export function targetsOf(parts: Parts, path: string): ReadonlyMap<string, string> {
  return new Map(relationshipsOf(parts, path).map(({ id, target }) => [id, target]));
}

function columnsOf(columns: Element | undefined, textWidth: number): readonly number[] {
  const own = childrenOf(columns, 'w:col').flatMap((column) => lengthOf(column, 'w:w') ?? []);
  if (own.length > 0) return own;
  const count = Math.max(1, Math.min(45, lengthOf(columns, 'w:num') ?? 1));
  const space = lengthOf(columns, 'w:space') ?? 720;
  return Array.from({ length: count }, () => (textWidth - space * (count - 1)) / count);
}

function runningOf(
  properties: Element | undefined,
  before: Running,
  parts: Parts,
  targets: ReadonlyMap<string, string>,
): Running {
  const running = new Map(before);
  for (const reference of childrenOf(properties, 'w:headerReference', 'w:footerReference')) {
    const kind = reference.name === 'w:headerReference' ? 'header' : 'footer';
    const top = topOf(parts.get(targets.get(reference.attributes.get('r:id') ?? '') ?? ''));
    if (top) running.set(`${kind} ${reference.attributes.get('w:type') ?? 'default'}`, top);
  }
  return running;
}

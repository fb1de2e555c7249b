import {
  childOf,
  childrenOf,
  relatedParts,
  topOf,
  valueOf,
  type Element,
  type Package,
} from '../../../ooxml/index.ts';
import type { WordParagraph } from './document.ts';

/** Makes a look-up of the list that `w:numPr` puts a paragraph in. ISO/IEC 29500-1, 17.9 */
export function readLists({
  parts,
  main,
}: Package): (numbering: Element | undefined) => WordParagraph['list'] {
  const top = topOf(relatedParts(parts, main, 'numbering')[0]);
  const formats = new Map<string, ReadonlyMap<string, Level>>();
  for (const each of childrenOf(top, 'w:abstractNum'))
    formats.set(each.attributes.get('w:abstractNumId') ?? '', formatsOf(each));
  const lists = new Map<string, ReadonlyMap<string, Level>>();
  for (const each of childrenOf(top, 'w:num')) {
    const levels = formats.get(valueOf(childOf(each, 'w:abstractNumId')) ?? '');
    if (levels) lists.set(each.attributes.get('w:numId') ?? '', withStarts(levels, each));
  }
  return (numbering) => {
    const id = valueOf(childOf(numbering, 'w:numId')) ?? '0';
    const level = Number(valueOf(childOf(numbering, 'w:ilvl')) ?? 0);
    const { format = 'none', start = 1, isBlank = false } = lists.get(id)?.get(String(level)) ?? {};
    if (id === '0' || format === 'none') return undefined;
    const own = Math.min(8, Math.max(0, level || 0));
    return { id, isOrdered: format !== 'bullet', level: own, start, ...(isBlank && { isBlank }) };
  };
}

interface Level {
  readonly format: string;
  readonly start: number;
  readonly isBlank: boolean;
}

function formatsOf(list: Element): ReadonlyMap<string, Level> {
  return new Map(
    childrenOf(list, 'w:lvl').map((level) => [
      level.attributes.get('w:ilvl') ?? '0',
      {
        format: valueOf(childOf(level, 'w:numFmt')) ?? 'decimal',
        start: toStart(valueOf(childOf(level, 'w:start'))) ?? 1,
        isBlank: valueOf(childOf(level, 'w:lvlText'))?.trim() === '',
      },
    ]),
  );
}

/** The levels of a list with the numbers that it begins with instead. */
function withStarts(levels: ReadonlyMap<string, Level>, list: Element): ReadonlyMap<string, Level> {
  const own = new Map(levels);
  for (const each of childrenOf(list, 'w:lvlOverride')) {
    const key = each.attributes.get('w:ilvl') ?? '0';
    const level = own.get(key);
    const start = toStart(valueOf(childOf(each, 'w:startOverride')));
    if (level && start !== undefined) own.set(key, { ...level, start });
  }
  return own;
}

/** Markdown has numbers of up to nine digits. */
function toStart(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

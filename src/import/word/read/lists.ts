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
import { indentIn } from './paragraph-format.ts';

/**
 * Makes a look-up of the list that `w:numPr` puts a paragraph in. ISO/IEC 29500-1, 17.9
 *
 * @returns for the properties, and the id of the style that has them if it is a style that has
 */
export function readLists({
  parts,
  main,
}: Package): (numbering: Element | undefined, style?: string) => WordParagraph['list'] {
  const top = topOf(relatedParts(parts, main, 'numbering')[0]);
  const abstracts = childrenOf(top, 'w:abstractNum');
  const byStyle = new Map(
    abstracts.flatMap((each) => {
      const style = valueOf(childOf(each, 'w:styleLink'));
      return style === undefined ? [] : [[style, each] as const];
    }),
  );
  const formats = new Map<string, ReadonlyMap<string, Level>>();
  for (const each of abstracts) {
    // A list can have the levels that a style of lists has.
    const linked = byStyle.get(valueOf(childOf(each, 'w:numStyleLink')) ?? '');
    formats.set(each.attributes.get('w:abstractNumId') ?? '', levelsOf(linked ?? each));
  }
  const lists = new Map<string, ReadonlyMap<string, Level>>();
  for (const each of childrenOf(top, 'w:num')) {
    const levels = formats.get(valueOf(childOf(each, 'w:abstractNumId')) ?? '');
    if (levels) lists.set(each.attributes.get('w:numId') ?? '', withStarts(levels, each));
  }
  return (numbering, style) => {
    const id = valueOf(childOf(numbering, 'w:numId')) ?? '0';
    const levels = lists.get(id);
    const own = valueOf(childOf(numbering, 'w:ilvl')) ?? levelOfStyle(levels, style) ?? '0';
    const level = levels?.get(String(Number(own)));
    if (id === '0' || !level || level.format === 'none') return undefined;
    const { style: _, ...rest } = level;
    return {
      id,
      isOrdered: level.format !== 'bullet',
      level: Math.min(8, Math.max(0, Number(own) || 0)),
      ...rest,
    };
  };
}

/** What a level of a list gives its items. */
type Level = Pick<
  NonNullable<WordParagraph['list']>,
  'format' | 'label' | 'start' | 'isBlank' | 'indent' | 'isChecked'
> & {
  /** The id of the style whose paragraphs are on it. */
  readonly style?: string;
};

function levelOfStyle(
  levels: ReadonlyMap<string, Level> | undefined,
  style: string | undefined,
): string | undefined {
  if (style === undefined) return undefined;
  return [...(levels ?? [])].find(([, each]) => each.style === style)?.[0];
}

function levelsOf(list: Element): ReadonlyMap<string, Level> {
  return new Map(
    childrenOf(list, 'w:lvl').map((level): [string, Level] => {
      const format = valueOf(childOf(level, 'w:numFmt')) ?? 'decimal';
      const label = valueOf(childOf(level, 'w:lvlText'));
      const indent = indentIn(childOf(level, 'w:pPr'));
      const style = valueOf(childOf(level, 'w:pStyle'));
      const font = childOf(childOf(level, 'w:rPr'), 'w:rFonts')?.attributes.get('w:ascii');
      const isChecked = format === 'bullet' ? boxOf(label ?? '', font) : undefined;
      return [
        level.attributes.get('w:ilvl') ?? '0',
        {
          format,
          label: label ?? '',
          start: toStart(valueOf(childOf(level, 'w:start'))) ?? 1,
          ...(label?.trim() === '' && { isBlank: true }),
          ...(indent !== undefined && { indent }),
          ...(style !== undefined && { style }),
          ...(isChecked !== undefined && { isChecked }),
        },
      ];
    }),
  );
}

/** Whether the sign of a list is a checked box; undefined if it is no box. */
function boxOf(label: string, font = ''): boolean | undefined {
  const code = label.codePointAt(0) ?? 0;
  const sign = /^wingdings$/i.test(font)
    ? ({ 0x6f: '☐', 0x71: '☐', 0x72: '☐', 0xa8: '☐', 0x78: '☑', 0xfe: '☑' }[code & 0xff] ?? '')
    : label;
  if (/^[\u2610\u25a1\u25fb\u274f-\u2752]$/.test(sign)) return false;
  return /^[\u2611\u2612]$/.test(sign) ? true : undefined;
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

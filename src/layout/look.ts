import { childrenOf, isOn, valueOf, type Element } from '../ooxml/index.ts';

/** The fonts of a run for the kinds of characters. */
interface RunFonts {
  readonly latin: string;
  readonly eastAsian: string;
  readonly complex: string;
}

/** What the measures of a run depend on. */
export interface RunLook {
  readonly fonts: RunFonts;
  /** In half points. */
  readonly size: number;
  readonly complexSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly caps: boolean;
  readonly smallCaps: boolean;
  readonly hidden: boolean;
  /** Whether it is superscript or subscript. */
  readonly isSmall: boolean;
  /** Between characters, in twips. */
  readonly spacing: number;
}

/** Word's own, where a document says nothing. */
export const plainRun: RunLook = {
  fonts: { latin: 'Times New Roman', eastAsian: 'Times New Roman', complex: 'Times New Roman' },
  size: 20,
  complexSize: 20,
  bold: false,
  italic: false,
  caps: false,
  smallCaps: false,
  hidden: false,
  isSmall: false,
  spacing: 0,
};

/** The fonts of a theme by the names of its slots, such as `minorHAnsi`. */
export type ThemeFonts = ReadonlyMap<string, string>;

const switches: Readonly<Record<string, 'bold' | 'italic' | 'caps' | 'smallCaps' | 'hidden'>> = {
  'w:b': 'bold',
  'w:i': 'italic',
  'w:caps': 'caps',
  'w:smallCaps': 'smallCaps',
  'w:vanish': 'hidden',
};

/** The look of a run with the properties of `w:rPr` on top. */
export function withRunProperties(
  look: RunLook,
  properties: Element | undefined,
  themeFonts: ThemeFonts,
): RunLook {
  let next = look;
  for (const property of childrenOf(properties)) {
    const name = switches[property.name];
    if (name) next = { ...next, [name]: isOn(property) };
    else if (property.name === 'w:rFonts')
      next = { ...next, fonts: withFonts(next.fonts, property, themeFonts) };
    else next = withMeasure(next, property);
  }
  return next;
}

/**
 * A look with its switches toggled: what is on in the style of a paragraph and in that of a character is off.
 * ISO/IEC 29500-1, 17.7.3
 */
export function toggled(look: RunLook, paragraph: RunLook, character: RunLook): RunLook {
  const names = Object.values(switches);
  return {
    ...look,
    ...Object.fromEntries(names.map((name) => [name, paragraph[name] !== character[name]])),
  };
}

function withMeasure(look: RunLook, property: Element): RunLook {
  const value = valueOf(property) ?? '';
  switch (property.name) {
    case 'w:sz':
      return { ...look, size: Number(value) || look.size };
    case 'w:szCs':
      return { ...look, complexSize: Number(value) || look.complexSize };
    case 'w:vertAlign':
      return { ...look, isSmall: value === 'superscript' || value === 'subscript' };
    case 'w:spacing':
      return { ...look, spacing: Number(value) || 0 };
    default:
      return look;
  }
}

function withFonts(fonts: RunFonts, { attributes }: Element, themeFonts: ThemeFonts): RunFonts {
  const of = (name: string): string | undefined =>
    themeFonts.get(attributes.get(`w:${name}Theme`) ?? '') ?? attributes.get(`w:${name}`);
  return {
    latin: of('ascii') ?? of('hAnsi') ?? fonts.latin,
    eastAsian: of('eastAsia') ?? fonts.eastAsian,
    complex: themeFonts.get(attributes.get('w:cstheme') ?? '') ?? of('cs') ?? fonts.complex,
  };
}

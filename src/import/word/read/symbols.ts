import type { Element } from '../../../ooxml/index.ts';

/** Signs that Word puts in by itself or that people choose, by their font and code. */
const signs: Readonly<Record<string, string>> = {
  'symbol a3': '≤',
  'symbol ac': '←',
  'symbol ae': '→',
  'symbol b1': '±',
  'symbol b3': '≥',
  'symbol b4': '×',
  'symbol b7': '•',
  'symbol b8': '÷',
  'symbol b9': '≠',
  'symbol d2': '®',
  'symbol d3': '©',
  'symbol d4': '™',
  'wingdings 4a': '☺',
  'wingdings 4c': '☹',
  'wingdings 9f': '•',
  'wingdings a7': '▪',
  'wingdings a8': '☐',
  'wingdings d8': '➢',
  'wingdings df': '←',
  'wingdings e0': '→',
  'wingdings e8': '➔',
  'wingdings f0': '⇨',
  'wingdings fb': '✗',
  'wingdings fc': '✓',
  'wingdings fd': '☒',
  'wingdings fe': '☑',
};

/** The sign of a font of symbols as text; undefined if there is none. ISO/IEC 29500-1, 17.3.3.30 */
export function signOf({ attributes }: Element): string | undefined {
  const code = parseInt(attributes.get('w:char') ?? '', 16);
  // Fonts of symbols have their signs in a private area, 0xf000 and on.
  const isPrivate = code >= 0xe000 && code < 0xf900;
  const font = (attributes.get('w:font') ?? '').toLowerCase();
  const sign = signs[`${font} ${(isPrivate ? code & 0xff : code).toString(16)}`];
  if (sign !== undefined) return sign;
  return code > 0x1f && code < 0xd800 && !isSymbolic(font) ? String.fromCharCode(code) : undefined;
}

function isSymbolic(font: string): boolean {
  return /^(?:symbol|wingdings|webdings)/.test(font);
}

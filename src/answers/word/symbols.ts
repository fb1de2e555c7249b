/** The check boxes and marks of the symbol fonts that come with Word, by font and character code. */
const symbols: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x6f: '\u2610',
    0x71: '\u2610',
    0x72: '\u2610',
    0xa8: '\u2610',
    0xfb: '\u2717',
    0xfc: '\u2713',
    0xfd: '\u2612',
    0xfe: '\u2611',
  },
  'wingdings 2': {
    0x2a: '\u2610',
    0x4f: '\u2717',
    0x50: '\u2713',
    0x51: '\u2612',
    0x52: '\u2611',
    0x53: '\u2612',
    0x54: '\u2612',
    0xa3: '\u2610',
  },
};

/**
 * The Unicode character that a character of a symbol font looks like; undefined for other fonts and characters.
 * Codes are often moved to the private use area. ISO/IEC 29500-1, 17.3.3.30
 */
export function symbolOf(font: string | undefined, code: number): string | undefined {
  return symbols[(font ?? '').toLowerCase()]?.[
    code >= 0xf000 && code <= 0xf0ff ? code & 0xff : code
  ];
}

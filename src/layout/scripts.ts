/** Whether a character is as wide as it is high, has no width of its own, or is neither. */
export function widthClass(code: number): 'none' | 'full' | 'other' {
  if (code < 0x300) return code === 0xad ? 'none' : 'other';
  const character = String.fromCodePoint(code);
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 'none';
  return isEastAsian(code) || /\p{Emoji_Presentation}/u.test(character) ? 'full' : 'other';
}

/** Whether Word draws a character with the font for East Asian text. ISO/IEC 29500-1, 17.3.2.26 */
export function isEastAsian(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x11ff) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7af) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0x20000 && code <= 0x3ffff)
  );
}

/** Whether some character of a text is an East Asian one. */
export function hasEastAsian(text: string): boolean {
  for (let index = 0; index < text.length; index += 1)
    if (text.charCodeAt(index) >= 0x1100 && isEastAsian(text.codePointAt(index) ?? 0)) return true;
  return false;
}

/** Whether some character of a text is one of a complex script. */
export function hasComplex(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x590 && isComplex(code)) return true;
  }
  return false;
}

/** Whether Word draws a character with the font for complex scripts. */
export function isComplex(code: number): boolean {
  return (
    (code >= 0x590 && code <= 0x8ff) ||
    (code >= 0x900 && code <= 0xdff) ||
    (code >= 0xe00 && code <= 0xeff) ||
    (code >= 0xfb1d && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfefc)
  );
}

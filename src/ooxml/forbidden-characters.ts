/**
 * Characters that XML cannot hold, literal or as references, in the source of a part: Word refuses the whole
 * file. They are U+0000 to U+001F (except tab and line ends), surrogates, U+FFFE and U+FFFF.
 *
 * Source: https://www.w3.org/TR/xml/#charsets
 */
export function forbiddenIn(text: string): readonly string[] {
  const found = new Set<number>();
  for (const [character] of text.matchAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g))
    found.add(character.charCodeAt(0));
  for (const [, hex, decimal] of text.matchAll(/&#(?:x([\da-f]{1,8})|(\d{1,10}));/gi)) {
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    if (!isAllowed(code)) found.add(code);
  }
  return [...found]
    .sort((a, b) => a - b)
    .map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
}

function isAllowed(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}

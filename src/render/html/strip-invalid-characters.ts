/**
 * Removes the characters that HTML does not allow, not even as references: control characters and noncharacters.
 * Vertical tabs and form feeds become spaces, and lone surrogates U+FFFD, as in the Word file.
 *
 * Source: https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream
 */
export function stripInvalidCharacters(html: string): string {
  if (!suspicious.test(html)) return html;
  return html
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\u000b\f]/g, ' ')
    .replace(/&#x0;/g, '')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]|\p{Noncharacter_Code_Point}/gu, '');
}

/** Whether there can be something to remove: half a character beyond U+FFFF may be alone. */
const suspicious =
  /[\u0000-\u0008\u000b\f\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]|&#x0;/;

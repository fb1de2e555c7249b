/**
 * Removes the characters that HTML does not allow, not even as references: control characters and noncharacters.
 * Vertical tabs and form feeds become spaces, and lone surrogates U+FFFD, as in the Word file.
 *
 * Source: https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream
 */
export function stripInvalidCharacters(html: string): string {
  return html
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\u000b\f]/g, ' ')
    .replace(/&#x0;/g, '')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]|\p{Noncharacter_Code_Point}/gu, '');
}

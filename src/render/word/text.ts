/**
 * A text without what XML 1.0 cannot hold, whose presence makes Word refuse the whole file: control
 * characters but tab and line feeds go, and so do U+FFFE and U+FFFF; half of a surrogate pair becomes
 * U+FFFD, as `String.prototype.toWellFormed` has it.
 *
 * Source: https://www.w3.org/TR/xml/#charsets
 */
export function toXmlText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

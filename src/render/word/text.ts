/**
 * A text without what XML 1.0 cannot hold, whose presence makes Word refuse the whole file: control
 * characters go, and so do U+FFFE and U+FFFF; half of a surrogate pair becomes U+FFFD, as
 * `String.prototype.toWellFormed` has it. Tabs and line ends become spaces, as on a web page: in Word
 * they are elements, never characters.
 *
 * Source: https://www.w3.org/TR/xml/#charsets
 */
export function toXmlText(text: string): string {
  return text
    .replace(/[\t-\r]/g, ' ')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

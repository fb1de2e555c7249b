/**
 * Removes characters that XML 1.0 cannot hold, with which Word refuses the whole file: control characters,
 * U+FFFE and U+FFFF. A lone surrogate becomes U+FFFD, as in `String.prototype.toWellFormed`. Tabs and line ends
 * become spaces, as on a web page: in Word they are elements, never characters.
 *
 * Source: https://www.w3.org/TR/xml/#charsets
 */
export function toXmlText(text: string): string {
  if (!unusual.test(text)) return text;
  return text
    .replace(/[\t-\r]/g, ' ')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** What any of them looks for: most texts have nothing of it. */
const unusual = /[\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;

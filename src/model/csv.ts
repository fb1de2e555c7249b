/** Without it, Excel garbles letters such as é. */
const byteOrderMark = '\ufeff';

/**
 * Rows as CSV, the names of the columns first.
 *
 * Source: RFC 4180. The first character is a byte order mark, and no cell is a formula.
 */
export function toCsvText(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

/**
 * A cell, quoted where necessary and without control characters. An apostrophe keeps spreadsheets from reading
 * it as a formula (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function toCell(text: string): string {
  const shown = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
  const isFormula = beginsFormula.test(shown) && !negativeNumber.test(shown);
  const safe = isFormula ? `'${shown}` : shown;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const beginsFormula = /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** Programs want it as it is, and spreadsheets make nothing else of it. */
const negativeNumber = /^-\d+(?:[.,]\d+)*%?$/;

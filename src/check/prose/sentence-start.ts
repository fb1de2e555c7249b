/** More marks than these stand before no word. */
const maxMarks = 12;

const end = /[.!?:\u2013\u2014]["')\u201d\u2019]*\s*["'(\u201c\u2018]*$/;

/** Whether a sentence, or what follows a colon or a dash, begins at an offset of a text. */
export function isBeginning(text: string, offset: number): boolean {
  // The text itself begins as if another one had ended; only what is near is looked at.
  const before =
    offset > maxMarks ? text.slice(offset - maxMarks, offset) : `.${text.slice(0, offset)}`;
  return end.test(before);
}

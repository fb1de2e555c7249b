/** No more punctuation than this comes before a word. */
const maxMarks = 12;

const end = /[.!?:\u2013\u2014]["')\u201d\u2019]*\s*["'(\u201c\u2018]*$/;

/** Whether a sentence, or what follows a colon or a dash, starts at an offset of a text. */
export function isSentenceStart(text: string, offset: number): boolean {
  // The text itself starts as if another one had ended.
  const before =
    offset > maxMarks ? text.slice(offset - maxMarks, offset) : `.${text.slice(0, offset)}`;
  return end.test(before);
}

/** The longest text that a finding quotes. */
const maxQuoted = 60;

/** A text on one line between backticks, shortened where it is long. */
export function quoted(text: string): string {
  return `\`${shortened(text).replaceAll('`', "'")}\``;
}

/** A text on one line, shortened where it is long. */
export function shortened(text: string): string {
  const line = [
    ...text
      .slice(0, maxQuoted * 8)
      .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
      .trim(),
  ];
  return line.length > maxQuoted
    ? `${line
        .slice(0, maxQuoted - 1)
        .join('')
        .trim()}…`
    : line.join('');
}

/** A number with its noun: `1 table`, `2 tables`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Whether a text has nothing to see or hear. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cc}\p{Cf}]*$/u.test(text);
}

/** Whether a text is the name of an image file, which programs enter as alt text by default. */
export function isFileName(text: string): boolean {
  return /^[^\s]*[\w)-]\.(?:png|jpe?g|gif|bmp|tiff?|svg|webp|emf|wmf|heic)$/i.test(text.trim());
}

/** Whether a text is a web address, which screen readers spell out. Email addresses are names. */
export function isWebAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(text.trim());
}

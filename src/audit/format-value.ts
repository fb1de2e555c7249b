/** The longest text that a finding quotes. */
const maxQuoted = 60;

/** A text on one line, cut where it is long, between backticks. */
export function quoted(text: string): string {
  return `\`${shortened(text).replaceAll('`', "'")}\``;
}

/** A text on one line, cut where it is long. */
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

/** `1 table`, `2 tables`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Whether there is anything to see or hear in a text. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cc}\p{Cf}]*$/u.test(text);
}

/** Whether a text is the name of a picture's file, as programs write it for want of a description. */
export function isFileName(text: string): boolean {
  return /^[^\s]*[\w)-]\.(?:png|jpe?g|gif|bmp|tiff?|svg|webp|emf|wmf|heic)$/i.test(text.trim());
}

/** Texts of links that tell nothing about where they lead. */
const vague = new Set([
  'click here',
  'click',
  'here',
  'this',
  'this link',
  'this page',
  'this document',
  'link',
  'more',
  'read more',
  'learn more',
  'see more',
  'more information',
  'more info',
  'details',
  'download',
  'go',
  'website',
  'page',
]);

/** Whether the text of a link could stand at any other. */
export function isVague(text: string): boolean {
  return vague.has(
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
}

/** Whether a text is a web address, which is read out letter by letter. Addresses of mail are names. */
export function isWebAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(text.trim());
}

/** Something in a Word file that its new page does not say. */
export interface Left {
  /** What it is, as the beginning of a sentence. */
  readonly what: string;
  /** Why: a clause without a full stop. */
  readonly reason: string;
  /** The heading that it is below; empty if there is none. */
  readonly heading: string;
  /** The beginning of its paragraph; empty if it is in none. */
  readonly paragraph: string;
  /** All of its words that the text of the file has. */
  readonly words?: string;
}

/** Notes what is left, at the place where the walk through the file is. */
export type Leave = (what: string, reason: string, words?: string) => void;

/** The beginning of a text, for a message. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/`/g, "'").trim();
  return `\`${line.length > 80 ? `${line.slice(0, 79)}…` : line}\``;
}

/** The first of several texts, for a message. */
export function quotedList(texts: readonly string[]): string {
  const all = [...new Set(texts.map((text) => quoted(text)))];
  const shown = all.slice(0, 3);
  const more = all.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

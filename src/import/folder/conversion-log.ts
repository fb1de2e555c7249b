/** Something of a file that its page does not say, or says in another way. */
export interface Left {
  /** The file, from the imported folder. */
  readonly file: string;
  /** From 1; null for a whole file. */
  readonly line: number | null;
  /** The kind of construct, such as `Liquid tag`. */
  readonly construct: string;
  /** What happened to it: a sentence without a full stop. */
  readonly message: string;
  readonly help: string | null;
}

/** What is noted while a page is converted. */
export interface ConversionLog {
  /** Counts a construct that was written in our Markdown, such as `admonition`. */
  readonly convert: (construct: string) => void;
  readonly leave: (line: number | null, construct: string, message: string, help?: string) => void;
}

/** The beginning of a text, for a message. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/`/g, "'").trim();
  return `\`${line.length > 80 ? `${line.slice(0, 79)}…` : line}\``;
}

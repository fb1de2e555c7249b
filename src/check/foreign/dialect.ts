/** What is said about markup of another tool. */
export interface Advice {
  /** Why readers would see it, such as `formulas of TeX don't work here`. */
  readonly reason: string;
  readonly help: string;
  /** What to write instead of it, if that is sure. */
  readonly instead?: string | undefined;
}

/** Markup of another tool, as offsets in the text of a page. */
export interface ForeignMarkup extends Advice {
  readonly start: number;
  readonly end: number;
}

/** A kind of markup of other tools. */
export interface Dialect {
  /** Found in the plain text of a page, never across an empty line. */
  readonly pattern: RegExp;
  /**
   * Undefined for what is ordinary text after all.
   *
   * @param match the match and its groups, as they are written on the page
   */
  readonly toAdvice: (match: readonly (string | undefined)[]) => Advice | undefined;
}

/** At the start of a line, also in a quotation: the start of a pattern. */
export const line = '(?<=^[ \\t>]*)';

/** A text without spaces and quotation marks around it. */
export function words(text = ''): string {
  return text.trim().replace(/^["']|["']$/g, '');
}

/** A text as a label or file name. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

export const deletion = 'Delete it.';

export const include: Advice = {
  reason: "texts of other files can't be included",
  help: 'Write the text itself here, or link to its page.',
};

import type { KeyPlace } from './yaml-path.ts';

/** What a name in a text is the name of. */
export type NameKind =
  | 'resource'
  | 'fact'
  | 'contact'
  | 'step'
  | 'page'
  | 'image'
  | 'heading'
  | 'footnote'
  /** A rule, in a comment that suppresses it. */
  | 'rule'
  /** A key of YAML, or the value of one that is not a name of the content. */
  | 'key'
  | 'value';

/** A name that is written in a text, or is being written. */
export interface NameAt {
  readonly kind: NameKind;
  /** All of it, and the part before the cursor. */
  readonly name: string;
  readonly typed: string;
  /** Offsets in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The address of the page, as it is written before `#`, that a heading is on. */
  readonly page?: string;
  /** Whether a page is named from the content folder, as in site.yaml, or from the page itself. */
  readonly isFromContent?: boolean;
  /** Whether the value of a key that has a list is being written without its brackets. */
  readonly isListMissing?: boolean;
  /** Where in YAML a key or value is. */
  readonly place?: KeyPlace;
}

/** The word from one column to another, or to the cursor. */
export function wordAt(
  kind: NameKind,
  line: string,
  at: number,
  start: number,
  end: number,
): NameAt {
  const to = Math.max(end, at);
  return { kind, name: line.slice(start, to), typed: line.slice(start, at), start, end: to };
}

/** The column after the last character before `at` that a pattern matches; 0 if there is none. */
export function lastIndexOf(line: string, at: number, pattern: RegExp): number {
  let index = at;
  while (index > 0 && !pattern.test(line.charAt(index - 1))) index -= 1;
  return index;
}

/** The column of the next character from `at` on that a pattern matches; the end if there is none. */
export function nextIndexOf(line: string, at: number, pattern: RegExp): number {
  let index = at;
  while (index < line.length && !pattern.test(line.charAt(index))) index += 1;
  return index;
}

/** A picture of docs/images. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** The sizes of files that can be read on it, such as `52 KB`. */
  readonly sizes: readonly string[];
}

/** The sizes of files that a text names. */
export function sizesIn(text: string): readonly string[] {
  return [...new Set(text.match(/\d[\d.,]*\s[KM]B\b/g) ?? [])].sort();
}

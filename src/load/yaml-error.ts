/** A YAML error in the author's words. */
export interface YamlError {
  readonly message: string;
  readonly help: string;
  /** Offsets in the text, from 0. */
  readonly range: readonly [number, number];
  /** Of two values with one key, where the first one is. */
  readonly first?: readonly [number, number] | undefined;
}

/** What an error is called; its place too, where that is not the parser's. */
export type Words = Pick<YamlError, 'message' | 'help'> & Partial<YamlError>;

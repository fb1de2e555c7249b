/** A file that is open in the editor, and a place in it. */
export interface OpenFile {
  /** The path from the content folder. */
  readonly file: string;
  readonly text: string;
  /** In UTF-16 units, from 0. */
  readonly offset: number;
}

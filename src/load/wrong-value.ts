import type { Field } from '../../schemas/index.ts';
import type { DataPath, Edit, Problem } from '../model/index.ts';

/** A wrong value, and the text that it was read from. */
export interface WrongValue {
  readonly value: unknown;
  readonly path: DataPath;
  readonly file: string;
  /** As it is in the file; empty where that is not known. */
  readonly written: string;
  /** Where it is in the file. */
  readonly start: number;
  /** The type that it should have. */
  readonly type: string | undefined;
  readonly format: string | undefined;
  /** The regular expression that it should match. */
  readonly pattern: string | undefined;
  readonly field: Field;
}

/** What to say about a value, with the place where it differs from that of the whole value. */
export interface Advice extends Partial<Pick<Problem, 'message' | 'fix'>> {
  readonly help: string;
  /** Offsets in the file. */
  readonly range?: readonly [start: number, end: number];
}

/** The edits that write another text in place of a wrong value. */
export function replacing({ start, written }: WrongValue, text: string): readonly Edit[] {
  return [{ start, end: start + written.length, text }];
}

import type { Edit } from '../../../model/index.ts';
import type { Passage } from '../source/passages.ts';
import type { ItemChange } from './yaml-items.ts';
import type { NewValue } from './values.ts';
import type { WordChange } from './change.ts';

/** Changes that are applied together or not at all. */
export interface Unit {
  readonly file: string;
  readonly changes: readonly WordChange[];
  /** Ways to make the changes, the smallest edits first; none if they are values of YAML. */
  readonly attempts: readonly (() => readonly Edit[] | undefined)[];
  /** What is then to be read in the place of passages. */
  readonly expected: Expected;
  readonly values?: readonly NewValue[];
  /** Changes in lists of YAML. */
  readonly items?: readonly ItemChange[];
  /** Footnotes to add at the end of the page: identifier and Markdown. */
  readonly addedNotes?: readonly AddedNote[];
  /** Passages whose text must be the same today. */
  readonly about: readonly Passage[];
}

/** What a unit is that no edit of a page carries out. */
export const withoutEdits = {
  attempts: [],
  expected: { replaced: new Map(), added: new Map() },
  about: [],
} as const satisfies Partial<Unit>;

/** A footnote that is new. */
export interface AddedNote {
  /** The path of its page. */
  readonly file: string;
  readonly identifier: string;
  readonly markdown: string;
  readonly signatures: readonly string[];
}

/** What passages are to say. */
export interface Expected {
  /** Signatures in the place of those of a passage. */
  readonly replaced: ReadonlyMap<Passage, readonly string[]>;
  /** Signatures after that of a passage, or at the start of the body. */
  readonly added: ReadonlyMap<Passage | undefined, readonly string[]>;
}

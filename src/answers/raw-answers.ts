/** The type of a file with answers; `web` is what the web page saves. */
export type Kind = 'word' | 'pdf' | 'web';

/** What people call each type. */
export const kindNames: Readonly<Record<Kind, string>> = {
  word: 'Word file',
  pdf: 'PDF',
  web: 'answers file',
};

/** How an answer was found that is not the value of its own field. */
export type Inference =
  | 'plain text'
  | 'text beside the field'
  | 'mark beside the box'
  | 'look of the box'
  | 'comment on the field'
  | 'similar wording'
  | 'agency';

/** A box. */
interface BoxEntry {
  readonly type: 'box';
  /** The name in the file, or that of the step that is meant. */
  readonly name: string;
  readonly value: boolean;
  readonly how?: Inference;
}

/** A text field; empty if nothing was entered. Lines end in a line feed. */
interface TextEntry {
  readonly type: 'text';
  readonly name: string;
  readonly value: string;
  readonly how?: Inference;
}

/** Something that somebody added to the file, and that is in no field. */
interface StrayEntry {
  readonly type: 'stray';
  readonly text: string;
  /** The field that it is nearest to, or what it is part of. */
  readonly near: string | null;
}

/** One thing that a file says, with the page that it is on, if that is known. */
export type Entry = (BoxEntry | TextEntry | StrayEntry) & { readonly page?: number };

/** What a file says. */
export interface RawFile {
  readonly kind: Kind;
  /** The code of the record that the file was made for, as written in the file. */
  readonly record: string | undefined;
  /** The date of the content that the file was made from, as written in the file. */
  readonly content: string | undefined;
  /** In the order of the file, by the field names in the file. */
  readonly entries: readonly Entry[];
  /** What could not be read, each as a clause such as `3 form fields are damaged`. */
  readonly damage: readonly string[];
}

/** The entries of a file while it is read. */
export interface Draft {
  readonly entries: Entry[];
  /** How many more characters are accepted. */
  room: number;
}

/** A file that is skipped; the message says why, as a sentence without its period. */
export class UnreadableError extends Error {}

/** Far more than any file of checklists has; a whole novel fits into its notes. */
const max = { entries: 10_000, nameLength: 200, characters: 1_000_000 };

/** Starts an empty draft. */
export function toDraft(): Draft {
  return { entries: [], room: max.characters };
}

/**
 * Adds an entry.
 *
 * @throws UnreadableError if the file exceeds a limit
 */
export function addEntry(draft: Draft, entry: Entry): void {
  const name = entry.type === 'stray' ? '' : entry.name;
  const text = entry.type === 'stray' ? entry.text : String(entry.value);
  draft.room -= name.length + text.length;
  if (draft.entries.length >= max.entries)
    throw new UnreadableError(`This file has more than ${max.entries} fields`);
  if (name.length > max.nameLength)
    throw new UnreadableError(
      `This file has a field name of more than ${max.nameLength} characters`,
    );
  if (draft.room < 0)
    throw new UnreadableError(`This file has answers of more than ${max.characters} characters`);
  draft.entries.push(
    entry.type === 'text' ? { ...entry, value: entry.value.replace(/\r\n?/g, '\n') } : entry,
  );
}

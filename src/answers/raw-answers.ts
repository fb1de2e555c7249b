/** The type of a file with answers; `web` is what the web page saves. */
export type Kind = 'word' | 'pdf' | 'web';

/** What people call each type. */
export const kindNames: Readonly<Record<Kind, string>> = {
  word: 'Word file',
  pdf: 'PDF',
  web: 'answers file',
};

/** Answers by the field names in a file. */
export interface RawAnswers {
  readonly kind: Kind;
  /** The code of the state that the file was made for, as written in the file. */
  readonly state: string | undefined;
  /** The date of the content that the file was made from, as written in the file. */
  readonly content: string | undefined;
  readonly boxes: ReadonlyMap<string, boolean>;
  /** Empty if nothing was entered; lines end in a line feed. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Raw answers while a file is read. */
export interface Draft {
  readonly boxes: Map<string, boolean>;
  readonly texts: Map<string, string>;
  /** How many more characters are accepted. */
  room: number;
}

/** A file that is skipped; the message says why, as a sentence without its period. */
export class UnreadableError extends Error {}

/** Far more than any checklist has; a whole novel fits into its notes. */
const max = { names: 2_000, nameLength: 200, characters: 1_000_000 };

/** Starts an empty draft. */
export function toDraft(): Draft {
  return { boxes: new Map(), texts: new Map(), room: max.characters };
}

/** Adds a box. Of several copies, one that is checked is enough. */
export function addBox(draft: Draft, name: string, isChecked: boolean): void {
  assertRoom(draft, name, '');
  draft.boxes.set(name, isChecked || draft.boxes.get(name) === true);
}

/** Adds the text of a field. Of several copies, the first that is not empty counts. */
export function addText(draft: Draft, name: string, text: string): void {
  assertRoom(draft, name, text);
  const known = draft.texts.get(name) ?? '';
  draft.texts.set(name, known === '' ? text.replace(/\r\n?/g, '\n') : known);
}

/** @throws UnreadableError if a file exceeds a limit */
function assertRoom(draft: Draft, name: string, text: string): void {
  draft.room -= name.length + text.length;
  if (draft.boxes.size + draft.texts.size >= max.names)
    throw new UnreadableError(`This file has more than ${max.names} fields`);
  if (name.length > max.nameLength)
    throw new UnreadableError(
      `This file has a field name of more than ${max.nameLength} characters`,
    );
  if (draft.room < 0)
    throw new UnreadableError(`This file has answers of more than ${max.characters} characters`);
}

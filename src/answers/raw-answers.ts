/** What kind of file the answers stood in; `web` is what the web page saves. */
export type Kind = 'word' | 'pdf' | 'web';

/** What was filled in, by the names in the file. */
export interface Filling {
  readonly kind: Kind;
  /** The code of the state that the file was made for, as it says. */
  readonly state: string | undefined;
  /** The day of the content that the file was made from, as it says. */
  readonly content: string | undefined;
  readonly boxes: ReadonlyMap<string, boolean>;
  /** Lines end in a line feed; empty where nothing was written. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A filling while a file is read. */
export interface Draft {
  readonly boxes: Map<string, boolean>;
  readonly texts: Map<string, string>;
  /** Characters that there is still room for. */
  room: number;
}

/** Says that a file is passed over; its message is what was found in place of a checklist. */
export class Unreadable extends Error {}

/** No checklist has so many fields, nor so long names; a novel would still fit into its notes. */
const max = { names: 2_000, nameLength: 200, characters: 1_000_000 };

/** A filling without anything. */
export function toDraft(): Draft {
  return { boxes: new Map(), texts: new Map(), room: max.characters };
}

/** Adds a box. Where copies of it stand in a file, one that is checked is enough. */
export function addBox(draft: Draft, name: string, isChecked: boolean): void {
  assertRoom(draft, name, '');
  draft.boxes.set(name, isChecked || draft.boxes.get(name) === true);
}

/** Adds what was written into a field. Where copies of it stand in a file, the first that says something counts. */
export function addText(draft: Draft, name: string, text: string): void {
  assertRoom(draft, name, text);
  const known = draft.texts.get(name) ?? '';
  draft.texts.set(name, known === '' ? text.replace(/\r\n?/g, '\n') : known);
}

/** @throws Unreadable where a file holds more than any checklist */
function assertRoom(draft: Draft, name: string, text: string): void {
  draft.room -= name.length + text.length;
  if (draft.boxes.size + draft.texts.size >= max.names)
    throw new Unreadable(`file with more than ${max.names} fields`);
  if (name.length > max.nameLength)
    throw new Unreadable(`field whose name has more than ${max.nameLength} characters`);
  if (draft.room < 0)
    throw new Unreadable(`file with answers of more than ${max.characters} characters`);
}

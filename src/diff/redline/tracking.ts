import { cut } from '../../model/index.ts';
import { childrenOf, copyOf, element, type Element } from '../../ooxml/index.ts';

/** Who made a change, and when. */
export interface Signature {
  readonly author: string;
  /** Such as `2019-04-03T12:00:00Z`; absent if it is not committed. */
  readonly date?: string;
}

/** A signature on a page. */
export interface Signed extends Signature {
  /** Undefined outside of pages. */
  readonly page: string | undefined;
}

/** What happened to a word, a paragraph mark or a row. */
export type How = 'same' | 'inserted' | 'deleted';

/** Writes tracked changes, each with a number of its own. */
export interface Tracking {
  /** Changes from here on are signed so. */
  readonly sign: (signature: Signed) => void;
  readonly signature: () => Signed;
  /** A mark, or an element around what was inserted or deleted. */
  readonly mark: (name: string, children?: readonly Element[]) => Element;
  /** The marks so far, with the page that each is on. */
  readonly marks: ReadonlyMap<Element, Signed>;
  readonly nextId: () => string;
}

/** @param last the highest number that is taken */
export function startTracking(last: number, first: Signed): Tracking {
  let [id, by] = [last, first];
  const marks = new Map<Element, Signed>();
  const nextId = (): string => String((id += 1));
  return {
    sign: (signature) => void (by = signature),
    signature: () => by,
    mark: (name, children = []) => {
      const made = element(name, { 'w:id': nextId(), ...attributesOf(by) }, children);
      marks.set(made, by);
      return made;
    },
    marks,
    nextId,
  };
}

/** Author and date, of a change or a comment. */
export function attributesOf({ author, date }: Signature): Readonly<Record<string, string>> {
  // Word accepts no characters of other kinds, and no longer names.
  const name = cut(author.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ').trim(), 200);
  return {
    'w:author': name === '' ? 'Unknown' : name,
    ...(date !== undefined && { 'w:date': date }),
  };
}

/** Names of marks: around runs, in the properties of a paragraph mark, and in those of a row. */
export const markNames = { inserted: 'w:ins', deleted: 'w:del' } as const;

/** Names of marks in the properties of a cell. */
export const cellMarkNames = { inserted: 'w:cellIns', deleted: 'w:cellDel' } as const;

/** Deleted text has other names, so that programs that know nothing of changes do not show it. */
const deletedNames: Readonly<Record<string, string>> = {
  'w:t': 'w:delText',
  'w:instrText': 'w:delInstrText',
};

/** A copy of a run as one that was deleted. */
export function toDeleted(run: Element): Element {
  const copy = copyOf(run);
  for (const child of childrenOf(copy)) child.name = deletedNames[child.name] ?? child.name;
  return copy;
}

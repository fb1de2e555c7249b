import { applyOrderedEdits, type Edit, type Page, type Source } from '../../../model/index.ts';
import type { Passage } from '../source/passages.ts';
import { bodyPassages } from '../source/passages.ts';
import { styleOf, urlsOf } from './page-text.ts';
import { renumbered } from './renumber.ts';
import { toDesired } from './desired.ts';
import { kindSignature, signatureOf } from './signature.ts';
import type { AddedNote, Expected, Unit } from './unit.ts';

/** Reads a page with another text; undefined if it can't be read. */
export type ReadPage = (file: string, text: string) => Promise<Source | undefined>;

/** A unit with the edits that carry it out. */
interface Carried {
  readonly unit: Unit;
  readonly edits: readonly Edit[];
}

/**
 * Finds edits that do what the units say and nothing else: the page is read again with the edits, and must say what
 * is expected.
 *
 * @returns the units that could be carried out
 */
export async function editPage(
  page: Page,
  passages: readonly Passage[],
  units: readonly Unit[],
  readPage: ReadPage,
): Promise<readonly Carried[]> {
  const now = signaturesOf(page, passages);
  const isRight = async (all: readonly Carried[]): Promise<boolean> => {
    const edits = sorted(all.flatMap((each) => each.edits));
    const source = edits && (await readPage(page.id, applyOrderedEdits(page.text, edits)));
    if (!source) return false;
    const expected = all.map(({ unit }) => unit.expected);
    const notes = all.flatMap(({ unit }) => unit.addedNotes ?? []);
    const added = notes.flatMap(({ signatures }) => signatures);
    const wanted = [...expectedOf(now, passages, expected), ...added];
    const found = signaturesOf(source, bodyPassages(source));
    return found.length === wanted.length && found.every((each, at) => each === wanted[at]);
  };
  const carried: Carried[] = [];
  const tryAll = async (next: readonly (Carried | undefined)[]): Promise<boolean> => {
    const whole = next.filter((each) => each !== undefined);
    const isDone = whole.length === next.length && (await isRight([...carried, ...whole]));
    if (isDone) for (const each of whole) carried.push(each);
    return isDone;
  };
  // A page may have thousands of units, and to read it takes time: halves find the few that can't be carried out.
  const carry = async (some: readonly Unit[]): Promise<void> => {
    const [first] = some;
    if (!first || (await tryAll(some.map((unit) => toCarried(page, unit, unit.attempts[0])))))
      return;
    if (some.length > 1) {
      const half = Math.ceil(some.length / 2);
      await carry(some.slice(0, half));
      await carry(some.slice(half));
      return;
    }
    for (const attempt of first.attempts.slice(1))
      if (await tryAll([toCarried(page, first, attempt)])) return;
  };
  await carry(units);
  return withNumbers(page, carried, readPage);
}

/** Numbers the items of lists anew; the edits for that belong to the unit before them. */
async function withNumbers(
  page: Page,
  carried: readonly Carried[],
  readPage: ReadPage,
): Promise<readonly Carried[]> {
  const owned = carried
    .flatMap(({ unit, edits }) => edits.map((edit) => ({ unit, edit })))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end);
  const edits = owned.map(({ edit }) => edit);
  const source = await readPage(page.id, applyOrderedEdits(page.text, edits));
  if (!source || !/^[ >]*\d+[.)]/m.test(page.text)) return carried;
  let owner = owned[0]?.unit;
  const placeOf = ({ start, end }: Edit): string => `${start} ${end}`;
  const ownerOf = new Map<Edit | string, Unit>();
  for (const { unit, edit } of owned) {
    ownerOf.set(edit, unit);
    if (!ownerOf.has(placeOf(edit))) ownerOf.set(placeOf(edit), unit);
  }
  const byUnit = new Map<Unit, Edit[]>();
  for (const edit of renumbered(page, edits, source)) {
    owner = ownerOf.get(edit) ?? ownerOf.get(placeOf(edit)) ?? owner;
    if (owner) byUnit.set(owner, [...(byUnit.get(owner) ?? []), edit]);
  }
  return carried.map(({ unit }) => ({ unit, edits: byUnit.get(unit) ?? [] }));
}

function toCarried(
  page: Page,
  unit: Unit,
  attempt: Unit['attempts'][number] | undefined,
): Carried | undefined {
  const edits = attempt?.();
  return edits && { unit, edits: [...edits, ...noteEdits(page, unit.addedNotes ?? [])] };
}

/** Adds definitions of footnotes at the end of a page. */
function noteEdits({ text }: Page, notes: readonly AddedNote[]): readonly Edit[] {
  const { eol } = styleOf({ text, tree: { type: 'root', children: [] } });
  const end = text.length;
  return notes.map(({ identifier, markdown }, index) => {
    const gap = index === 0 && !/[\r\n]$/.test(text) ? eol + eol : eol;
    const written = `${gap}[^${identifier}]: ${markdown}${eol}`;
    return { start: end, end, text: written };
  });
}

function signaturesOf(source: Source, passages: readonly Passage[]): readonly string[] {
  const urlOf = urlsOf(source);
  return passages.map((passage) =>
    signatureOf(
      kindSignature(passage),
      passage.atoms.map((atom) => toDesired(atom, source.text, urlOf)),
    ),
  );
}

/** @param now the signatures of the passages */
function expectedOf(
  now: readonly string[],
  passages: readonly Passage[],
  all: readonly Expected[],
): readonly string[] {
  const replaced = new Map(all.flatMap((each) => [...each.replaced]).reverse());
  const added = new Map<Passage | undefined, string[]>();
  for (const [passage, signatures] of all.flatMap((each) => [...each.added]))
    added.set(passage, [...(added.get(passage) ?? []), ...signatures]);
  return [
    ...(added.get(undefined) ?? []),
    ...passages.flatMap((passage, index) => [
      ...(replaced.get(passage) ?? [now[index] ?? '']),
      ...(added.get(passage) ?? []),
    ]),
  ];
}

/** Edits in order, those at one place joined; undefined if two are about the same text. */
function sorted(edits: readonly Edit[]): readonly Edit[] | undefined {
  const all: Edit[] = [];
  const inOrder = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index);
  for (const { edit } of inOrder) {
    const last = all.at(-1);
    if (last && edit.start < last.end) return undefined;
    if (last && edit.start === last.end && last.start === last.end && edit.start === edit.end)
      all[all.length - 1] = { ...last, text: last.text + edit.text };
    else all.push(edit);
  }
  return all;
}

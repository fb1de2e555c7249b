import type { Nodes } from 'mdast';
import type { Mark } from '../../source/atoms.ts';
import type { Passage } from '../../source/passages.ts';
import type { DesiredAtom } from '../desired.ts';

/** An atom of the lines that were sent out. */
interface SentAtom {
  readonly word: {
    readonly kind: string;
    readonly text: string;
    readonly link?: string | undefined;
  };
  readonly passage?: Passage | undefined;
  readonly at: number;
}

/** A link that Word shows as plain text, such as that of a fact. */
interface QuietLink {
  readonly node: Nodes;
  /** The marks of its text, outermost first. */
  readonly marks: readonly Mark[];
}

/**
 * Puts new text into the link in which the text before was: in Word nobody can see or keep a link that is shown as plain
 * text. Undefined where it isn't clear which of the new words are to be in it.
 *
 * @param old the atoms from `start` to `end` that the new ones replace; none for an insertion
 */
export function withQuietLinks<Atom extends SentAtom>(
  added: readonly DesiredAtom[],
  base: readonly Atom[],
  [start, end]: readonly [number, number],
  marksOf: (atom: Atom) => readonly Mark[],
): readonly DesiredAtom[] | undefined {
  const linkAt = (index: number): QuietLink | undefined => quietLinkOf(base[index], marksOf);
  const isIn = (index: number, { node }: QuietLink): boolean => linkAt(index)?.node === node;
  if (added.length === 0) return added;
  const links = new Map<Nodes, QuietLink>();
  for (let index = start; index < end; index++) {
    const link = linkAt(index);
    if (link) links.set(link.node, link);
  }
  if (start === end) {
    const link = linkAt(end);
    return link && isIn(start - 1, link) ? linked(added, link, 0, added.length) : added;
  }
  const [link, ...others] = links.values();
  if (!link) return added;
  if (others.length > 0) return undefined;
  const inside = Array.from({ length: end - start }, (_, index) => isIn(start + index, link));
  if (inside.every(Boolean)) return linked(added, link, 0, added.length);
  // Words before and after the link stay outside of it, as many as there were.
  const texts = base.slice(start, end).map(({ word }) => word.text);
  const before = wordsIn(texts.slice(0, inside.indexOf(true)));
  const after = wordsIn(texts.slice(inside.lastIndexOf(true) + 1));
  const words = wordPlaces(added);
  const isCut = isIn(start - 1, link) || isIn(end, link);
  if (words.length < before + after + (isCut ? 0 : 1)) return undefined;
  const [first, last] = [words[before], words[words.length - after - 1]];
  if (!first || !last || first[0] >= last[1]) return added;
  const from = isIn(start - 1, link) ? 0 : first[0];
  const to = isIn(end, link) ? added.length : last[1];
  return linked(added, link, from, to);
}

function quietLinkOf<Atom extends SentAtom>(
  atom: Atom | undefined,
  marksOf: (atom: Atom) => readonly Mark[],
): QuietLink | undefined {
  if (atom?.word.kind !== 'text' || atom.word.link !== undefined) return undefined;
  const nodes = atom.passage?.atoms[atom.at]?.nodes ?? [];
  const node = nodes.find(({ type }) => type === 'link' || type === 'linkReference');
  return node && { node, marks: marksOf(atom) };
}

/** The link is inside the marks that it was inside of, where the new text has them too. */
function linked(
  added: readonly DesiredAtom[],
  { marks }: QuietLink,
  from: number,
  to: number,
): readonly DesiredAtom[] {
  const at = marks.findIndex(({ type }) => type === 'link');
  const link = marks[at];
  if (!link) return added;
  const around = new Set(marks.slice(0, at).map(({ type }) => type));
  return added.map((atom, index) => {
    const isPlain = !atom.marks.some(({ type }) => type === 'link');
    if (index < from || index >= to || atom.kind !== 'text' || !isPlain) return atom;
    const outer = atom.marks.filter(({ type }) => around.has(type));
    const inner = atom.marks.filter(({ type }) => !around.has(type));
    return { ...atom, marks: [...outer, link, ...inner] };
  });
}

function wordsIn(texts: readonly string[]): number {
  return texts.join('').match(/\S+/g)?.length ?? 0;
}

/** Where the words of a text are. */
function wordPlaces(atoms: readonly DesiredAtom[]): readonly (readonly [number, number])[] {
  // A character takes one place, whatever its length in UTF-16.
  const text = atoms
    .map((atom) => (atom.kind === 'text' && !/^\s$/.test(atom.text) ? 'x' : ' '))
    .join('');
  return [...text.matchAll(/x+/g)].map(({ 0: word, index }) => [index, index + word.length]);
}

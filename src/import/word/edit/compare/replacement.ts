import { marksOf, type Mark } from '../../source/atoms.ts';
import type { DesiredAtom } from '../desired.ts';
import {
  words,
  type BaseAtom,
  type ComparisonContext,
  type Hunk,
  type ReturnedAtom,
} from './comparison.ts';
import { keptAtom } from './kept-atom.ts';
import { linkIn } from './mark-hunks.ts';
import { newAtoms } from './new-atoms.ts';
import { withQuietLinks } from './quiet-link.ts';
import { generated, numberedElsewhere } from './reasons.ts';
import { shownText } from './shown-text.ts';

/** A difference, and what is to be written for it. */
interface Replacement extends Omit<Hunk, 'start' | 'end' | 'resultStart' | 'resultEnd'> {
  readonly added: readonly DesiredAtom[];
}

/** What is written in the place of a stretch that differs, or why it stays as it is. */
export function toReplacement(
  old: readonly BaseAtom[],
  now: readonly ReturnedAtom[],
  base: readonly BaseAtom[],
  [start, end]: readonly [number, number],
  context: ComparisonContext,
  file: string,
): Replacement {
  const kind = kindOf(words(old), words(now));
  const about = { kind, before: shownText(words(old)), after: shownText(words(now)) };
  const refuse = (reason: string): Replacement => ({ ...about, added: [], reason });
  const obstacle = obstacleTo(old, now, [base[start - 1], base[end]], context);
  if (obstacle !== undefined) return refuse(obstacle);
  const toUrl = (link: string): string | undefined =>
    linkNear(base, start, end, link, context) ?? context.toUrl(link, file);
  const before = shownText(words(base.slice(Math.max(0, start - 1), start)));
  const marksIn = (atom: BaseAtom | undefined): readonly Mark[] =>
    (atom && keptAtom(atom, context)?.marks) ?? [];
  const beside = { left: marksIn(base[start - 1]), right: marksIn(base[end]) };
  const added = newAtoms(now, before, file, { ...context, toUrl, beside });
  if (typeof added === 'string') return refuse(added);
  const linked = withQuietLinks(added, base, [start, end], marksIn);
  return linked ? { ...about, added: linked } : refuse(unclearLink);
}

type Words = readonly { readonly kind: string; readonly text: string }[];

function kindOf(old: Words, now: Words): Hunk['kind'] {
  const has = (words: Words, kind: string): boolean => words.some((word) => word.kind === kind);
  if (has(now, 'split')) return 'paragraph divided';
  if (has(old, 'split')) return 'paragraphs joined';
  return has(old, 'image') || has(now, 'image') ? 'image' : 'words';
}

/**
 * Why a stretch can't be replaced, whatever its new words are.
 *
 * @param beside the atoms before and after it
 */
function obstacleTo(
  old: readonly BaseAtom[],
  now: readonly ReturnedAtom[],
  beside: readonly (BaseAtom | undefined)[],
  { isCitedElsewhere }: ComparisonContext,
): string | undefined {
  const [first] = old;
  const isInserted = first === undefined && beside.some((atom) => atom !== undefined);
  if (isInserted ? !beside.some(hasSource) : first && !old.some(hasSource)) return generated;
  if ([...old, ...now].some(({ word }) => word.kind === 'number')) return numberedElsewhere;
  if (first && !hasSource(first) && now.length > 0)
    return 'a part of these words is written by the program';
  for (const { word, passage, at } of old) {
    const source = word.kind === 'note' ? passage?.atoms[at] : undefined;
    if (passage && source && isCitedElsewhere(passage, source.text))
      return 'the footnote of a deleted mark is cited elsewhere as well';
  }
  return undefined;
}

/** Whether an atom is written in the content; the end of a paragraph is. */
function hasSource(atom: BaseAtom | undefined): boolean {
  return atom !== undefined && (atom.at >= 0 || atom.word.kind === 'split');
}

const unclearLink =
  "it isn't clear which of the new words belong to the link, which Word shows as plain text";

/** The address of the link beside an insertion, where that is in the same link. */
function linkNear(
  base: readonly BaseAtom[],
  start: number,
  end: number,
  link: string,
  { urlOf }: ComparisonContext,
): string | undefined {
  for (const atom of [base[start], base[end - 1], base[start - 1], base[end]]) {
    const source = atom?.passage?.atoms[atom.at];
    if (!source || atom?.word.kind !== 'text' || atom.word.link !== link) continue;
    const { passage } = atom;
    const url = linkIn(marksOf(source.nodes, (node) => (passage ? urlOf(passage, node) : '')));
    if (url !== undefined) return url;
  }
  return undefined;
}

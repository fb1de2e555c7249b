import { arrayDiff } from '../array-diff.ts';
import type { Content, Piece } from './pieces.ts';
import { formatKey, keyOf, type Side } from './side.ts';
import type { How } from './tracking.ts';

/** A word, a space, a punctuation mark, or what else is kept or changed as a whole; or the end of a paragraph. */
export interface Atom {
  readonly key: string;
  readonly format: string;
  /** Absent at the end of a paragraph. */
  readonly piece: Piece | undefined;
  readonly text: string;
  readonly before: Piece['before'];
}

/** Atoms in order: those of both documents, or of one. */
export interface Change {
  readonly how: How;
  readonly base: Atom | undefined;
  readonly head: Atom | undefined;
}

/** The end of a paragraph. */
const endKey = '\0end';

/** Up to so many words between two replacements become part of them, which reads better. */
const maxIsland = 2;

/** The atoms of a paragraph, without its end. */
export function atomsOf({ pieces }: Content, side: Side): readonly Atom[] {
  return pieces.flatMap((piece): Atom[] => {
    const format = formatKey(piece.format, side);
    if (piece.kind !== 'text')
      return [{ key: keyOf(piece, side), format, piece, text: piece.text, before: piece.before }];
    const target = keyOf({ ...piece, text: '' }, side);
    const words = piece.text.match(/[\p{L}\p{N}\p{M}_'’-]+|\s+|[^]/gu) ?? [];
    return words.map((text, index) => ({
      key: `${text}${target}`,
      format,
      piece,
      text,
      before: index === 0 ? piece.before : [],
    }));
  });
}

/** The end of a paragraph, with what has no width before it. */
export function endOf({ after }: Content): Atom {
  return { key: endKey, format: '', piece: undefined, text: '', before: after };
}

/** The differences between two texts, word by word; deletions are before insertions. */
export function changesOf(before: readonly Atom[], after: readonly Atom[]): readonly Change[] {
  const keys = (atoms: readonly Atom[]): string[] => atoms.map(({ key }) => key);
  let [from, to] = [0, 0];
  const stretches = arrayDiff(keys(before), keys(after)).map(({ how, values }): Stretch => {
    const base = how === 'inserted' ? [] : before.slice(from, (from += values.length));
    const head = how === 'deleted' ? [] : after.slice(to, (to += values.length));
    return { isSame: how === 'same', base, head };
  });
  return joined(stretches).flatMap(({ isSame, base, head }): Change[] =>
    isSame
      ? head.map((atom, index) => ({ how: 'same', base: base[index], head: atom }))
      : [
          ...base.map((atom): Change => ({ how: 'deleted', base: atom, head: undefined })),
          ...head.map((atom): Change => ({ how: 'inserted', base: undefined, head: atom })),
        ],
  );
}

interface Stretch {
  readonly isSame: boolean;
  readonly base: readonly Atom[];
  readonly head: readonly Atom[];
}

/** Makes one change of neighboring ones, and of those with a space or a word or two between. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const merged: Stretch[] = [];
  for (const stretch of stretches) {
    const last = merged.at(-1);
    if (last && last.isSame === stretch.isSame) merged.splice(-1, 1, join(last, stretch));
    else merged.push(stretch);
  }
  const done: Stretch[] = [];
  for (const [index, stretch] of merged.entries()) {
    const last = done.at(-1);
    const next = merged[index + 1];
    const isIsland = stretch.isSame && last && next && isReplaced(last) && isReplaced(next);
    if (isIsland && isSmall(stretch)) done.splice(-1, 1, join(last, { ...stretch, isSame: false }));
    else if (last && !last.isSame && !stretch.isSame) done.splice(-1, 1, join(last, stretch));
    else done.push(stretch);
  }
  return done;
}

function join(one: Stretch, other: Stretch): Stretch {
  return {
    isSame: one.isSame,
    base: [...one.base, ...other.base],
    head: [...one.head, ...other.head],
  };
}

function isReplaced({ isSame, base, head }: Stretch): boolean {
  return !isSame && base.length > 0 && head.length > 0;
}

function isSmall({ head }: Stretch): boolean {
  const words = head.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return words.length <= maxIsland && head.every(({ piece }) => piece?.kind === 'text');
}

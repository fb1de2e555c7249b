import type { PlacedComment } from './comments.ts';
import type { WordChange } from './edit/change.ts';
import { toShift, type Shift } from './shift.ts';

/** Text by the path of its file; undefined if there is no such file. */
type TextOf = (file: string) => string | undefined;

interface Told {
  readonly changes: readonly WordChange[];
  readonly comments: readonly PlacedComment[];
}

/** Changes and comments with their places in other texts of the same files, such as today's. */
export function movePlaces({ changes, comments }: Told, before: TextOf, now: TextOf): Told {
  const shifts = new Map<string, Shift | undefined>();
  const shiftOf = (file: string): Shift | undefined => {
    if (shifts.has(file)) return shifts.get(file);
    const [old, other] = [before(file), now(file)];
    const shift = old === undefined || other === undefined ? undefined : toShift(old, other);
    shifts.set(file, shift);
    return shift;
  };
  const moved = <
    T extends { readonly file?: string | undefined; readonly offset?: number | undefined },
  >(
    one: T,
  ): T => {
    if (one.file === undefined || one.offset === undefined) return one;
    const shift = shiftOf(one.file);
    return shift ? { ...one, offset: shift.near(one.offset) } : { ...one, offset: undefined };
  };
  return { changes: changes.map(moved), comments: comments.map(moved) };
}

import { applyEdits } from '../model/index.ts';
import type { Checked } from './checked.ts';
import { blame } from './blame.ts';
import { compare } from './compare.ts';
import { byFile, textOf, type CheckTexts, type Fix, type Texts } from './fix.ts';

/** Content with some fixes. */
export interface State<Content extends Checked> {
  /** The texts that differ from those on disk. */
  readonly texts: Texts;
  readonly checked: Content;
}

interface Attempted<Content extends Checked> {
  readonly state: State<Content>;
  readonly refused: readonly Fix[];
  readonly untried: readonly Fix[];
}

/**
 * Applies as many of the fixes as do no harm. All are checked at once; then those that are not to blame for what is
 * worse, then the others, in halves where several may be to blame for the same. Since that is done on all lines of all
 * files at the same time, the number of checks does not depend on the number of fixes.
 *
 * @param fixes none of which overlap
 */
export async function attemptAll<Content extends Checked>(
  start: State<Content>,
  fixes: readonly Fix[],
  check: CheckTexts<Content>,
  isTimeUp: () => boolean,
): Promise<Attempted<Content>> {
  let state = start;
  const kept: Fix[] = [];
  const refused: Fix[] = [];
  const untried: Fix[] = [];
  const attempt = async (some: readonly Fix[]): Promise<void> => {
    if (isTimeUp()) {
      untried.push(...some);
      return;
    }
    const texts = textsWith(start, [...kept, ...some]);
    const checked = await check(texts);
    const comparison = compare(state.checked, checked, some);
    if (comparison.isBetter) {
      state = { texts, checked };
      kept.push(...some);
      return;
    }
    const { before, after } = {
      before: { checked: state.checked, fixes: kept },
      after: { checked, fixes: [...kept, ...some] },
    };
    const groups = blame(some, { start: start.checked, before, after, comparison });
    const blamed = new Set(groups.flat());
    const rest = some.filter((fix) => !blamed.has(fix));
    if (rest.length > 0) {
      await attempt(rest);
      await attempt([...blamed]);
    } else if (groups.every(({ length }) => length === 1)) refused.push(...some);
    else for (const half of halvesOf(some, groups)) await attempt(half);
  };
  await attempt(fixes);
  return { state, refused, untried };
}

/** Two parts, each with half of every group; of two groups with the same fix, the smaller one decides. */
function halvesOf(
  fixes: readonly Fix[],
  groups: readonly (readonly Fix[])[],
): readonly (readonly Fix[])[] {
  const [first, second] = [new Set<Fix>(), new Set<Fix>()];
  for (const group of groups.toSorted((a, b) => a.length - b.length)) {
    const free = group.filter((fix) => !first.has(fix) && !second.has(fix));
    const middle = Math.ceil(free.length / 2);
    for (const fix of free.slice(0, middle)) first.add(fix);
    for (const fix of free.slice(middle)) second.add(fix);
  }
  if (second.size > 0) return [[...first], [...second]];
  const middle = fixes.length >> 1;
  return [fixes.slice(0, middle), fixes.slice(middle)];
}

function textsWith({ texts, checked }: State<Checked>, fixes: readonly Fix[]): Texts {
  const changed = new Map(texts);
  for (const [path, some] of byFile(fixes)) {
    const edits = some.map((fix) => fix.edits);
    changed.set(path, applyEdits(textOf(checked, path), edits));
  }
  return changed;
}

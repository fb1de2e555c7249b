import { dayOf } from './log.ts';
import type { PageLine, PageRevision } from './page-lines.ts';

/** A page with one change for each day, from what it was before to what it became: readers saw nothing between. */
export function daysOf(line: PageLine): PageLine {
  const days = new Map<string, PageRevision[]>();
  for (const revision of sinceAdded(line.revisions)) {
    const day = dayOf(revision.revision.moment);
    days.set(day, [...(days.get(day) ?? []), revision]);
  }
  return { ...line, revisions: [...days.values()].flatMap(joined) };
}

/** Without those of an earlier page at the same path, which was removed. */
function sinceAdded(revisions: readonly PageRevision[]): readonly PageRevision[] {
  const first = revisions.findIndex(({ how }) => how === 'added');
  return first < 0 ? revisions : revisions.slice(0, first + 1);
}

/** Changes as one. @param changes the newest first */
function joined(changes: readonly PageRevision[]): PageRevision[] {
  const [newest, oldest] = [changes[0], changes.at(-1)];
  if (!newest || !oldest) return [];
  const { path, revision, to } = newest;
  const text = { path, revision, ...(to !== undefined && { to }) };
  if (oldest.how === 'added') return [{ how: 'added', ...text }];
  const before = oldest.before ?? oldest.path;
  const { from } = oldest;
  return [
    {
      how: 'changed',
      ...text,
      ...(before !== path && { before }),
      ...(from !== undefined && { from }),
    },
  ];
}

import { isPage, type FileChange } from './file-changes.ts';
import type { Revision } from './log.ts';

/** A change of a page, and the commit that made it. */
export interface PageRevision extends FileChange {
  readonly revision: Revision;
}

/** A page through all its names. */
export interface PageLine {
  /** The path that it has now, or had last. */
  readonly id: string;
  readonly isRemoved: boolean;
  /** The newest first. */
  readonly revisions: readonly PageRevision[];
}

interface Growing {
  readonly id: string;
  readonly isRemoved: boolean;
  readonly revisions: PageRevision[];
}

/**
 * Follows pages back through their names.
 *
 * @param revisions the newest first
 * @param ids the pages there are
 * @returns those first, in their order, then removed ones, the last one removed first
 */
export function followPages(
  revisions: readonly Revision[],
  ids: readonly string[],
): readonly PageLine[] {
  const lines: Growing[] = ids.map((id) => ({ id, isRemoved: false, revisions: [] }));
  const lineAt = new Map(lines.map((line) => [line.id, line]));
  const addedAt = new Map<string, Growing>();
  for (const revision of revisions) {
    const pages = revision.changes.filter(isPage);
    const found = pages.map((change) => {
      // A page that was removed before it was added again had the same path.
      const known =
        lineAt.get(change.path) ??
        (change.how === 'removed' ? addedAt.get(change.path) : undefined);
      if (known) return { change, line: known };
      const line: Growing = { id: change.path, isRemoved: true, revisions: [] };
      lines.push(line);
      return { change, line };
    });
    // Two pages may swap their names.
    for (const { change } of found) lineAt.delete(change.path);
    for (const { change, line } of found) {
      line.revisions.push({ ...change, revision });
      if (change.how === 'added') addedAt.set(change.path, line);
      else lineAt.set(change.before ?? change.path, line);
    }
  }
  return lines;
}

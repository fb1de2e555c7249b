/** A file that differs between two commits. */
export interface FileChange {
  readonly how: 'added' | 'changed' | 'removed';
  /** From the content folder; that of before for a removed file. */
  readonly path: string;
  /** The path from which it was moved. */
  readonly before?: string;
  /** The hash of the earlier text; absent for an added file. */
  readonly from?: string;
  /** The hashes of the earlier texts that a merge joined with that one. */
  readonly alsoFrom?: readonly string[];
  /** The hash of the later text; absent for a removed file. */
  readonly to?: string;
}

/** Options of git with which it lists changes as {@link readChange} reads them, moved files too, with paths from the top. */
export const rawChanges = [
  '--raw',
  '-z',
  '--no-abbrev',
  '--find-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--ignore-submodules=all',
] as const;

/** The modes and hashes before, those after, and what happened; in a merge, all of its parents' first. */
const isRecord = /^(:+)((?:\d{6} )+)((?:[0-9a-f]+ )+)([A-Z]+)\d*$/;

/**
 * Reads a change from the output of git, between U+0000; undefined where there is none.
 *
 * @param at the place in the output
 * @param prefix the content folder from the top of the repository
 */
export function readChange(
  fields: readonly string[],
  at: number,
  prefix: string,
): { readonly change?: FileChange; readonly next: number } | undefined {
  const [, colons, modes = '', hashes = '', letters = ''] =
    isRecord.exec(fields[at]?.trim() ?? '') ?? [];
  if (colons === undefined) return undefined;
  const isMerge = colons.length > 1;
  const isMoved = /[RC]/.test(letters);
  const next = at + 2 + (isMerge ? colons.length : Number(isMoved));
  const pathAt = (index: number): string => (fields[index] ?? '').slice(prefix.length);
  const path = pathAt(next - 1);
  const mode = modes.trim().split(' ').at(-1);
  // Mode 120000 is a symbolic link, 160000 a submodule.
  if (mode !== '000000' && !mode?.startsWith('100')) return { next };
  const all = hashes.trim().split(' ');
  const to = all.at(-1) ?? '';
  if (/^D+$/.test(letters)) return { change: { how: 'removed', path, from: all[0] ?? '' }, next };
  // A parent that lacks the file has nothing that it could have been made from.
  const parents = all.slice(0, -1).flatMap((hash, index) => {
    const before = pathAt(at + 1 + (isMerge ? index : 0));
    return /^0+$/.test(hash) ? [] : [{ hash, before }];
  });
  const [parent, ...others] = parents;
  if (!parent) return { change: { how: 'added', path, to }, next };
  const isRenamed = parents.every(({ before }) => before !== path);
  const change: FileChange = {
    ...{ how: 'changed', path, from: parent.hash, to },
    ...(isRenamed && { before: parent.before }),
    ...(others.length > 0 && { alsoFrom: others.map(({ hash }) => hash) }),
  };
  return { change, next };
}

/** All changes of an output that has nothing else. */
export function readChanges(output: string, prefix: string): readonly FileChange[] {
  const fields = output.split('\0');
  const changes: FileChange[] = [];
  for (let read = readChange(fields, 0, prefix); read; read = readChange(fields, read.next, prefix))
    if (read.change) changes.push(read.change);
  return changes;
}

/** Whether it is a page of the content. */
export function isPage({ path }: FileChange): boolean {
  return path.endsWith('.md');
}

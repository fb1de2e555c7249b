/** A file that differs between two commits. */
export interface FileChange {
  readonly how: 'added' | 'changed' | 'removed';
  /** From the content folder; that of before for a removed file. */
  readonly path: string;
  /** The path from which it was moved. */
  readonly before?: string;
  /** The hash of the earlier text; absent for an added file. */
  readonly from?: string;
  /** The hash of the later text; absent for a removed file. */
  readonly to?: string;
}

/** Options of git with which it lists changes as {@link readChange} reads them, moved files too. */
export const rawChanges = [
  '--raw',
  '-z',
  '--no-abbrev',
  '--find-renames',
  '--relative',
  '--no-ext-diff',
  '--no-textconv',
  '--ignore-submodules=all',
] as const;

const isRecord = /^:\d+ (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*$/;

/**
 * Reads a change from the output of git, between U+0000; undefined where there is none.
 *
 * @param at the place in the output
 */
export function readChange(
  fields: readonly string[],
  at: number,
): { readonly change?: FileChange; readonly next: number } | undefined {
  const [, mode, from = '', to = '', letter] = isRecord.exec(fields[at]?.trim() ?? '') ?? [];
  if (letter === undefined) return undefined;
  const isMoved = letter === 'R' || letter === 'C';
  const next = at + (isMoved ? 3 : 2);
  const path = fields[next - 1] ?? '';
  const change = { path, from, to };
  // Mode 120000 is a symbolic link, 160000 a submodule.
  if (mode !== '000000' && !mode?.startsWith('100')) return { next };
  if (letter === 'A') return { change: { how: 'added', path, to }, next };
  if (letter === 'D') return { change: { how: 'removed', path, from }, next };
  if (!isMoved) return { change: { how: 'changed', ...change }, next };
  return { change: { how: 'changed', before: fields[at + 1] ?? '', ...change }, next };
}

/** All changes of an output that has nothing else. */
export function readChanges(output: string): readonly FileChange[] {
  const fields = output.split('\0');
  const changes: FileChange[] = [];
  for (let read = readChange(fields, 0); read; read = readChange(fields, read.next))
    if (read.change) changes.push(read.change);
  return changes;
}

/** Whether it is a page of the content. */
export function isPage({ path }: FileChange): boolean {
  return path.endsWith('.md');
}

import { isPage, type FileChange } from './file-changes.ts';
import type { WordReader } from './word-reader.ts';

/** Changes in which a page that names a removed one among its former addresses is that page, moved. */
export async function withMoves(
  changes: readonly FileChange[],
  reader: WordReader,
): Promise<readonly FileChange[]> {
  const removed = new Map(
    changes
      .filter((change) => isPage(change) && change.how === 'removed')
      .map((change) => [change.path, change]),
  );
  const added = changes.filter((change) => isPage(change) && change.how === 'added');
  if (removed.size === 0 || added.length === 0) return changes;
  const pages = await reader.pages(added);
  const moves = new Map<FileChange, FileChange>();
  for (const [index, change] of added.entries())
    for (const alias of pages[index]?.aliases ?? []) {
      const before = removed.get(alias);
      if (!before || moves.has(change)) continue;
      removed.delete(alias);
      moves.set(change, { ...change, how: 'changed', before: alias, from: before.from ?? '' });
      moves.set(before, before);
    }
  return changes.flatMap((change) => {
    const moved = moves.get(change);
    return moved === change ? [] : [moved ?? change];
  });
}

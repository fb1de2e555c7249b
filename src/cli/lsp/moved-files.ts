import type { FileRename, WorkspaceEdit } from 'vscode-languageserver';
import { movableFiles, moveFiles, textsAfter } from '../../edit/index.ts';
import type { Corpus } from '../../model/index.ts';
import { toFile, toTextEdits, toUri } from './convert.ts';

/**
 * The edits that go with files and folders that the editor is about to rename: links to them, the navigation, and their
 * aliases.
 */
export function changesOfMoves(
  corpus: Corpus,
  content: string,
  files: readonly FileRename[],
): NonNullable<WorkspaceEdit['changes']> {
  const all = movableFiles(corpus);
  const moves = new Map(
    files.flatMap(({ oldUri, newUri }) => {
      const [from, to] = [toFile(content, oldUri), toFile(content, newUri)];
      if (from === undefined || to === undefined) return [];
      const own = all.filter((path) => path === from || path.startsWith(`${from}/`));
      return own.map((path) => [path, to + path.slice(from.length)] as const);
    }),
  );
  const change = moveFiles(corpus, moves);
  const changes = [...textsAfter(corpus, change)].map(
    ([file, { before }]) =>
      [toUri(content, file), toTextEdits(before, change.edits.get(file) ?? [])] as const,
  );
  return Object.fromEntries(changes);
}

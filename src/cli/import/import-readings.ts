import type { Corpus } from '../../model/index.ts';
import type { MergedFile, PlacedComment, WordChange, WordReading } from '../../import/index.ts';
import { CommandError, type Host } from '../host.ts';
import type { Workspace } from '../workspace.ts';
import type { Base } from './find-base.ts';

/** A reading of a Word file, and what it changes in today's content. */
export interface Import {
  readonly author: string | undefined;
  readonly files: readonly MergedFile[];
  readonly changes: readonly WordChange[];
  readonly comments: readonly PlacedComment[];
  /** The texts that the places of changes and comments are in. */
  readonly textOf: (file: string) => string | undefined;
}

/** Thousands of pages take longer than files that are only read. */
const limits = { maxMs: 600_000, maxMegabytes: 2_048 };

/**
 * Compares readings of a Word file with the content that it was made from, in another thread, and merges what has
 * changed into today's content.
 *
 * @param name the file as it was named
 * @param isWritten whether places are in today's texts with the changes, or without
 * @throws CommandError if the file is too large to be compared
 */
export async function importReadings(
  name: string,
  readings: readonly WordReading[],
  { corpus, revision, file: { sum }, today }: Base,
  isWritten: boolean,
  workspace: Workspace,
  { root, openReader }: Host,
): Promise<readonly Import[]> {
  const { mergeUnits, movePlaces } = await import('../../import/index.ts');
  const folder = await workspace.folder(revision);
  const reader = openReader(limits);
  const compared = await reader
    .read({ kind: 'compare', folder, sum, root, readings })
    .finally(reader.close);
  if ('givenUp' in compared)
    throw new CommandError(`\`${name}\` can't be compared: it ${compared.givenUp}`);
  if ('refused' in compared)
    throw new CommandError(`\`${name}\` can't be compared: ${compared.refused}`);
  const [before, now] = [textsOf(corpus), textsOf(today)];
  return compared.map(({ units, comments }, index): Import => {
    const { files, changes } = mergeUnits(units, before, now);
    const written = new Map(files.map((each) => [each.file, each.after]));
    const textOf = (path: string): string | undefined =>
      (isWritten ? written.get(path) : undefined) ?? now(path);
    const told = movePlaces({ changes, comments }, before, textOf);
    return { author: readings[index]?.author, files, ...told, textOf };
  });
}

function textsOf({ files }: Corpus): (file: string) => string | undefined {
  const texts = new Map(files.map(({ id, text }) => [id, text]));
  return (file) => texts.get(file);
}

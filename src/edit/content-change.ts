import { applyEdits, type Corpus, type Edit, type FileProblem } from '../model/index.ts';

/** A change to a content folder: texts that change, files that move, and files that are new. */
export interface ContentChange {
  /** Edits by the path that a file has before the change. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  /** New paths by old ones. */
  readonly moves: ReadonlyMap<string, string>;
  /** Texts or bytes of new files by path. */
  readonly added: ReadonlyMap<string, string | Uint8Array>;
  /** What could not be changed along with the rest, for the author to do. */
  readonly left: readonly FileProblem[];
}

/** The texts that files have after a change, by the path that they have before it. */
export function textsAfter(
  { files }: Pick<Corpus, 'files'>,
  { edits }: ContentChange,
): ReadonlyMap<string, { readonly before: string; readonly after: string }> {
  const texts = new Map(files.map(({ id, text }) => [id, text]));
  return new Map(
    [...edits].flatMap(([file, changes]) => {
      const before = texts.get(file);
      if (before === undefined) return [];
      const after = applyEdits(
        before,
        changes.map((edit) => [edit]),
      );
      return after === before ? [] : [[file, { before, after }] as const];
    }),
  );
}

import { importWord, mergeUnits, readWord } from '../../src/import/index.ts';
import type { Changes, MergedFile, WordChange, WordReading } from '../../src/import/index.ts';
import { readSource } from '../../src/load/index.ts';
import type { Corpus } from '../../src/model/index.ts';
import { wordFilesOf } from '../../src/render/word/base-file.ts';

/** What a Word file brings back into the content that another one was made from. */
export interface Trip {
  readonly files: readonly MergedFile[];
  readonly changes: readonly WordChange[];
}

/** The bytes of the toolkit of a corpus. */
export async function wordOf(corpus: Corpus): Promise<Uint8Array> {
  const [toolkit] = wordFilesOf(corpus, new Map());
  return (await toolkit?.make()) ?? new Uint8Array();
}

/** Imports a Word file into the content that it was made from, or into another text of it. */
export async function importInto(
  corpus: Corpus,
  bytes: Uint8Array,
  base?: Uint8Array,
  today?: (file: string) => string | undefined,
  changes: Changes = 'accept',
): Promise<Trip> {
  const [sent, returned] = [readOne(base ?? (await wordOf(corpus))), readOne(bytes, changes)];
  const { units } = await importWord({ corpus, base: sent, returned, readPage: readSource });
  const textOf = textsOf(corpus);
  return mergeUnits(units, textOf, today ?? textOf);
}

export function textsOf({ files }: Corpus): (file: string) => string | undefined {
  const texts = new Map(files.map(({ id, text }) => [id, text]));
  return (file) => texts.get(file);
}

/** What a Word file says. */
export function readOne(bytes: Uint8Array, changes: Changes = 'accept'): WordReading['document'] {
  const read = readWord(bytes, changes);
  if ('unreadable' in read || !read[0])
    throw new Error('unreadable' in read ? read.unreadable : '');
  return read[0].document;
}

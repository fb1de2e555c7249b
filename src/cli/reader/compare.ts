import type { Imported, WordReading } from '../../import/index.ts';
import type { Folder } from '../../load/index.ts';
import { noCache } from '../../model/index.ts';
import { openAssets } from '../assets.ts';
import type { Refused } from './refused.ts';

/** Readings of a Word file, and the content that it was made from. */
export interface CompareTask {
  readonly folder: Folder;
  /** The sum of the source of the Word file that is made again from the content. */
  readonly sum: string;
  /** The folder of this package: absolute. */
  readonly root: string;
  readonly readings: readonly WordReading[];
}

/** What was pasted into a file is compared with all that was there, which takes time. */
const maxNewParagraphs = 20_000;

/** Makes the Word file of some content again, and finds what each reading of a file that came back has changed. */
export async function compareWithBase({
  folder,
  sum,
  root,
  readings,
}: CompareTask): Promise<readonly Imported[] | Refused> {
  const { importWord, readWord } = await import('../../import/index.ts');
  const { load, readSource } = await import('../../load/index.ts');
  const { loadWordFilesOf } = await import('../../render/index.ts');
  const corpus = await load(folder, noCache);
  const wordFilesOf = await loadWordFilesOf();
  const file = wordFilesOf(corpus, openAssets(root)).find((each) => each.sum === sum);
  if (!file) return { refused: 'the content changes while it is read' };
  const made = readWord(await file.make(), 'accept');
  if ('unreadable' in made || !made[0]) throw new Error('The base file cannot be read');
  const base = made[0].document;
  const imports: Imported[] = [];
  for (const { document } of readings) {
    const more = document.body.length - base.body.length;
    if (more > maxNewParagraphs)
      return {
        refused: `it has ${more} more paragraphs than the one that was sent out; at most ${maxNewParagraphs} can be compared. Take out what was pasted, or make pages of it with \`--new\``,
      };
    imports.push(await importWord({ corpus, base, returned: document, readPage: readSource }));
  }
  return imports;
}

import { stat } from 'node:fs/promises';
import { noCache, type Cache, type Corpus } from '../model/index.ts';
import type { Folder } from '../load/index.ts';
import { toRelative } from '../report/index.ts';
import { readDictionary } from './dictionary.ts';
import type { Settings } from './settings.ts';
import { CommandError, type Surroundings } from './host.ts';

/**
 * Reads the folder of content.
 *
 * @param instead texts that stand for those of some files, by path from the folder
 * @throws CommandError when the folder of content is none
 */
export async function readContent(
  { content }: Pick<Settings, 'content'>,
  { cwd }: Surroundings,
  instead?: ReadonlyMap<string, string>,
): Promise<Folder> {
  const shown = toRelative(content, cwd);
  const folder = await stat(content).catch(() => undefined);
  if (!folder) throw new CommandError(`Cannot read \`${shown}\`: there is no such folder`);
  if (!folder.isDirectory()) throw new CommandError(`Cannot read \`${shown}\`: it is a file`);
  const { readFolder } = await import('../load/index.ts');
  return readFolder(content, instead).catch((error: NodeJS.ErrnoException) => {
    if (error.path === undefined) throw error;
    const path = toRelative(error.path, cwd);
    throw new CommandError(`Cannot read \`${path}\`: the folder cannot be opened (${error.code})`);
  });
}

/** Takes the content apart and runs every rule over it; what was found stands on `corpus.files`. */
export async function checkContent(
  folder: Folder,
  { today }: Settings,
  { root }: Surroundings,
  cache: Cache = noCache,
): Promise<Corpus> {
  const [{ load }, { check }] = await Promise.all([
    import('../load/index.ts'),
    import('../check/index.ts'),
  ]);
  const corpus = await load(folder, cache);
  await check(corpus, { today, dictionary: () => readDictionary(root), cache });
  return corpus;
}

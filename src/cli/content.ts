import { stat } from 'node:fs/promises';
import type { Corpus } from '../model/index.ts';
import { toRelative } from '../report/index.ts';
import { readDictionary } from './dictionary.ts';
import type { Settings } from './settings.ts';
import { CommandError, type Surroundings } from './surroundings.ts';

/**
 * Loads the content and runs every rule over it; what was found stands on `corpus.files`.
 *
 * @param instead texts that stand for those of some files, by path from the folder of content
 * @throws CommandError when the folder of content is none
 */
export async function loadAndCheck(
  { content, today }: Settings,
  { cwd, root }: Surroundings,
  instead?: ReadonlyMap<string, string>,
): Promise<Corpus> {
  const shown = toRelative(content, cwd);
  const folder = await stat(content).catch(() => undefined);
  if (!folder) throw new CommandError(`Cannot read \`${shown}\`: there is no such folder`);
  if (!folder.isDirectory()) throw new CommandError(`Cannot read \`${shown}\`: it is a file`);
  const [{ load }, { check }] = await Promise.all([
    import('../load/index.ts'),
    import('../check/index.ts'),
  ]);
  const corpus = await load(content, instead);
  await check(corpus, { today, dictionary: () => readDictionary(root) });
  return corpus;
}

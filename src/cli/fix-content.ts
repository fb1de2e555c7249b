import type { VFile } from 'vfile';
import type { Change } from '../fix/index.ts';
import type { Folder } from '../load/index.ts';
import { withoutCommands, type Corpus } from '../model/index.ts';
import { toRelative } from '../report/index.ts';
import { checkContent, readContent } from './content.ts';
import { rewrite } from './write-atomic.ts';
import type { Settings } from './settings.ts';
import type { Surroundings } from './host.ts';

/**
 * Makes the fixes of some files, and says on standard error how many.
 *
 * Effect: without `isTrial` the files are written; with it, what would change goes to standard output
 * as a unified diff.
 *
 * @param check finds what is to be mended, and what must not be there afterwards; all rules where nothing
 *   is said
 * @returns the content as it is on disk afterwards, checked
 * @throws CommandError when a file was changed in the meantime
 */
export async function mendContent(
  corpus: Corpus,
  files: readonly VFile[],
  settings: Settings,
  surroundings: Surroundings,
  isTrial: boolean,
  check: (folder: Folder) => Promise<Corpus> = (folder) =>
    checkContent(folder, settings, surroundings),
): Promise<Corpus> {
  const { mend, toPatch } = await import('../fix/index.ts');
  const wanted = new Set(files.map((file) => String(file.data['id'])));
  const look = async (texts: ReadonlyMap<string, string>): Promise<Corpus> =>
    check(await readContent(settings, surroundings, texts));
  const { changes, corpus: mended, fixed, takenBack } = await mend(corpus, look, wanted);
  const pathOf = ({ path }: Change): string =>
    corpus.files.find((file) => file.data['id'] === path)?.path ?? path;
  const {
    cwd,
    env,
    stdout,
    stderr,
    process: { pid },
  } = surroundings;
  const named = changes
    .map((change) => ({ ...change, path: pathOf(change), shown: toRelative(pathOf(change), cwd) }))
    .sort((a, b) => (a.shown < b.shown ? -1 : 1));
  if (isTrial) {
    // A patch is made of content, in which GitHub would look for commands.
    const toShown = env['GITHUB_ACTIONS'] === 'true' ? withoutCommands : (text: string) => text;
    for (const { shown, before, after } of named)
      stdout.write(toShown(toPatch(shown, before, after)));
  } else await rewrite(named, pid);
  stderr.write(toSum(fixed, changes.length, takenBack, isTrial));
  return isTrial ? corpus : mended;
}

function toSum(fixed: number, files: number, takenBack: number, isTrial: boolean): string {
  const did = isTrial ? 'Would make' : 'Made';
  const back =
    takenBack === 0
      ? ''
      : `; left ${counted(takenBack, 'finding', 'findings')} to you, since something else would be wrong after the fix`;
  return fixed === 0 && takenBack === 0
    ? 'Found nothing that can be mended without you\n'
    : `${did} ${counted(fixed, 'fix', 'fixes')} in ${counted(files, 'file', 'files')}${back}\n`;
}

function counted(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

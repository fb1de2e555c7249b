import { historyIn, type History } from '../git-history.ts';
import { CommandError } from '../host.ts';

/** How many revisions are looked through for the one that a file was made from. */
export const maxRevisions = 200;

/**
 * The revisions that were given, each once: ranges such as `v1.0..main` as what is in them, newest first.
 *
 * @param content the content folder: absolute
 * @throws CommandError if a range has no such ends, or if there are too many
 */
export async function givenRevisions(
  revisions: readonly string[],
  content: string,
): Promise<History> {
  const all = new Set<string>();
  let isCut = false;
  for (const given of revisions) {
    const [from, to, ...more] = given.split('..');
    if (to === undefined || from === undefined) all.add(given);
    else if (more.length > 0 || to.startsWith('.'))
      throw new CommandError(`\`${given}\` is no range: write it as \`v1.0..main\``);
    else {
      const range = [from || 'HEAD', to || 'HEAD'] as const;
      const found = await historyIn(range, content, maxRevisions);
      for (const commit of found.revisions) all.add(commit);
      isCut ||= found.isCut;
    }
  }
  if (all.size > maxRevisions)
    throw new CommandError(`More than ${maxRevisions} revisions to choose from: give fewer`);
  return { revisions: [...all], isCut };
}

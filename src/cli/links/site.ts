import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { crawlSite, siteLink } from '../../links/index.ts';
import { report } from '../../model/index.ts';
import { toRelative } from '../../report/index.ts';
import { CommandError, type Surroundings } from '../host.ts';

/** The page with which a built site begins, from the folder of outputs. */
const home = 'site/index.html';

/**
 * Follows everything on the built site that stays on it.
 *
 * @param out the folder of outputs: absolute
 * @returns the pages on which something leads nowhere, each with what does, and how many files were reached
 * @throws CommandError when nothing is built
 */
export async function checkSite(
  out: string,
  { cwd }: Surroundings,
): Promise<{ readonly files: readonly VFile[]; readonly reached: number }> {
  const isBuilt = await stat(join(out, home)).then(
    (facts) => facts.isFile(),
    () => false,
  );
  if (!isBuilt)
    throw new CommandError(
      `Cannot follow \`${toRelative(join(out, home), cwd)}\`: there is no such page; build the site first`,
    );
  const { faults, reached } = await crawlSite(out, 'site');
  const files = new Map<string, VFile>();
  for (const { page, to, kind } of faults) {
    const file = files.get(page) ?? new VFile({ path: join(out, page) });
    files.set(page, file);
    report(file, siteLink, {
      reason: `Unexpected link to \`${to}\`, expected ${kind === 'part' ? 'a part that is on the page' : 'a file that is there'}`,
      place: { line: 1, column: 1 },
      actual: to,
      note: 'Build the site again. If it is found then as well, the program has made it wrong: tell its makers.',
    });
  }
  return { files: [...files.values()], reached };
}

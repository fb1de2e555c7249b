import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { crawlSite, siteLink } from '../../links/index.ts';
import { toFinding } from '../../model/index.ts';
import { toRelative } from '../relative-path.ts';
import type { CheckedContent } from '../workspace.ts';
import { CommandError, type Host } from '../host.ts';

/** The page with which a built site begins, from the folder of outputs. */
const home = 'site/index.html';

/**
 * Follows everything on the built site that stays on it.
 *
 * @param out the folder of outputs: absolute
 * @returns the pages with broken links, by path from the outputs folder, and how many files were reached
 * @throws CommandError when nothing is built
 */
export async function checkSite(
  out: string,
  { cwd }: Host,
): Promise<CheckedContent & { readonly reached: number }> {
  const isBuilt = await stat(join(out, home)).then(
    (facts) => facts.isFile(),
    () => false,
  );
  if (!isBuilt)
    throw new CommandError(
      `Cannot follow \`${toRelative(join(out, home), cwd)}\`: there is no such page; build the site first`,
    );
  const { faults, reached } = await crawlSite(out, 'site');
  const findings = faults.map(({ page, to, kind }) =>
    toFinding(page, siteLink, {
      message:
        kind === 'part'
          ? `The page has no part \`${to}\``
          : `The link to \`${to}\` leads to no file`,
      place: { line: 1, column: 1 },
      help: 'Build the site again. If the finding remains, report a bug.',
    }),
  );
  const files = [...new Set(faults.map(({ page }) => page))].map((id) => ({ id }));
  return { files, findings, suppressed: [], reached };
}

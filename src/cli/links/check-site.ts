import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { crawlSite, siteLink } from '../../links/index.ts';
import {
  applySeverities,
  inSite,
  outputFolders,
  toFinding,
  type Corpus,
} from '../../model/index.ts';
import { toCommandLine } from '../command-line.ts';
import { toRelative } from '../relative-path.ts';
import type { CheckedContent } from '../result.ts';
import { CommandError, type Host } from '../host.ts';

/** The home page of the built site, from the outputs folder. */
const home = inSite('index.html');

/**
 * Checks the internal links of the built site.
 *
 * @param out the outputs folder: absolute
 * @param content the settings of the content that it was built from
 * @returns the pages with broken links, by path from the outputs folder, and how many files were reached
 * @throws CommandError if there is no built site
 */
export async function checkSite(
  out: string,
  content: Corpus['site'],
  host: Host,
): Promise<CheckedContent & { readonly reached: number }> {
  const isBuilt = await stat(join(out, home)).then(
    (facts) => facts.isFile(),
    () => false,
  );
  if (!isBuilt)
    throw new CommandError(
      `\`${toRelative(out, host.cwd)}\` has no web site. Run \`${toCommandLine('build', host)}\` first.`,
    );
  const { broken, reached } = await crawlSite(out, outputFolders.html);
  const findings = broken.map(({ page, to, missing }) =>
    toFinding(page, siteLink, {
      message: `The link to \`${to}\` leads to a missing ${missing === 'file' ? 'file' : 'section'}`,
      place: { line: 1, column: 1 },
      help: 'Build the site again. If the finding remains, report a bug.',
    }),
  );
  const files = [...new Set(broken.map(({ page }) => page))].map((id) => ({ id }));
  return { files, findings: applySeverities(findings, content), suppressed: [], reached };
}

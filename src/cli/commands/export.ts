import { resolve } from 'node:path';
import { defineCommand } from '../command.ts';
import { CommandError, exitCodes } from '../host.ts';
import { contentOptions, toContentSettings } from '../settings.ts';
import { openWorkspace } from '../workspace.ts';
import { writeFileTo } from '../write-file.ts';

export const exportCommand = defineCommand({
  summary: 'Export resources and cited works for a reference manager',
  operands: 'citations FILE',
  options: contentOptions,
  examples: [
    ['pathways export citations works.json', 'Export them as CSL-JSON'],
    ['pathways export citations works.bib', 'Export them as BibTeX; `.ris` works as well'],
  ],
  run: async ({ values, operands: [kind, name, ...more] }, host) => {
    if (kind !== 'citations' || name === undefined || more.length > 0)
      throw new CommandError('Write `export citations`, then the file to write');
    const { citationEndings, citationFormatOf, worksOf, writeCitations } =
      await import('../../citations/index.ts');
    const format = citationFormatOf(name);
    if (!format)
      throw new CommandError(`\`${name}\` has an unknown ending; write to ${citationEndings}`);
    const corpus = await openWorkspace(await toContentSettings(values, host), host).load();
    const { works, left } = worksOf(corpus);
    await writeFileTo(resolve(host.cwd, name), writeCitations(works, format), name, host.cwd);
    const { counted } = await import('../../report/index.ts');
    host.stderr.write(`Wrote ${counted(works.length, 'work')} to ${name}\n`);
    for (const { page, label } of left)
      host.stderr.write(`Left out: \`[^${label}]\` of ${page}, which names no title, or several\n`);
    return exitCodes.ok;
  },
});

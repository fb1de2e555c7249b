import { defineCommand } from '../command.ts';
import { CommandError } from '../host.ts';
import { findBase } from '../import/find-base.ts';
import { importCitations } from '../import/import-citations.ts';
import { importForeignFolder } from '../import/import-folder.ts';
import { importReadings } from '../import/import-readings.ts';
import { importNewPage } from '../import/new-page.ts';
import { readWordFile } from '../import/read-word-file.ts';
import { showPatches } from '../import/show-patches.ts';
import { writeImport } from '../import/write-import.ts';
import { startProgress } from '../progress.ts';
import { commonOptions, toSettings } from '../settings.ts';
import { openWorkspace } from '../workspace.ts';

export const importCommand = defineCommand({
  summary: 'Import a Word file, pages from another tool, or citations',
  operands: 'word FILE | folder DIR | citations FILE',
  options: {
    ...commonOptions,
    base: {
      type: 'string',
      value: 'REV',
      multiple: true,
      help: 'Git revision that the file was made from; if you give several or a range `A..B`, the most similar one is used (default: from the mark in the file)',
    },
    changes: {
      type: 'string',
      value: 'WHICH',
      choices: ['accept', 'reject', 'all'],
      default: 'accept',
      help: 'Take tracked changes as accepted or rejected, or print one patch for each author',
    },
    new: {
      type: 'string',
      value: 'PAGE',
      help: 'Make a new page from any Word file, with its images next to it',
    },
    from: {
      type: 'string',
      value: 'TOOL',
      choices: ['jekyll', 'hugo', 'mkdocs', 'docusaurus', 'gitbook', 'plain'],
      help: 'Tool that the folder was written for (default: recognized from its settings)',
    },
    url: {
      type: 'string',
      value: 'ADDRESS',
      help: 'Web address where the folder is published (default: from its settings)',
    },
    footnotes: {
      type: 'string',
      value: 'PAGE',
      help: 'Add footnotes for the works that PAGE cites as `[@key]`, and no resources',
    },
    update: {
      type: 'boolean',
      help: 'If the works and resources.yaml differ, use the values of the works',
    },
    'dry-run': { type: 'boolean', help: 'Print the changes as a patch, and write nothing' },
  },
  examples: [
    ['pathways import word toolkit.docx --dry-run', 'Show what would change in the content'],
    ['pathways import word toolkit.docx', 'Change the content, and check it'],
    [
      'pathways import word toolkit.docx --report markdown=comments.md',
      'Also save a list of comments and of changes that were not applied',
    ],
    [
      'pathways import word report.docx --new water/report.md',
      'Make a page from any other Word file',
    ],
    ['pathways import folder ../handbook', 'Import pages from another tool'],
    ['pathways import citations works.bib', 'Add works from a reference manager to resources.yaml'],
    [
      'pathways import citations works.json --footnotes water/wells.md',
      'Replace each `[@key]` on a page with a footnote',
    ],
  ],
  run: async ({ values, operands: [kind, name, ...more] }, host) => {
    if (kind === 'folder' && name !== undefined && more.length === 0) {
      const settings = await toSettings(values, host);
      const { from, url, 'dry-run': isDryRun } = values;
      const task = { name, from, url, isDryRun };
      const reading = startProgress(host);
      reading.say('Reading');
      return importForeignFolder(task, settings, host, reading.end).finally(reading.end);
    }
    if (kind === 'citations' && name !== undefined && more.length === 0) {
      const settings = await toSettings(values, host);
      const { footnotes: page, update: isUpdate, 'dry-run': isDryRun } = values;
      if (page !== undefined && isUpdate)
        throw new CommandError('`--footnotes` and `--update` exclude each other');
      return importCitations({ name, page, isUpdate, isDryRun }, settings, host);
    }
    if (kind !== 'word')
      throw new CommandError(
        'Write `import word`, `import folder` or `import citations`, then a file or folder',
      );
    if (name === undefined) throw new CommandError('`import word` needs a Word file');
    if (more.length > 0)
      throw new CommandError(`\`import word\` takes one file, not \`${more[0]}\` as well`);
    // The cache closes before places in the content are looked up.
    const settings = { ...(await toSettings(values, host)), isCached: false };
    const progress = startProgress(host);
    progress.say('Reading');
    try {
      if (values.new !== undefined) {
        const { changes, base, new: page, 'dry-run': isDryRun } = values;
        if (base.length > 0) throw new CommandError('`--base` and `--new` exclude each other');
        if (changes === 'all')
          throw new CommandError('With `--new`, changes are accepted or rejected');
        const task = { name, page, changes, isDryRun };
        return await importNewPage(task, settings, host, progress.end);
      }
      const { readings } = await readWordFile(name, values.changes, host);
      const workspace = openWorkspace(settings, host);
      const [whole] = readings;
      if (!whole) throw new CommandError(`\`${name}\` has no text`);
      progress.say('Comparing');
      const base = await findBase(whole, values.base, workspace, settings.content, host);
      const isPatch = values['dry-run'] || values.changes === 'all';
      const wanted = values.changes === 'all' && readings.length > 1 ? readings : [whole];
      const imports = await importReadings(name, wanted, base, !isPatch, workspace, host);
      progress.end();
      host.stderr.write(`Compared with ${base.said}\n`);
      const task = { name, settings, workspace, host };
      return await (isPatch ? showPatches(imports, task) : writeImport(imports, task));
    } finally {
      progress.end();
    }
  },
});

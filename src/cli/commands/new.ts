import type { Corpus } from '../../model/index.ts';
import { applyChange } from '../apply-change.ts';
import { defineCommand } from '../command.ts';
import { CommandError, exitCodes } from '../host.ts';
import { contentOptions, toContentSettings } from '../settings.ts';
import { openWorkspace } from '../workspace.ts';
import { kindOf, newPageKinds, titleOf, toPagePath } from '../new-page.ts';
import { inContent } from './mv.ts';

const whats = ['page', 'resource'] as const;

/** Options that belong to one kind of new thing. */
const ownOptions = { page: ['kind'], resource: ['publisher', 'year', 'url', 'page'] } as const;

export const newCommand = defineCommand({
  summary: 'Add a page or a resource to the content',
  operands: 'page PATH | resource TITLE',
  options: {
    ...contentOptions,
    title: {
      type: 'string',
      value: 'TEXT',
      help: 'The title of a new page (default: from its name)',
    },
    kind: {
      type: 'string',
      value: 'KIND',
      choices: newPageKinds,
      help: 'The kind of a new page (default: overview for index.md, else page)',
    },
    publisher: { type: 'string', value: 'NAME', help: 'Who published a new resource' },
    year: { type: 'number', value: 'YEAR', range: [1900, 2100], help: 'When it was published' },
    url: { type: 'string', value: 'URL', help: 'Its web address; open it in a browser first' },
    page: { type: 'string', value: 'PAGE', help: 'A page that lists it as a related resource' },
    'dry-run': { type: 'boolean', help: 'Show the changes as a patch, and write nothing' },
  },
  examples: [
    ['pathways new page water/wells.md --title "Dig a Well"', 'Add a page, also to the navigation'],
    [
      'pathways new resource "The Guide to Wells" --publisher "The Press" --page water/wells.md',
      'Add a resource, and list it on a page',
    ],
  ],
  run: async ({ values, operands }, host) => {
    const [what, name, ...more] = operands;
    const kind = whats.find((each) => each === what);
    if (!kind || name === undefined || more.length > 0)
      throw new CommandError(
        '`new` needs `page` and a path, or `resource` and a title in quotation marks',
      );
    for (const [owner, options] of Object.entries(ownOptions))
      for (const option of options)
        if (owner !== kind && values[option] !== undefined)
          throw new CommandError(`\`--${option}\` is for \`new ${owner}\``);
    const settings = await toContentSettings(values, host);
    const { content } = settings;
    const corpus = await openWorkspace(settings, host).load();
    const { addPage, addResource } = await import('../../edit/index.ts');
    const write = async (change: Parameters<typeof applyChange>[1]): Promise<void> =>
      applyChange(corpus, change, { content, isDryRun: values['dry-run'] }, host);
    if (kind === 'page') {
      const path = toPagePath(await inContent(name, content, host), name);
      await write(
        addPage(corpus, {
          path,
          title: values.title ?? titleOf(path),
          kind: values.kind ?? kindOf(path),
          reviewed: settings.today,
        }),
      );
      return exitCodes.ok;
    }
    const { publisher, year, url, page } = values;
    if (publisher === undefined)
      throw new CommandError('A resource needs its publisher: add `--publisher NAME`');
    const listedOn =
      page === undefined ? undefined : pageIn(corpus, await inContent(page, content, host), page);
    const urlKind = url === undefined ? undefined : 'document';
    await write(
      addResource(corpus, { title: name, publisher, year, url, urlKind, page: listedOn }),
    );
    return exitCodes.ok;
  },
});

/** @throws CommandError if there is no such page */
function pageIn({ sources }: Corpus, path: string, shown: string): string {
  if (!sources.has(path)) throw new CommandError(`There is no page \`${shown}\``);
  return path;
}

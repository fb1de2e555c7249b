import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { applyChange } from '../apply-change.ts';
import { defineCommand } from '../command.ts';
import { CommandError, exitCodes, type Host } from '../host.ts';
import { isInside } from '../is-inside.ts';
import { toRelative } from '../relative-path.ts';
import { contentOptions, toContentSettings } from '../settings.ts';
import { openWorkspace } from '../workspace.ts';

export const mv = defineCommand({
  summary: 'Move a page, file or folder, and update all links to it',
  operands: 'FILE NEW',
  options: {
    ...contentOptions,
    'dry-run': { type: 'boolean', help: 'Show the changes as a patch, and write nothing' },
  },
  examples: [
    [
      'pathways mv content/first-steps/wells.md content/water/wells.md',
      'Move a page; its old address still works',
    ],
    ['pathways mv content/first-steps content/begin', 'Move a folder with all its pages'],
  ],
  run: async ({ values, operands }, host) => {
    const [from, to, ...more] = operands;
    if (from === undefined || to === undefined || more.length > 0)
      throw new CommandError('`mv` needs a page, a file or a folder, and its new path');
    const settings = await toContentSettings(values, host);
    const { content } = settings;
    const corpus = await openWorkspace(settings, host).load();
    const source = await inContent(from, content, host);
    const target = await inContent(to, content, host);
    const isFolder = (path: string): Promise<boolean> =>
      stat(join(content, path)).then(
        (facts) => facts.isDirectory(),
        () => false,
      );
    const isInto = /[/\\]$/.test(to) || (await isFolder(target));
    const { movableFiles, moveFiles } = await import('../../edit/index.ts');
    const all = movableFiles(corpus);
    const moves = movesOf(all, source, isInto ? join(target, basename(source)) : target, from);
    const isDryRun = values['dry-run'];
    await applyChange(corpus, moveFiles(corpus, moves), { content, isDryRun }, host);
    return exitCodes.ok;
  },
});

/** A path from the content folder; it may be given from the working directory, or from the content folder. */
export async function inContent(
  path: string,
  content: string,
  { cwd }: Pick<Host, 'cwd'>,
): Promise<string> {
  const [here, there] = [resolve(cwd, path), resolve(content, path)];
  const isHere = isInside(here, content);
  if (!isHere && !isInside(there, content))
    throw new CommandError(`\`${path}\` is not in the content folder`);
  return toRelative(isHere ? here : there, content);
}

/** @throws CommandError if there is nothing to move, or the new name is none for it */
function movesOf(
  all: readonly string[],
  from: string,
  to: string,
  shown: string,
): ReadonlyMap<string, string> {
  const target = to.replaceAll('\\', '/');
  if (all.includes(from)) {
    const ending = /\.[^./]+$/.exec(from)?.[0] ?? '';
    if (!target.endsWith(ending))
      throw new CommandError(`\`${shown}\` ends in \`${ending}\`, and so must its new path`);
    return new Map([[from, target]]);
  }
  const below = all.filter((path) => path.startsWith(`${from}/`));
  if (below.length === 0)
    throw new CommandError(`\`${shown}\` is no page, image, attachment or folder of the content`);
  if (`${target}/`.startsWith(`${from}/`))
    throw new CommandError(`A folder can't be moved into itself`);
  return new Map(below.map((path) => [path, `${target}${path.slice(from.length)}`]));
}

import { lstat, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { ImportedFolder, Left, Tool } from '../../import/index.ts';
import type { ContentChange } from '../../edit/index.ts';
import { counted } from '../../report/index.ts';
import { applyChange } from '../apply-change.ts';
import { toCommandLine } from '../command-line.ts';
import { finishReport } from '../finish-report.ts';
import { CommandError, type Host } from '../host.ts';
import { isInside } from '../is-inside.ts';
import { linkBelow } from '../link-on-path.ts';
import { toRelative } from '../relative-path.ts';
import { toResult } from '../result.ts';
import type { Settings } from '../settings.ts';
import { readError } from '../system-error.ts';
import { lowerSeverities } from './lower-severities.ts';
import { readForeignFolder } from './read-folder.ts';

interface Task {
  /** The folder, as it was given. */
  readonly name: string;
  readonly from: Tool | undefined;
  /** The address of the published site; undefined for that in its settings. */
  readonly url: string | undefined;
  readonly isDryRun: boolean;
}

/**
 * Makes content of a folder that was written for another tool; then reports what its pages don't say as the folder did.
 *
 * @param onWrite called before anything is printed
 * @throws CommandError if there is content already, or the folder can't be read; nothing is written then
 */
export async function importForeignFolder(
  { name, from, url, isDryRun }: Task,
  settings: Settings,
  host: Host,
  onWrite: () => void,
): Promise<Awaited<ReturnType<typeof finishReport>>> {
  const { content, project } = settings;
  const folder = resolve(host.cwd, name);
  if (isInside(folder, content))
    throw new CommandError(
      `\`${name}\` is in the content already; name the folder that it comes from`,
    );
  const site = join(content, 'site.yaml');
  if (await lstat(site).catch(() => undefined))
    throw new CommandError(
      `\`${toRelative(site, host.cwd)}\` already exists, so pages there would get another place. Write to a new folder: add \`--content DIR\``,
    );
  const { importFolder, toFolderFindings, toolOf, toSiteUrl } =
    await import('../../import/index.ts');
  const { readSource } = await import('../../load/index.ts');
  const siteUrl = url === undefined ? undefined : toSiteUrl(url);
  if (url !== undefined && siteUrl === undefined)
    throw new CommandError(
      `\`--url ${url}\` is no address of a site, such as \`https://www.example.org/handbook/\``,
    );
  const read = await readForeignFolder(folder, name, new Set([content, join(project, 'outputs')]));
  const tool = from ?? toolOf(read.files);
  const imported = await importFolder({
    ...read,
    tool,
    name: basename(folder),
    url: siteUrl,
    readPage: readSource,
  });
  const pageCount = [...imported.texts.keys()].filter((path) => path.endsWith('.md')).length;
  if (![...read.texts.keys()].some((path) => /\.(?:md|mdx|markdown)$/i.test(path)))
    throw new CommandError(`\`${name}\` has no pages in Markdown`);
  const added = new Map<string, string | Uint8Array>(imported.texts);
  for (const [path, file] of imported.copies)
    added.set(path, await readCopy(join(folder, file), folder, join(name, file)));
  const change: ContentChange = { edits: new Map(), moves: new Map(), added, left: [] };
  onWrite();
  await applyChange({ files: [] }, change, { content, isDryRun }, host);
  const unread = [...read.unread].map(([file, reason]): Left => ({
    file,
    line: null,
    construct: 'file',
    message: `\`${file}\` was not read: ${reason}`,
    help: null,
  }));
  const left = [...imported.left, ...unread];
  host.stderr.write(toSummary({ ...imported, left }, tool, pageCount));
  const check = isDryRun ? undefined : await lowerSeverities(settings, host);
  const place = relative(content, folder).split(sep).join('/');
  const findings = toFolderFindings(left, place);
  const files = [...read.texts].map(([file, text]) => ({ id: `${place}/${file}`, text }));
  const code = await finishReport(
    toResult({ files, findings, suppressed: [] }, content, host),
    settings,
    host,
    { groups: ['import'] },
  );
  // At the end, where it is seen.
  host.stderr.write(toNextSteps(check, host));
  return code;
}

/** @throws CommandError if it can't be read, or a link is on the way to it */
async function readCopy(path: string, folder: string, shown: string): Promise<Uint8Array> {
  if ((await linkBelow(path, folder)) !== undefined)
    throw new CommandError(`Can't read \`${shown}\`: a link is on the way to it`);
  return readFile(path).catch((error: unknown) => {
    throw readError(shown, error);
  });
}

function toSummary(
  { copies, converted, left }: ImportedFolder,
  tool: Tool,
  pageCount: number,
): string {
  const constructs = [...new Set(left.map(({ construct }) => construct))].map(
    (construct) => [construct, left.filter((each) => each.construct === construct).length] as const,
  );
  const list = (counts: Iterable<readonly [string, number]>): string =>
    [...counts]
      .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      .map(([what, count]) => `  ${String(count).padStart(5)}  ${what}`)
      .join('\n');
  return [
    `Read as ${tool === 'plain' ? 'plain Markdown' : tool}: ${counted(pageCount, 'page')}, ${counted(copies.size, 'other file')}`,
    ...(converted.size === 0 ? [] : ['Written in our Markdown:', list(converted)]),
    ...(left.length === 0 ? [] : ['Changed, left out or left as it was:', list(constructs)]),
    '',
  ].join('\n');
}

function toNextSteps(
  check: Awaited<ReturnType<typeof lowerSeverities>> | undefined,
  host: Host,
): string {
  if (!check) return '';
  const { lowered, left, fixable } = check;
  const waiting = [...lowered.values()].reduce((sum, count) => sum + count, 0);
  const steps = [
    ...(fixable > 0
      ? [`  ${toCommandLine('check --fix', host)}    Fix ${counted(fixable, 'error')}, and more`]
      : []),
    ...(left > 0
      ? [`  ${toCommandLine('check', host)}    See the ${counted(left, 'error')} to fix by hand`]
      : []),
    `  ${toCommandLine('init', host)}    Add a workflow and editor settings, and build`,
  ];
  return [
    '',
    ...(waiting > 0
      ? [
          `${counted(waiting, 'error')} of ${[...lowered.keys()].sort().join(', ')} can wait: \`severities\` in site.yaml makes them warnings`,
        ]
      : []),
    'Next:',
    ...steps,
    '',
  ].join('\n');
}
